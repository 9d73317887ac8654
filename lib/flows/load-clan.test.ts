import { findClanCopy, keepClanCopy } from "#lib/db/clan-copies.ts";
import type { Player } from "#lib/game/player.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import type { Fault, SandboxControls } from "../../e2e/support/sandbox-controls.ts";
import { deleteAccount } from "./delete-account.ts";
import { type LoadedClan, loadClan, openClan } from "./load-clan.ts";
import { readClan } from "./read-clan.ts";
import type { Services } from "./services.ts";

const MINUTE_MS = 60_000;
/** Of a clan of a hundred, the half that comes second. */
const SECOND_PAGE = { route: "GetMembersOfGroup", address: "currentpage=2" } as const;

async function clanOf(services: Services, player: Player, now = new Date()): Promise<LoadedClan> {
  const loaded = await loadClan(services, player, now);
  if (!loaded.ok) throw new Error(`the clan was to be readable: ${loaded.problem.kind}`);
  return loaded;
}

/** The calls about clans since a mark, by route. */
async function clanCalls(sandbox: SandboxControls, since: number, playerId: string) {
  const { requests } = await sandbox.requests(since);
  const mine = requests.filter((call) => call.playerId === playerId);
  const count = (route: string) => mine.filter((call) => call.route === route).length;
  return { all: mine.length, heads: count("GetGroupsForMember"), pages: count("GetMembersOfGroup") };
}

/** How often the same was asked again: the small clan grows with each player that a test makes, and has pages by then. */
async function askedAgain(sandbox: SandboxControls, since: number, playerId: string): Promise<number> {
  const { requests } = await sandbox.requests(since);
  const paths = requests.filter((call) => call.playerId === playerId).map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(1);
  return paths.length - new Set(paths).size;
}

/** When no reading of before is shared any more. */
const later = (minutes = 1) => new Date(Date.now() + minutes * MINUTE_MS);

test("a player's clan comes with its words, level, counts, banner and everybody in it", async ({
  services,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  const { clan, staleBecause } = await clanOf(services, player);
  expect(staleBecause).toBeNull();
  expect(clan).toMatchObject({ name: "Quiet Orbit", motto: "Few, and often late.", callSign: "QORB" });
  expect(clan).toMatchObject({ level: 4, levelCap: 6, memberLimit: 100 });
  expect(clan?.foundedAt).toEqual(new Date("2021-09-10T09:21:29.253Z"));
  expect(Object.values(clan?.banner ?? {})).toHaveLength(7);
  expect(clan?.members).toHaveLength(clan?.memberCount ?? 0);
  const own = clan?.members.find(({ membershipId }) => membershipId === inSandbox.membershipId);
  expect(own).toMatchObject({ membershipType: inSandbox.membershipType, role: "member" });
  expect(own?.bungieName).toMatch(/#\d{4}$/);
  expect(clan?.members.filter(({ role }) => role === "founder")).toHaveLength(1);
});

test("a player in no clan is told so, in one call", async ({ services, sandbox, aPlayer }) => {
  const { player, inSandbox } = await aPlayer("no-clan");
  const { next } = await sandbox.requests();
  expect(await clanOf(services, player)).toMatchObject({ clan: null, staleBecause: null });
  expect(await clanCalls(sandbox, next, inSandbox.playerId)).toEqual({ all: 1, heads: 1, pages: 0 });
});

test("a clan of a hundred is three calls, and ten tabs share them", async ({
  services,
  sandbox,
  standing,
}) => {
  const { player } = await standing("rich");
  const { next } = await sandbox.requests();
  const now = new Date();
  const tabs = await Promise.all(Array.from({ length: 10 }, () => clanOf(services, player, now)));
  for (const { clan } of tabs) {
    expect(new Set(clan?.members.map(({ membershipId }) => membershipId)).size).toBe(100);
    expect(clan?.members.some(({ isOnline }) => isOnline)).toBe(true);
  }
  expect(await clanCalls(sandbox, next, "rich")).toEqual({ all: 3, heads: 1, pages: 2 });
});

test("however long Bungie takes, one reading of a player's clan is on its way at a time", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  const { playerId } = inSandbox;
  await sandbox.addFault({ route: "GetMembersOfGroup", playerId, kind: "delay", delayMs: 800, times: 1 });
  const { next } = await sandbox.requests();
  // Minutes after each other by the clock that is handed in, and all before the first answer.
  const tabs = [0, 1, 2, 60].map((minutes) => loadClan(services, player, later(minutes)));
  for (const loaded of await Promise.all(tabs)) expect(loaded).toMatchObject({ ok: true });
  expect(await askedAgain(sandbox, next, playerId)).toBe(0);
});

test("for half a minute pages share a reading, unless the player asks for a new one", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  const { next } = await sandbox.requests();
  const readings = async () => (await clanCalls(sandbox, next, inSandbox.playerId)).heads;
  const at = (seconds: number) => new Date(now + seconds * 1_000);
  const now = Date.now();
  await clanOf(services, player, at(0));
  await clanOf(services, player, at(29));
  expect(await readings()).toBe(1);
  await openClan(services, player, at(29), { fresh: true });
  await clanOf(services, player, at(29));
  expect(await readings()).toBe(2);
  await clanOf(services, player, at(60));
  expect(await readings()).toBe(3);
});

