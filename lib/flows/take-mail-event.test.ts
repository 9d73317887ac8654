import { randomUUID } from "node:crypto";
import { addressHash, liftSuppression } from "#lib/db/suppressions.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { subscribers } from "../../e2e/support/letter-readers.ts";
import { withWebhook } from "../../e2e/support/mail-webhook.ts";
import type { SandboxControls } from "../../e2e/support/sandbox-controls.ts";
import { deleteAccount } from "./delete-account.ts";
import { sendDueConfirmations } from "./send-due-confirmations.ts";
import type { Services } from "./services.ts";
import { subscribe } from "./subscribe.ts";
import { newToken } from "./subscription-tokens.ts";
import { takeMailEvent } from "./take-mail-event.ts";

// The simulated Resend has one list of webhooks, and this file's receivers stand on it.
test.describe.configure({ mode: "default" });

interface World {
  readonly services: Services;
  readonly sandbox: SandboxControls;
}

/** An address with a letter in its mailbox, and the letter's number. */
async function aReader({ services, sandbox }: World): Promise<{ address: string; mailId: string }> {
  const address = `reader-${randomUUID()}@example.com`;
  await subscribe(services, { address, playerId: null }, new Date());
  await sendDueConfirmations(services, new Date());
  const [mail] = await sandbox.mail(address);
  await services.db.subscription.update({
    where: { address },
    data: { state: "confirmed", confirmedAt: new Date(), confirmDueAt: null },
  });
  return { address, mailId: mail?.mailId ?? "" };
}

const stateOf = async ({ db }: Services, address: string) =>
  (await db.subscription.findUnique({ where: { address } }))?.state;

const suppressionOf = ({ db }: Services, address: string) =>
  db.suppression.findUnique({ where: { addressHash: addressHash(address) } });

/** Everything a webhook can change about a reader; those of earlier tests may still be told of meanwhile. */
const rows = async ({ db }: Services, address: string) =>
  JSON.stringify([
    await db.suppression.findMany({ where: { addressHash: addressHash(address) } }),
    await db.subscription.findMany({ where: { address } }),
  ]);

for (const [type, reason] of [
  ["bounced", "bounced"],
  ["complained", "complained"],
  ["suppressed", "bounced"],
] as const) {
  test(`an address whose letter was ${type} gets no more, and only its hash is noted`, async ({
    services,
    sandbox,
  }) => {
    const { address, mailId } = await aReader({ services, sandbox });
    await withWebhook(services, sandbox, async (taken) => {
      await sandbox.mailEvent(mailId, { type });
      // Beside news of earlier letters.
      expect(taken.filter((end) => end !== "ignored")).toEqual(["suppressed"]);
    });
    expect(await stateOf(services, address)).toBe("suppressed");
    expect(await suppressionOf(services, address)).toMatchObject({ reason });
    const noted = [await services.db.suppression.findMany(), await services.db.mailEvent.findMany()];
    expect(JSON.stringify(noted)).not.toContain(address.split("@")[0]);
  });
}

for (const as of ["old", "wrong-signature", "altered", "unsigned"] as const) {
  test(`a webhook that is ${as} is refused and changes nothing`, async ({ services, sandbox }) => {
    const { address, mailId } = await aReader({ services, sandbox });
    await withWebhook(services, sandbox, async (taken) => {
      const before = await rows(services, address);
      const [message] = await sandbox.mailEvent(mailId, { type: "bounced", as });
      expect(message?.attempts[0]?.status).toBe(400);
      expect(taken).toContain("refused");
      expect(await rows(services, address)).toBe(before);
    });
  });
}

test("a webhook told again, copied or signed anew, changes nothing, also after an operator lifted it", async ({
  services,
  sandbox,
}) => {
  const { address, mailId } = await aReader({ services, sandbox });
  await withWebhook(services, sandbox, async (taken) => {
    const [message] = await sandbox.mailEvent(mailId, { type: "bounced" });
    expect(await liftSuppression(services.db, address)).toBe(true);
    const before = await rows(services, address);
    await sandbox.mailEventAgain(message?.messageId ?? "", "copy");
    const again = await sandbox.mailEventAgain(message?.messageId ?? "", "genuine");
    expect(again.attempts.map(({ status }) => status)).toEqual([200, 200, 200]);
    // Beside what other tests' letters still have to tell.
    expect(taken.filter((end) => end === "known")).toHaveLength(2);
    expect(await rows(services, address)).toBe(before);
  });
});

test("what passes, or is no more than news, ends no letters", async ({ services, sandbox }) => {
  const { address, mailId } = await aReader({ services, sandbox });
  await withWebhook(services, sandbox, async (taken) => {
    const before = await rows(services, address);
    for (const type of ["Transient", "Undetermined"])
      await sandbox.mailEvent(mailId, { type: "bounced", bounce: { type } });
    for (const type of ["delivered", "opened", "delivery_delayed"] as const)
      await sandbox.mailEvent(mailId, { type });
    expect(new Set(taken)).toEqual(new Set(["ignored"]));
    expect(await rows(services, address)).toBe(before);
  });
  expect(await stateOf(services, address)).toBe("confirmed");
});

