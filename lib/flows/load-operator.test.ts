import { randomUUID } from "node:crypto";
import { addressHash } from "#lib/db/suppressions.ts";
import { THING_OF_WORTH } from "#lib/game/test-wares.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { loadOperator } from "./load-operator.ts";
import { previewLetter } from "./preview-letter.ts";
import { newToken } from "./subscription-tokens.ts";

const NOW = new Date("2026-11-20T18:00:00Z");
const later = new Date(NOW.getTime() + 3_600_000);
const earlier = new Date(NOW.getTime() - 3_600_000);

test("an operator sees readers by what comes to them, in numbers, and no address", async ({ services }) => {
  const { db } = services;
  await db.subscription.deleteMany();
  await db.suppression.deleteMany();
  const { id: playerId } = await db.user.create({ data: { name: "Linked" } });
  const rows = [
    { state: "confirmed", playerId },
    { state: "confirmed", pausedUntil: earlier },
    { state: "confirmed", pausedUntil: later, playerId },
    { state: "pending" },
    { state: "unsubscribed", pausedUntil: later },
    { state: "suppressed" },
  ];
  for (const row of rows)
    await db.subscription.create({
      data: { ...row, address: `counted-${randomUUID()}@example.com`, unsubscribeToken: newToken() },
    });
  for (const address of ["gone@example.com", "back@example.com"])
    await db.suppression.create({
      data: { addressHash: addressHash(address), reason: "bounced", at: NOW },
    });
  const seen = await loadOperator(services, NOW);
  expect(seen.readers).toEqual({
    ...{ confirmed: 2, paused: 1, linked: 2, pending: 1, unsubscribed: 1, suppressed: 2 },
  });
  expect(JSON.stringify(seen)).not.toContain("@example.com");
  await db.subscription.deleteMany();
  await db.suppression.deleteMany();
});

test("without a secret for webhooks an operator is told that they are refused", async ({ services }) => {
  expect((await loadOperator(services, NOW)).takesWebhooks).toBe(false);
  const env = { ...services.env, RESEND_WEBHOOK_SECRET: "whsec_c2VjcmV0LXNlY3JldA==" };
  expect((await loadOperator({ ...services, env }, NOW)).takesWebhooks).toBe(true);
});

test("a preview is the present letter in both parts, and its links open nothing", async ({ services }) => {
  await services.db.edition.deleteMany();
  await services.db.edition.create({
    data: { visitStartsAt: NOW, kind: "digest", wares: [THING_OF_WORTH], state: "sent" },
  });
  const letter = await previewLetter(services, NOW);
  for (const part of [letter?.html, letter?.text]) {
    expect(part).toContain("A Thing of Worth");
    expect(part).toContain("token=preview");
  }
  await services.db.edition.deleteMany();
});