test("what one clan mate read is not shown to another: each asks for themself", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const [one, other] = [await aPlayer("one-character"), await aPlayer("one-character")];
  await clanOf(services, one.player);
  const { next } = await sandbox.requests();
  await clanOf(services, other.player);
  expect(await clanCalls(sandbox, next, other.inSandbox.playerId)).toMatchObject({ heads: 1 });
  expect(await askedAgain(sandbox, next, other.inSandbox.playerId)).toBe(0);
});

test("the first fifty are there while the others are still on their way", async ({
  services,
  sandbox,
  standing,
}) => {
  const { player } = await standing("rich");
  const { faultId } = await sandbox.addFault({ ...SECOND_PAGE, playerId: "rich", kind: "hang" });
  const { head, first, whole } = readClan(services, player, new Date());
  expect(await head).toMatchObject({ ok: true, head: { name: "Lantern Wake", memberCount: 100 } });
  const read = await first;
  expect(read.ok && read.members.length).toBe(50);
  const isHere = await Promise.race([
    whole.then(() => true),
    new Promise((answer) => setImmediate(answer, false)),
  ]);
  expect(isHere, "the whole waits for the second page").toBe(false);
  await sandbox.removeFault(faultId);
  const all = await whole;
  expect(all.ok && all.clan?.members.length).toBe(100);
});

for (const { problem, ...fault } of [
  { kind: "code", code: 5, status: 503, problem: "maintenance" },
  { kind: "html", problem: "maintenance" },
  { kind: "code", code: 1672, throttleSeconds: 30, problem: "busy" },
  { kind: "reset", problem: "no-answer" },
  { kind: "truncate", problem: "no-answer" },
  { kind: "code", code: 2101, problem: "not-let-in" },
  { kind: "code", code: 3, problem: "unexplained" },
] as const satisfies readonly (Omit<Fault, "route"> & { problem: string })[]) {
  const words = "code" in fault ? `code ${fault.code}` : fault.kind;
  test(`while Bungie fails (${words}) the last good copy is shown, in which nobody plays now`, async ({
    services,
    sandbox,
    aPlayer,
  }) => {
    const { player, inSandbox } = await aPlayer("one-character");
    const good = await clanOf(services, player);
    await sandbox.addFault({ route: "*", playerId: inSandbox.playerId, ...fault });
    const stale = await clanOf(services, player, later());
    expect(stale.staleBecause).toMatchObject({ kind: problem });
    expect(stale.readAt).toEqual(good.readAt);
    const asOfThen = good.clan?.members.map((member) => ({ ...member, isOnline: null }));
    expect(stale.clan).toEqual({ ...good.clan, members: asOfThen });
  });
}

test("without a last good copy the reason is told instead", async ({ services, sandbox, aPlayer }) => {
  const { player, inSandbox } = await aPlayer("one-character");
  const { playerId } = inSandbox;
  await sandbox.addFault({ route: "GetGroupsForMember", playerId, kind: "code", code: 5, status: 503 });
  const refused = { ok: false, problem: { kind: "maintenance" } };
  expect(await loadClan(services, player, new Date())).toEqual(refused);
});

test("a roster of which a part does not come is not passed off as whole, nor kept", async ({
  services,
  sandbox,
  standing,
}) => {
  const { player } = await standing("rich");
  if (!player.membership) throw new Error("rich has an account");
  await services.db.clanCopy.deleteMany({ where: { playerId: player.playerId } });
  await sandbox.addFault({ ...SECOND_PAGE, playerId: "rich", kind: "code", code: 5, status: 503 });
  expect(await loadClan(services, player, later(5))).toEqual({ ok: false, problem: { kind: "maintenance" } });
  expect(await findClanCopy(services.db, player.playerId, player.membership)).toBeNull();
});

