import { gunzipSync } from "node:zlib";
import { expect, type SignedInPlayer, test } from "../../e2e/support/flow-world.ts";
import { lettersFor, startWeek, subscribers } from "../../e2e/support/letter-readers.ts";
import { loadConfirmation } from "./confirm-subscription.ts";
import { deleteAccount } from "./delete-account.ts";
import { sendDueConfirmations } from "./send-due-confirmations.ts";
import { sendDueDigests } from "./send-due-digests.ts";
import type { Services } from "./services.ts";
import { subscribe } from "./subscribe.ts";

// The sandbox's clock belongs to all tests of this file, and each of them needs a week of its own.
test.describe.configure({ mode: "default" });

test.beforeEach(({ services, sandbox }) => startWeek(services, sandbox));

/** The first of some readers turns out to be the player, once the letters are claimed. */
async function isTheirs({ db }: Services, address: string, { player }: SignedInPlayer): Promise<void> {
  await db.subscription.update({ where: { address }, data: { playerId: player.playerId } });
}

/** The frozen letters of all batches, in clear. */
async function frozen({ db }: Services): Promise<string> {
  const batches = await db.deliveryBatch.findMany();
  return batches.map(({ body }) => (body ? gunzipSync(body).toString("utf8") : "")).join("\n");
}

for (const [what, fault, letters] of [
  ["surely has not left loses them", { status: 429, throttleSeconds: 600, times: 1 }, [0, 1]],
  ["was refused loses them", { status: 403, times: 1 }, [0, 1]],
  // The provider refuses other letters under the same key, and a new key could send the others two.
  ["may have left is asked for as it was", { status: 503, times: 3 }, [1, 1]],
] as const) {
  test(`a batch of letters that ${what} when its reader deletes the account, and keeps nothing in the end`, async ({
    services,
    sandbox,
    aPlayer,
  }) => {
    const someone = await aPlayer("no-clan");
    const readers = await subscribers(services, 2);
    const [leaving = ""] = readers;
    await sandbox.addFault({ route: "EmailsBatch", kind: "status", ...fault });
    const now = await sandbox.now();
    await sendDueDigests(services, now);
    await isTheirs(services, leaving, someone);
    await deleteAccount(services, someone.player, "DELETE");
    expect((await frozen(services)).includes(leaving)).toBe(letters[0] > 0);
    const tally = await sendDueDigests(services, new Date(now.getTime() + 660_000));
    expect(tally).toMatchObject({ sent: letters[0] + letters[1], failed: 0, unknown: 0, waiting: 0 });
    expect(await lettersFor(sandbox, readers)).toEqual([...letters]);
    expect(await services.db.deliveryBatch.count({ where: { NOT: { body: null } } })).toBe(0);
  });
}

test("a batch whose outcome nobody learned keeps no letters once it is given up", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("no-clan");
  const [leaving = ""] = await subscribers(services, 2);
  await sandbox.addFault({ route: "EmailsBatch", kind: "lost-answer", times: 3 });
  const now = await sandbox.now();
  await sendDueDigests(services, now);
  await isTheirs(services, leaving, someone);
  await deleteAccount(services, someone.player, "DELETE");
  expect(await frozen(services)).toContain(leaving);
  await sandbox.setClock({ advanceMs: 25 * 3_600_000 });
  await sendDueDigests(services, new Date(now.getTime() + 25 * 3_600_000));
  expect(await services.db.deliveryBatch.findFirst()).toMatchObject({ state: "given-up", body: null });
});

test("a batch of nobody but a deleted player is no letter, and is done with", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("no-clan");
  const [leaving = "", other = ""] = await subscribers(services, 2);
  await services.db.subscription.delete({ where: { address: other } });
  await sandbox.addFault({
    route: "EmailsBatch",
    kind: "status",
    status: 429,
    throttleSeconds: 600,
    times: 1,
  });
  const now = await sandbox.now();
  await sendDueDigests(services, now);
  await isTheirs(services, leaving, someone);
  await deleteAccount(services, someone.player, "DELETE");
  const tally = await sendDueDigests(services, new Date(now.getTime() + 660_000));
  expect(tally).toMatchObject({ sent: 0, failed: 0, unknown: 0, waiting: 0 });
  expect(await services.db.deliveryBatch.findFirst()).toMatchObject({ state: "sent", body: null });
});

test("answered letters are not kept: neither addresses nor links", async ({ services, sandbox }) => {
  await subscribers(services, 2);
  expect(await sendDueDigests(services, await sandbox.now())).toMatchObject({ sent: 2 });
  expect(await services.db.deliveryBatch.findMany()).toMatchObject([{ state: "sent", body: null }]);
});

test("a confirmation that waits to be sent is not sent to a deleted player, and its link is worthless", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const [early, late] = [await aPlayer("no-clan"), await aPlayer("no-clan")];
  const now = await sandbox.now();
  const addressOf = ({ player }: SignedInPlayer) => `asked-${player.playerId}@example.com`;
  const ask = (someone: SignedInPlayer) =>
    subscribe(services, { address: addressOf(someone), playerId: someone.player.playerId }, now);
  await ask(early);
  await sendDueConfirmations(services, now);
  const [mail] = await sandbox.mail(addressOf(early));
  const token = /confirm\?token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  expect(await loadConfirmation(services, token, now)).toMatchObject({ state: "waiting" });
  await ask(late);
  for (const { player } of [early, late]) await deleteAccount(services, player, "DELETE");
  expect(await sendDueConfirmations(services, now)).toEqual({ sent: 0, waiting: 0, refused: 0, givenUp: 0 });
  expect(await lettersFor(sandbox, [addressOf(early), addressOf(late)])).toEqual([1, 0]);
  expect(await loadConfirmation(services, token, now)).toEqual({ state: "unknown" });
});
