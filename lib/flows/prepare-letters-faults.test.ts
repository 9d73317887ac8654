import { claimPlayers } from "#lib/db/letter-facts.ts";
import { aWare } from "#lib/game/test-wares.ts";
import { expect, type SignedInPlayer, test } from "../../e2e/support/flow-world.ts";
import {
  ageCopy,
  anEdition,
  inMs,
  kindsOf,
  mark,
  outage,
  prepare,
  readsOf,
  subscribed,
} from "../../e2e/support/letter-players.ts";
import { readAccount } from "./read-account.ts";

// Every test counts whose letters are left: its readers must be all there are.
test.describe.configure({ mode: "default" });

test.beforeEach(async ({ services }) => {
  await services.db.edition.deleteMany();
  await services.db.subscription.deleteMany();
});

const MINUTE_MS = 60_000;

test("while Bungie is down nobody is told anything yet, few are asked, and later all are", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const players = await Promise.all(Array.from({ length: 14 }, () => aPlayer("one-character")));
  for (const one of players) await subscribed(services, one);
  const edition = await anEdition(services, [aWare(1)]);
  await sandbox.addFault(outage);
  const since = await mark(sandbox);
  expect(await prepare(services, edition)).toEqual({ left: 14 });
  const asked = (await readsOf(sandbox, since, players)).filter((reads) => reads > 0);
  expect(asked.length).toBeLessThanOrEqual(8);
  expect(new Set(await kindsOf(services, edition, players))).toEqual(new Set(["none"]));
  await sandbox.clearFaults();
  expect(await prepare(services, edition, { clock: inMs(MINUTE_MS) })).toEqual({ left: 0 });
  expect(new Set(await kindsOf(services, edition, players))).toEqual(new Set(["personal"]));
});

test("when there is no time left the last good copy speaks with its date, and without a young one nobody", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const [never, lately, longAgo] = [
    await aPlayer("one-character"),
    await aPlayer("one-character"),
    await aPlayer("one-character"),
  ];
  const players = [never, lately, longAgo] as SignedInPlayer[];
  for (const one of players) await subscribed(services, one);
  for (const one of [lately, longAgo] as SignedInPlayer[])
    await readAccount(services, one.player, new Date());
  const mintedAt = await ageCopy(services, lately, 6 * 24 * 60 * MINUTE_MS);
  await ageCopy(services, longAgo, 8 * 24 * 60 * MINUTE_MS);
  await sandbox.addFault(outage);
  const edition = await anEdition(services, [aWare(1)], { prepareUntil: inMs(-1)() });
  expect(await prepare(services, edition)).toEqual({ left: 0 });
  expect(await kindsOf(services, edition, players)).toEqual(["no-answer", "personal", "no-answer"]);
  const { playerId } = lately.player;
  expect(await services.db.letterFacts.findFirst({ where: { playerId } })).toMatchObject({ mintedAt });
});

test("an account that comes without its vault is read again, and is not told of as if all were gone", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("one-character");
  await subscribed(services, someone);
  await sandbox.setPlayer(someone.inSandbox.playerId, { vaultMissing: true });
  const edition = await anEdition(services, [aWare(1)]);
  expect(await prepare(services, edition)).toEqual({ left: 1 });
  await sandbox.setPlayer(someone.inSandbox.playerId, { vaultMissing: false });
  expect(await prepare(services, edition)).toEqual({ left: 1 });
  expect(await prepare(services, edition, { clock: inMs(MINUTE_MS) })).toEqual({ left: 0 });
  expect(await kindsOf(services, edition, [someone])).toEqual(["personal"]);
});

test("an answer that is older than what we hold changes nothing", async ({ services, sandbox, aPlayer }) => {
  const someone = await aPlayer("one-character");
  await subscribed(services, someone);
  await readAccount(services, someone.player, new Date());
  const mintedAt = await ageCopy(services, someone, 61 * MINUTE_MS);
  await sandbox.addFault({ route: "GetProfile", kind: "stale", seconds: 600 });
  const edition = await anEdition(services, [aWare(1)]);
  await prepare(services, edition);
  const row = await services.db.letterFacts.findFirst({ where: { playerId: someone.player.playerId } });
  expect(row?.state).toBe("personal");
  expect(row?.mintedAt?.getTime()).toBeGreaterThanOrEqual(mintedAt.getTime());
});

