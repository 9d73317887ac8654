import { deletePlayer } from "#lib/db/delete-player.ts";
import { claimPlayers } from "#lib/db/letter-facts.ts";
import { letterFacts } from "#lib/game/letter-facts.ts";
import { STRANGE_COIN } from "#lib/game/test-own.ts";
import { aWare } from "#lib/game/test-wares.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import { setDefinitionsLanguage } from "#lib/manifest/definitions-reading.ts";
import { expect, type SignedInPlayer, test } from "../../e2e/support/flow-world.ts";
import {
  ageCopy,
  anEdition,
  inMs,
  kindsOf,
  knownOf,
  mark,
  prepare,
  readsOf,
  rememberAccount,
  subscribed,
} from "../../e2e/support/letter-players.ts";
import { seededChance } from "../../e2e/support/seeded-order.ts";
import { loadInventory } from "./load-inventory.ts";
import { loadOwnFacts } from "./load-own-facts.ts";
import { readAccount } from "./read-account.ts";

// Every test counts whose letters are left: its readers must be all there are.
test.describe.configure({ mode: "default" });

test.beforeEach(async ({ services }) => {
  await services.db.edition.deleteMany();
  await services.db.subscription.deleteMany();
});

const MINUTE_MS = 60_000;
// Replay a failure with NINEFOLD_SEED=<the printed seed>.
const SEED = Number(process.env.NINEFOLD_SEED) || Math.trunc(Math.random() * 2 ** 31);

test("each linked reader is read once, and not again", async ({ services, sandbox, aPlayer }) => {
  const players = [await aPlayer("rich"), await aPlayer("one-character"), await aPlayer("no-clan")];
  for (const one of players) await subscribed(services, one);
  await subscribed(services, players[0] as SignedInPlayer);
  const edition = await anEdition(services, [aWare(1, { collectibleHash: 2 })]);
  const since = await mark(sandbox);
  expect(await prepare(services, edition)).toEqual({ left: 0 });
  expect(await kindsOf(services, edition, players)).toEqual(["personal", "personal", "personal"]);
  expect(await prepare(services, edition)).toEqual({ left: 0 });
  expect(await readsOf(sandbox, since, players)).toEqual([1, 1, 1]);
  const [known] = await knownOf(services, edition, players);
  expect(known?.facts?.facts).toMatchObject([
    {
      ware: 0,
      reasons: [{ kind: "not-collected" }, { kind: "affordable" }],
      own: { isCollected: false, copyCount: 0 },
    },
  ]);
});

test("only readers whose letter is to come are read", async ({ services, sandbox, aPlayer }) => {
  const make = (count: number) => Promise.all(Array.from({ length: count }, () => aPlayer("one-character")));
  const players = await make(6);
  const [pending, gone, paused, rested, claimed, unlinked] = players as [
    SignedInPlayer,
    SignedInPlayer,
    SignedInPlayer,
    SignedInPlayer,
    SignedInPlayer,
    SignedInPlayer,
  ];
  await subscribed(services, pending, { state: "pending" });
  await subscribed(services, gone, { state: "unsubscribed" });
  await subscribed(services, paused, { pausedUntil: inMs(MINUTE_MS)() });
  await subscribed(services, rested, { pausedUntil: inMs(-MINUTE_MS)() });
  await rememberAccount(services, unlinked);
  const edition = await anEdition(services, [aWare(1)]);
  const subscriptionId = await subscribed(services, claimed);
  const { editionId } = edition;
  await services.db.delivery.create({ data: { editionId, subscriptionId, state: "sent" } });
  const since = await mark(sandbox);
  expect(await prepare(services, edition)).toEqual({ left: 0 });
  expect(await readsOf(sandbox, since, players)).toEqual([0, 0, 0, 1, 0, 0]);
});

