import { randomUUID } from "node:crypto";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { lettersFor, startWeek, subscribers } from "../../e2e/support/letter-readers.ts";
import { withWebhook } from "../../e2e/support/mail-webhook.ts";
import { confirmSubscription } from "./confirm-subscription.ts";
import { sendDueConfirmations } from "./send-due-confirmations.ts";
import { sendDueDigests } from "./send-due-digests.ts";
import { subscribe } from "./subscribe.ts";
import { unsubscribe } from "./unsubscribe.ts";

test("nobody who bounced, complained, unsubscribed, paused or never confirmed is in the next batch", async ({
  services,
  sandbox,
}) => {
  await startWeek(services, sandbox);
  const now = await sandbox.now();
  const [bounced, complained, asked] = ["bounced", "complained", "asked"].map(
    (what) => `${what}-${randomUUID()}@example.com`,
  ) as [string, string, string];
  for (const address of [bounced, complained, asked])
    await subscribe(services, { address, playerId: null }, now);
  await sendDueConfirmations(services, now);
  await withWebhook(services, sandbox, async () => {
    for (const [address, type] of [
      [bounced, "bounced"],
      [complained, "complained"],
    ] as const) {
      const [mail] = await sandbox.mail(address);
      const token = /token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
      await confirmSubscription(services, { token, playerId: null }, now);
      await sandbox.mailEvent(mail?.mailId ?? "", { type });
    }
  });
  const [stays = "", left = "", paused = ""] = await subscribers(services, 3);
  const { db } = services;
  const { unsubscribeToken } = await db.subscription.findUniqueOrThrow({ where: { address: left } });
  await unsubscribe(services, unsubscribeToken, now);
  const pausedUntil = new Date(now.getTime() + 86_400_000);
  await db.subscription.update({ where: { address: paused }, data: { pausedUntil } });
  const all = [stays, left, paused, bounced, complained, asked];
  const before = await lettersFor(sandbox, all);
  expect(await sendDueDigests(services, now)).toMatchObject({ sent: 1, failed: 0 });
  const after = await lettersFor(sandbox, all);
  expect(after.map((count, nth) => count - (before[nth] ?? 0))).toEqual([1, 0, 0, 0, 0, 0]);
});