test("without a secret every webhook is refused", async ({ services }) => {
  const { RESEND_WEBHOOK_SECRET: _, ...env } = services.env;
  const headers = { id: "msg_1", timestamp: `${Math.floor(Date.now() / 1000)}`, signature: "v1,AAAA" };
  for (const secret of [{}, { RESEND_WEBHOOK_SECRET: "" }, { RESEND_WEBHOOK_SECRET: "whsec_%%%%" }]) {
    const open = { ...services, env: { ...env, ...secret } };
    expect(await takeMailEvent(open, { body: "{}", headers }, new Date())).toBe("refused");
  }
});

test("a bounce ends the confirmation that waits for its next try, too", async ({ services, sandbox }) => {
  const { address, mailId } = await aReader({ services, sandbox });
  const due = { state: "pending", confirmDueAt: new Date() };
  await services.db.subscription.update({ where: { address }, data: due });
  await withWebhook(services, sandbox, async () => {
    await sandbox.mailEvent(mailId, { type: "bounced" });
  });
  expect(await sendDueConfirmations(services, new Date())).toMatchObject({ sent: 0, waiting: 0 });
  expect(await sandbox.mail(address)).toHaveLength(1);
});

test("a suppression outlives the account and its letters, by the hash of the address alone", async ({
  services,
  sandbox,
}) => {
  const { address, mailId } = await aReader({ services, sandbox });
  const { id: playerId } = await services.db.user.create({ data: { name: "Leaving" } });
  await services.db.subscription.update({ where: { address }, data: { playerId } });
  await withWebhook(services, sandbox, async () => {
    await sandbox.mailEvent(mailId, { type: "complained" });
  });
  await deleteAccount(services, { playerId, bungieName: "Leaving" }, "DELETE");
  expect(await stateOf(services, address)).toBeUndefined();
  await subscribe(services, { address: address.toUpperCase().toLowerCase(), playerId: null }, new Date());
  expect(await sendDueConfirmations(services, new Date())).toMatchObject({ sent: 0 });
  expect(await stateOf(services, address)).toBe("suppressed");
  expect(await sandbox.mail(address)).toHaveLength(1);
});

test("an operator can lift a suppression; its reader must ask and confirm anew", async ({
  services,
  sandbox,
}) => {
  const [address = ""] = await subscribers(services, 1);
  await services.db.suppression.create({
    data: { addressHash: addressHash(address), reason: "bounced", at: new Date() },
  });
  await services.db.subscription.update({ where: { address }, data: { state: "suppressed" } });
  expect(await liftSuppression(services.db, `  ${address.toUpperCase()}`)).toBe(true);
  expect(await liftSuppression(services.db, address)).toBe(false);
  expect(await stateOf(services, address)).toBe("unsubscribed");
  await subscribe(services, { address, playerId: null }, new Date());
  await sendDueConfirmations(services, new Date());
  expect(await sandbox.mail(address)).toHaveLength(1);
});

test("every address takes the same work: known, unknown, paused, unsubscribed, waiting or suppressed", async ({
  services,
}) => {
  const now = new Date();
  const kinds = {
    unknown: null,
    confirmed: { state: "confirmed", confirmedAt: now },
    paused: { state: "confirmed", confirmedAt: now, pausedUntil: new Date(now.getTime() + 1e9) },
    unsubscribed: { state: "unsubscribed", confirmedAt: now },
    "just asked": { state: "pending", confirmSentAt: now, confirmMails: 1 },
    due: { state: "pending", confirmDueAt: now },
    suppressed: { state: "suppressed", confirmedAt: now },
  };
  const work: Record<string, unknown> = {};
  for (const [kind, row] of Object.entries(kinds)) {
    const address = `reader-${randomUUID()}@example.com`;
    if (row)
      await services.db.subscription.create({ data: { address, unsubscribeToken: newToken(), ...row } });
    if (kind === "suppressed")
      await services.db.suppression.create({
        data: { addressHash: addressHash(address), reason: "bounced", at: now },
      });
    const done: string[] = [];
    const watched = services.db.$extends({
      query: {
        $allOperations: ({ model, operation, args, query }) => {
          done.push(`${model}.${operation}`);
          return query(args);
        },
      },
    }) as unknown as Services["db"];
    expect(await subscribe({ ...services, db: watched }, { address, playerId: null }, now)).toBeUndefined();
    const { askedAt } = await services.db.subscription.findUniqueOrThrow({ where: { address } });
    expect(askedAt, `${kind}: each writes its row`).toEqual(now);
    work[kind] = done;
  }
  for (const [kind, done] of Object.entries(work)) expect(done, kind).toEqual(work.unknown);
  expect(work.unknown).toEqual(["undefined.$executeRaw"]);
  await services.db.subscription.deleteMany({ where: { confirmDueAt: { not: null } } });
});