test("when Bungie throttles three calls in ten everybody is told of in the end", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const players = await Promise.all(Array.from({ length: 8 }, () => aPlayer("one-character")));
  for (const one of players) await subscribed(services, one);
  const edition = await anEdition(services, [aWare(1)]);
  const throttle = { route: "GetProfile", kind: "code", code: 36, throttleSeconds: 1 } as const;
  await sandbox.addFault({ ...throttle, probability: 0.3, seed: "facts" });
  for (let run = 0, left = 8; left > 0; run += 1) {
    ({ left } = await prepare(services, edition, { clock: inMs(run * MINUTE_MS) }));
    expect(run).toBeLessThan(10);
  }
  expect(new Set(await kindsOf(services, edition, players))).toEqual(new Set(["personal"]));
});

test("what nobody can explain about one player is heard of, and the others go on", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const players = [await aPlayer("one-character"), await aPlayer("one-character")];
  for (const one of players) await subscribed(services, one);
  const { playerId = "" } = players[0]?.inSandbox ?? {};
  await sandbox.addFault({ route: "GetProfile", playerId, kind: "code", code: 7, status: 500 });
  const edition = await anEdition(services, [aWare(1)]);
  const heard: unknown[] = [];
  const terms = { onSurprise: (error: unknown) => heard.push(error) };
  expect(await prepare(services, edition, terms)).toEqual({ left: 1 });
  expect(await kindsOf(services, edition, players)).toEqual(["none", "personal"]);
  expect(heard).toHaveLength(1);
  const late = { ...edition, prepareUntil: new Date() };
  expect(await prepare(services, late, { ...terms, clock: inMs(MINUTE_MS) })).toEqual({ left: 0 });
  expect(await kindsOf(services, edition, players)).toEqual(["no-answer", "personal"]);
});

test("two runs at once read each player once", async ({ services, sandbox, aPlayer }) => {
  const players = await Promise.all(Array.from({ length: 10 }, () => aPlayer("one-character")));
  for (const one of players) await subscribed(services, one);
  const edition = await anEdition(services, [aWare(1)]);
  const since = await mark(sandbox);
  await Promise.all([prepare(services, edition), prepare(services, edition)]);
  expect(await readsOf(sandbox, since, players)).toEqual(players.map(() => 1));
  expect(new Set(await kindsOf(services, edition, players))).toEqual(new Set(["personal"]));
});

test("the players of a run that was killed are taken over when its lease ends", async ({
  services,
  aPlayer,
}) => {
  const players = [await aPlayer("one-character"), await aPlayer("one-character")];
  for (const one of players) await subscribed(services, one);
  const edition = await anEdition(services, [aWare(1)]);
  const now = new Date();
  // All that a run leaves that dies after it took its players.
  const taken = await claimPlayers(services.db, edition, {
    after: "",
    limit: 20,
    now,
    leaseUntil: inMs(MINUTE_MS)(),
  });
  expect(taken).toHaveLength(2);
  expect(await prepare(services, edition)).toEqual({ left: 2 });
  expect(await prepare(services, edition, { clock: inMs(2 * MINUTE_MS) })).toEqual({ left: 0 });
  expect(await kindsOf(services, edition, players)).toEqual(["personal", "personal"]);
});

test("a run that is to end gives its players back at once", async ({ services, sandbox, aPlayer }) => {
  const players = await Promise.all(Array.from({ length: 8 }, () => aPlayer("one-character")));
  for (const one of players) await subscribed(services, one);
  const edition = await anEdition(services, [aWare(1)]);
  const stop = new AbortController();
  await sandbox.addFault({ route: "GetProfile", kind: "delay", delayMs: 500 });
  const run = prepare(services, edition, { signal: stop.signal, callsPerSecond: 1 });
  await expect.poll(async () => services.db.letterFacts.count()).toBeGreaterThan(0);
  stop.abort();
  expect((await run).left).toBeGreaterThan(4);
  await sandbox.clearFaults();
  expect(await prepare(services, edition)).toEqual({ left: 0 });
});