test("members of a clan that was left are never shown under the name of the new one", async ({
  services,
  sandbox,
  standing,
  aPlayer,
}) => {
  const { player } = await standing("private");
  const { player: elsewhere } = await aPlayer("one-character");
  if (!player.membership) throw new Error("private has an account");
  const { clan } = await clanOf(services, elsewhere);
  await keepClanCopy(services.db, player.playerId, player.membership, { clan, readAt: new Date() });
  await sandbox.addFault({ ...SECOND_PAGE, playerId: "private", kind: "code", code: 5, status: 503 });
  const opened = await openClan(services, player, later(7), { fresh: true });
  if (!opened.ok) throw new Error("the clan itself was to be readable");
  expect(opened.head?.name).toBe("Lantern Wake");
  const roster = await opened.whole;
  expect(roster).toMatchObject({ missing: { kind: "maintenance" }, staleBecause: null });
  expect(roster.members).toHaveLength(50);
  expect(roster.members.map(({ bungieName }) => bungieName)).not.toContain(clan?.members[0]?.bungieName);
});

test("a page that was open meanwhile gets the copy's roster whole, not half of a new one", async ({
  services,
  sandbox,
  standing,
}) => {
  const { player } = await standing("rich");
  const good = await clanOf(services, player, later(10));
  await sandbox.addFault({ ...SECOND_PAGE, playerId: "rich", kind: "code", code: 5, status: 503 });
  const opened = await openClan(services, player, later(12), { fresh: true });
  const roster = opened.ok ? await opened.whole : null;
  expect(roster).toMatchObject({ missing: null, staleBecause: { kind: "maintenance" }, readAt: good.readAt });
  expect(roster?.members).toHaveLength(100);
});

test("who left the clan is not shown it again while Bungie is down", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("no-clan");
  const { player: mate } = await aPlayer("one-character");
  const { clan } = await clanOf(services, mate);
  if (!player.membership) throw new Error("no-clan has an account");
  await keepClanCopy(services.db, player.playerId, player.membership, { clan, readAt: new Date(0) });
  await clanOf(services, player);
  await sandbox.addFault({ route: "*", playerId: inSandbox.playerId, kind: "code", code: 5, status: 503 });
  expect(await clanOf(services, player, later())).toMatchObject({
    clan: null,
    staleBecause: { kind: "maintenance" },
  });
});

test("a clan that is disbanded between two calls is no clan", async ({ services, sandbox, aPlayer }) => {
  const { player, inSandbox } = await aPlayer("one-character");
  const { playerId } = inSandbox;
  await sandbox.addFault({ route: "GetMembersOfGroup", playerId, kind: "code", code: 622, status: 404 });
  expect(await clanOf(services, player)).toMatchObject({ clan: null, staleBecause: null });
});

test("a private account's clan is shown to its player", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("private");
  expect(await clanOf(services, player)).toMatchObject({ clan: { name: "Quiet Orbit" } });
});

test("without a Destiny account there is no clan to ask for, and nothing is asked", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("brand-new");
  const { next } = await sandbox.requests();
  const loaded = await loadClan(services, player, new Date());
  expect(loaded).toEqual({ ok: false, problem: { kind: "no-destiny-account" } });
  expect(await clanCalls(sandbox, next, inSandbox.playerId)).toMatchObject({ all: 0 });
});

test("a player whose authorization is over is asked to sign in, not shown a copy", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  await clanOf(services, player);
  await sandbox.setPlayer(inSandbox.playerId, { revoked: true });
  const loaded = await loadClan(services, player, later());
  expect(loaded).toEqual({ ok: false, problem: { kind: "signed-out" } });
});

test("a reading that began earlier does not take a later copy's place, and a deleted player gets none", async ({
  services,
  aPlayer,
}) => {
  const { db } = services;
  const { player } = await aPlayer("one-character");
  const { clan, readAt } = await clanOf(services, player);
  const { membership, playerId } = player;
  if (!membership) throw new Error("one-character has an account");
  const earlier = new Date(readAt.getTime() - 1_000);
  await keepClanCopy(db, playerId, membership, { clan: null, readAt: earlier });
  expect(await findClanCopy(db, playerId, membership)).toEqual({ clan, readAt });
  await deleteAccount(services, player, player.bungieName);
  expect(await findClanCopy(db, playerId, membership)).toBeNull();
  await keepClanCopy(db, playerId, membership, { clan, readAt });
  expect(await findClanCopy(db, playerId, membership)).toBeNull();
});