test("a correction is prepared for those who were sent what it corrects, and want corrections", async ({
  services,
  aPlayer,
}) => {
  const players = [
    await aPlayer("one-character"),
    await aPlayer("one-character"),
    await aPlayer("one-character"),
  ];
  const digest = await anEdition(services, [aWare(1)]);
  for (const [nth, corrections] of [true, false, true].entries()) {
    const subscriptionId = await subscribed(services, players[nth] as SignedInPlayer, { corrections });
    const { editionId } = digest;
    if (nth < 2) await services.db.delivery.create({ data: { editionId, subscriptionId, state: "sent" } });
  }
  const { visitStartsAt } = digest;
  const edition = await anEdition(services, [aWare(1)], { kind: "correction", visitStartsAt });
  expect(await prepare(services, edition)).toEqual({ left: 0 });
  expect(await kindsOf(services, edition, players)).toEqual(["personal", "none", "none"]);
});

test("who cannot be told about says why, and the others go on", async ({ services, sandbox, aPlayer }) => {
  const hidden = await aPlayer("private");
  const revoked = await aPlayer("one-character");
  const signedOut = await aPlayer("one-character");
  const nobody = await aPlayer("brand-new");
  const deserted = await aPlayer("one-character");
  const well = await aPlayer("one-character");
  const players = [hidden, revoked, signedOut, nobody, deserted, well];
  for (const one of players) await subscribed(services, one);
  await readAccount(services, revoked.player, new Date());
  await ageCopy(services, revoked, 2 * 3_600_000);
  await sandbox.setPlayer(revoked.inSandbox.playerId, { revoked: true });
  await services.db.bungieToken.updateMany({
    where: { playerId: revoked.player.playerId },
    data: { accessExpiresAt: inMs(-MINUTE_MS)() },
  });
  await readAccount(services, signedOut.player, new Date());
  await services.db.bungieToken.delete({ where: { playerId: signedOut.player.playerId } });
  await sandbox.setPlayer(deserted.inSandbox.playerId, { charactersDeleted: true });
  const edition = await anEdition(services, [aWare(1)]);
  expect(await prepare(services, edition)).toEqual({ left: 0 });
  expect(await kindsOf(services, edition, players)).toEqual([
    "private",
    "signed-out",
    "signed-out",
    "no-account",
    "no-account",
    "personal",
  ]);
  const told = await services.db.letterFacts.findMany({ where: { state: { not: "personal" } } });
  for (const { facts, mintedAt } of told)
    expect({ facts, mintedAt }).toEqual({ facts: null, mintedAt: null });
});

test("an account that was read within the hour is not read again, an older copy or one from ahead is", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const players = [
    await aPlayer("one-character"),
    await aPlayer("one-character"),
    await aPlayer("one-character"),
  ];
  for (const one of players) {
    await subscribed(services, one);
    await readAccount(services, one.player, new Date());
  }
  const mintedAt = await ageCopy(services, players[0] as SignedInPlayer, 59 * MINUTE_MS);
  await ageCopy(services, players[1] as SignedInPlayer, 61 * MINUTE_MS);
  await ageCopy(services, players[2] as SignedInPlayer, -61 * MINUTE_MS);
  const edition = await anEdition(services, [aWare(1)]);
  const since = await mark(sandbox);
  await prepare(services, edition);
  expect(await readsOf(sandbox, since, players)).toEqual([0, 1, 1]);
  const { playerId } = (players[0] as SignedInPlayer).player;
  expect(await services.db.letterFacts.findFirst({ where: { playerId } })).toMatchObject({ mintedAt });
});

test("who subscribes after the time to prepare is read all the same", async ({ services, aPlayer }) => {
  const late = await aPlayer("one-character");
  await subscribed(services, late);
  const edition = await anEdition(services, [aWare(1)], { prepareUntil: inMs(-1)() });
  expect(await prepare(services, edition)).toEqual({ left: 0 });
  expect(await kindsOf(services, edition, [late])).toEqual(["personal"]);
});

test("a thousand readers are taken page by page", async ({ services, sandbox }) => {
  const names = Array.from({ length: 1_000 }, (_, nth) => `page-${nth}-${SEED}`);
  await services.db.user.createMany({ data: names.map((id) => ({ id, name: id })) });
  await services.db.subscription.createMany({
    data: names.map((id) => ({
      address: `${id}@example.com`,
      playerId: id,
      state: "confirmed",
      unsubscribeToken: `token-of-${id}`,
    })),
  });
  const edition = await anEdition(services, [aWare(1)]);
  const first = await claimPlayers(services.db, edition, {
    after: "",
    limit: 20,
    now: new Date(),
    leaseUntil: new Date(),
  });
  expect(first).toHaveLength(20);
  const since = await mark(sandbox);
  expect(await prepare(services, edition)).toEqual({ left: 0 });
  expect(await services.db.letterFacts.count({ where: { state: "signed-out" } })).toBe(1_000);
  expect((await sandbox.requests(since)).requests).toEqual([]);
  await services.db.user.deleteMany({ where: { id: { in: names } } });
});

test("before the first definitions nobody is prepared, and nobody is asked", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("one-character");
  await subscribed(services, someone);
  const edition = await anEdition(services, [aWare(1)]);
  const since = await mark(sandbox);
  setDefinitionsLanguage(services.db, "fr");
  expect(await prepare(services, edition)).toEqual({ left: 1 });
  setDefinitionsLanguage(services.db, "en");
  expect(await readsOf(sandbox, since, [someone])).toEqual([0]);
});

test("what an edition means to one player never reaches another", async ({ services, aPlayer }) => {
  const chance = seededChance(SEED);
  const random = (below: number) => Math.floor(chance() * below);
  const templates = ["one-character", "no-clan", "cross-saved"] as const;
  const players = await Promise.all(
    Array.from({ length: 9 }, (_, nth) =>
      aPlayer(templates[nth % 3] ?? "no-clan", { items: 60 + random(80) }),
    ),
  );
  for (const one of players) await subscribed(services, one);
  const inventories = await Promise.all(
    players.map(async ({ player }) => {
      const loaded = await loadInventory(services, player, new Date());
      if (!loaded.ok) throw new Error(`the account was to be readable: ${loaded.problem.kind}`);
      return loaded.inventory;
    }),
  );
  const gear = inventories.flatMap(({ account }) => account.items.filter(({ stats }) => stats.length > 0));
  const wares: XurWare[] = Array.from({ length: 40 }, () => {
    const item = gear[random(gear.length)];
    return aWare(item?.itemHash ?? 0, {
      group: item?.definition?.itemType === 2 ? "legendary-armor" : "legendary-weapons",
      className: item?.definition?.className ?? null,
      collectibleHash: item?.definition?.collectibleHash ?? null,
      costs: [{ itemHash: STRANGE_COIN, quantity: random(60), name: null, iconPath: null }],
      stats: (item?.stats ?? []).map((stat) => ({ ...stat, name: "", maximum: 100, value: random(40) })),
    });
  });
  const edition = await anEdition(services, wares);
  await Promise.all([prepare(services, edition), prepare(services, edition)]);
  const known = await knownOf(services, edition, players);
  const expected = await Promise.all(
    inventories.map(async ({ account, definitions }) =>
      letterFacts(wares, account, await loadOwnFacts(definitions, wares, account.items)),
    ),
  );
  for (const [nth, facts] of expected.entries()) {
    expect(known[nth], `player ${nth}; seed ${SEED}`).toEqual({ kind: "personal", facts });
  }
  // The players differ, or it would prove nothing.
  expect(new Set(expected.map((facts) => JSON.stringify(facts))).size).toBe(players.length);
});

test("with a player goes what their letters rested on, also while it is worked out", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const players = [await aPlayer("one-character"), await aPlayer("one-character")];
  for (const one of players) await subscribed(services, one);
  const edition = await anEdition(services, [aWare(1)]);
  const [told, asked] = players as [SignedInPlayer, SignedInPlayer];
  await prepare(services, edition);
  await services.db.letterFacts.deleteMany({ where: { playerId: asked.player.playerId } });
  const { playerId } = asked.inSandbox;
  await sandbox.addFault({ route: "GetProfile", playerId, kind: "delay", delayMs: 700 });
  await ageCopy(services, asked, 61 * MINUTE_MS);
  const run = prepare(services, edition);
  await expect.poll(async () => services.db.letterFacts.count({ where: { state: "preparing" } })).toBe(1);
  for (const { player } of players) await deletePlayer(services.db, player.playerId);
  expect(await run).toEqual({ left: 0 });
  expect(await services.db.letterFacts.count()).toBe(0);
  expect(await kindsOf(services, edition, [told, asked])).toEqual(["none", "none"]);
});
