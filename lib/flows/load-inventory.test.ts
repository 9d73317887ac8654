import { findLastProfile, keepNewerProfile } from "#lib/db/profile-snapshots.ts";
import type { Player } from "#lib/game/player.ts";
import { PLAIN_COPY } from "#lib/game/test-account.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { type Inventory, loadInventory } from "./load-inventory.ts";
import { loadItem } from "./load-item.ts";
import { readAccount } from "./read-account.ts";
import { readProfile } from "./read-profile.ts";
import type { Services } from "./services.ts";

const profileCalls = (requests: readonly { route: string; playerId: string | null }[], playerId: string) =>
  requests.filter((call) => call.route === "GetProfile" && call.playerId === playerId).length;

async function inventoryOf(services: Services, player: Player): Promise<Inventory> {
  const loaded = await loadInventory(services, player, new Date());
  if (!loaded.ok) throw new Error(`the account was to be readable: ${loaded.problem.kind}`);
  return loaded.inventory;
}

test("ten tabs of one player are one call to Bungie", async ({ services, sandbox, aPlayer }) => {
  const { player, inSandbox } = await aPlayer("rich");
  const { next } = await sandbox.requests();
  const now = new Date();
  const tabs = await Promise.all(Array.from({ length: 10 }, () => loadInventory(services, player, now)));
  expect(tabs.every(({ ok }) => ok)).toBe(true);
  expect(profileCalls((await sandbox.requests(next)).requests, inSandbox.playerId)).toBe(1);
});

test("a player who asks for a new answer gets one, and ten tabs asking at once are one call", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  const now = new Date();
  await loadInventory(services, player, now);
  const { next } = await sandbox.requests();
  const later = new Date(now.getTime() + 2_000);
  await loadInventory(services, player, later);
  expect(profileCalls((await sandbox.requests(next)).requests, inSandbox.playerId)).toBe(0);
  const tabs = Array.from({ length: 10 }, () => loadInventory(services, player, later, { fresh: true }));
  const shown = await Promise.all(tabs);
  expect(profileCalls((await sandbox.requests(next)).requests, inSandbox.playerId)).toBe(1);
  for (const one of shown) expect(one).toMatchObject({ ok: true, inventory: { staleBecause: null } });
});

test("however long Bungie takes, one read of a player is on its way at a time", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  const { playerId } = inSandbox;
  await sandbox.addFault({ route: "GetProfile", playerId, kind: "delay", delayMs: 800, times: 1 });
  const { next } = await sandbox.requests();
  const now = Date.now();
  // As many seconds after each other by the clock that is handed in, and all before the first answer.
  const tabs = [0, 6_000, 12_000, 60_000].map((afterMs) =>
    loadInventory(services, player, new Date(now + afterMs), { fresh: true }),
  );
  await Promise.all(tabs);
  expect(profileCalls((await sandbox.requests(next)).requests, playerId)).toBe(1);
});

test("what is shown again from the same answer is not joined again", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("one-character");
  const now = new Date();
  const [first, second] = [
    await loadInventory(services, player, now),
    await loadInventory(services, player, now),
  ];
  if (!first.ok || !second.ok) throw new Error("both were to be readable");
  expect(second.inventory.account).toBe(first.inventory.account);
});

test("what decides a move is read anew, however young the page's answer is", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  const now = new Date();
  await loadInventory(services, player, now);
  const { next } = await sandbox.requests();
  expect(await readAccount(services, player, now)).toMatchObject({ ok: true });
  expect(profileCalls((await sandbox.requests(next)).requests, inSandbox.playerId)).toBe(1);
});

for (const fault of [
  { kind: "code", code: 5, status: 503, problem: "maintenance" },
  { kind: "html", problem: "maintenance" },
  { kind: "reset", problem: "no-answer" },
] as const) {
  test(`while Bungie fails (${fault.kind}) the last good copy is shown`, async ({
    services,
    sandbox,
    aPlayer,
  }) => {
    const { problem, ...how } = fault;
    const { player, inSandbox } = await aPlayer("one-character");
    const good = await readAccount(services, player, new Date());
    await sandbox.addFault({ route: "GetProfile", playerId: inSandbox.playerId, ...how });
    const now = new Date();
    const shown = await loadInventory(services, player, now);
    expect(shown).toMatchObject({ ok: true, inventory: { staleBecause: { kind: problem } } });
    if (!good.ok || !shown.ok) throw new Error("both were to be readable");
    expect(shown.inventory.account).toEqual(good.account);
  });
}

test("without a last good copy the reason is told instead", async ({ services, sandbox, aPlayer }) => {
  const { player, inSandbox } = await aPlayer("one-character");
  await sandbox.addFault({
    route: "GetProfile",
    playerId: inSandbox.playerId,
    kind: "code",
    code: 5,
    status: 503,
  });
  expect(await loadInventory(services, player, new Date())).toEqual({
    ok: false,
    problem: { kind: "maintenance" },
  });
});

test("an answer older than the one we hold does not replace it", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("one-character");
  const first = await readProfile(services, player, new Date());
  if (!first.ok) throw new Error("the profile was to be readable");
  const older = { ...first.answer, mintedAt: new Date(first.answer.mintedAt.getTime() - 1), items: [] };
  const kept = await keepNewerProfile(services.db, player.playerId, older, new Date());
  expect(kept).toEqual(first.answer);
});

test("a copy of another Destiny account is never shown for this one", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  await readAccount(services, player, new Date());
  await sandbox.addFault({
    route: "GetProfile",
    playerId: inSandbox.playerId,
    kind: "code",
    code: 5,
    status: 503,
  });
  const other = { ...player, membership: { membershipType: 3, membershipId: "4611686018499999999" } };
  expect(await loadInventory(services, other, new Date())).toMatchObject({ ok: false });
});

test("a player reads their own items alone", async ({ services, aPlayer }) => {
  const [ada, bea] = [await aPlayer("one-character"), await aPlayer("one-character")];
  const account = await readAccount(services, bea.player, new Date());
  const theirs = account.ok ? account.account.items.find(({ itemInstanceId }) => itemInstanceId) : undefined;
  const key = theirs?.itemInstanceId ?? "";
  expect(await loadItem(services, bea.player, key, new Date())).toMatchObject({ ok: true });
  expect(await loadItem(services, ada.player, key, new Date())).toEqual({
    ok: false,
    problem: { kind: "item-gone" },
  });
});

test("a player who revoked us is signed out for good by the next read", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  await sandbox.setPlayer(inSandbox.playerId, { revoked: true });
  expect(await readProfile(services, player, new Date())).toEqual({
    ok: false,
    problem: { kind: "signed-out" },
  });
  expect(await services.db.bungieToken.count({ where: { playerId: player.playerId } })).toBe(0);
});

test("one refused access token is replaced, and nobody is signed out for it", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  await sandbox.addFault({
    route: "GetProfile",
    playerId: inSandbox.playerId,
    kind: "code",
    code: 2124,
    times: 1,
  });
  expect(await readProfile(services, player, new Date())).toMatchObject({ ok: true });
  expect(await services.db.bungieToken.count({ where: { playerId: player.playerId } })).toBe(1);
});

test("an answer without the vault never makes items vanish: the last good copy is shown", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  const whole = await readAccount(services, player, new Date());
  await sandbox.setPlayer(inSandbox.playerId, { vaultMissing: true });
  expect(await readAccount(services, player, new Date())).toEqual({
    ok: false,
    problem: { kind: "incomplete" },
  });
  const shown = await loadInventory(services, player, new Date());
  if (!whole.ok || !shown.ok) throw new Error("both were to be readable");
  expect(shown.inventory.staleBecause).toEqual({ kind: "incomplete" });
  expect(shown.inventory.account.items).toHaveLength(whole.account.items.length);
});

test("a character's title is told in words, and a character without one has none", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("rich");
  const { sheets } = await inventoryOf(services, player);
  expect(sheets.map(({ title }) => title)).toEqual(["Guest of the Nine", null, null]);
  for (const { raceName, stats } of sheets) {
    expect(["Human", "Awoken", "Exo"]).toContain(raceName);
    expect(stats.map(({ name }) => name)).toEqual([
      "Health",
      "Melee",
      "Grenade",
      "Super",
      "Class",
      "Weapons",
    ]);
  }
});

test("a title that no definition knows is left out, and so is a number in its place", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  const first = await readProfile(services, player, new Date());
  if (!first.ok) throw new Error("the profile was to be readable");
  const { answer } = first;
  const characters = answer.characters.map((one) => ({ ...one, titleRecordHash: 4_040_404, raceHash: 5 }));
  await keepNewerProfile(services.db, player.playerId, { ...answer, characters }, new Date());
  await sandbox.addFault({ route: "GetProfile", playerId: inSandbox.playerId, kind: "reset" });
  const { sheets } = await inventoryOf(services, player);
  expect(sheets).toMatchObject([{ title: null, raceName: null }]);
});

test("a copy kept before characters had titles and items their sockets is still shown", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  const first = await readProfile(services, player, new Date());
  if (!first.ok || !player.membership) throw new Error("the profile was to be readable");
  const { currencies: _, collected: __, ...answer } = first.answer;
  const characters = answer.characters.map((one) => {
    const { genderHash: _, minutesPlayed: __, titleRecordHash: ___, ...rest } = one;
    return rest as typeof one;
  });
  const items = answer.items.map((one) => {
    const { isDeepsight: _, gearTier: __, energyCapacity: ___, ...most } = one;
    const { stats: ____, sockets: _____, plugObjectives: ______, ...rest } = most;
    return rest as typeof one;
  });
  const older = { ...answer, characters, items } as unknown as typeof first.answer;
  await keepNewerProfile(services.db, player.playerId, older, new Date());
  expect(await findLastProfile(services.db, player.playerId, player.membership)).toEqual({
    ...answer,
    currencies: [],
    collected: null,
    characters: characters.map((one) => ({
      ...one,
      genderHash: 0,
      minutesPlayed: null,
      titleRecordHash: null,
    })),
    items: items.map((one) => ({ ...one, ...PLAIN_COPY })),
  });
  await sandbox.addFault({ route: "GetProfile", playerId: inSandbox.playerId, kind: "reset" });
  const { sheets } = await inventoryOf(services, player);
  expect(sheets).toMatchObject([{ title: null, raceName: "Awoken" }]);
});

test("a page has the sockets, stats, counters and ornaments of items, the currencies and the collections", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("rich");
  const { account, currencies, pictures } = await inventoryOf(services, player);
  const weapons = account.items.filter(({ definition }) => definition?.itemType === 3);
  expect(weapons.length).toBeGreaterThan(50);
  for (const { sockets, stats } of weapons) {
    expect(sockets.length).toBeGreaterThan(0);
    expect(stats.length).toBeGreaterThan(3);
  }
  expect(weapons.some(({ sockets }) => sockets.some(({ options }) => options.length > 1))).toBe(true);
  expect(weapons.some(({ plugObjectives }) => plugObjectives.length > 0)).toBe(true);
  expect(account.items.some(({ energyCapacity }) => energyCapacity !== null)).toBe(true);
  expect(account.items.some(({ gearTier }) => gearTier !== null)).toBe(true);
  expect(account.currencies.length).toBeGreaterThan(1);
  expect(currencies.map(({ name }) => name)).toContain("Glimmer");
  expect(currencies.every(({ quantity, iconPath }) => quantity >= 0 && iconPath !== null)).toBe(true);
  const worn = account.items.flatMap(({ ornamentItemHash }) => ornamentItemHash ?? []);
  expect(worn.length).toBeGreaterThan(0);
  expect([...pictures.keys()].sort()).toEqual([...new Set(worn)].sort());
  expect(account.collected?.size).toBeGreaterThan(10);
});

test("pages open with the selected character; once that one is gone, with the one played last", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("rich");
  const { account, selectedCharacterId: lastPlayed } = await inventoryOf(services, player);
  const [played, other] = account.characters.toSorted(
    (a, b) => b.lastPlayedAt.getTime() - a.lastPlayedAt.getTime(),
  );
  expect(lastPlayed).toBe(played?.characterId);
  const chosen = { ...player, selectedCharacterId: other?.characterId ?? "" };
  expect(await inventoryOf(services, chosen)).toMatchObject({ selectedCharacterId: other?.characterId });
  const deleted = { ...player, selectedCharacterId: "2305843009399999999" };
  expect(await inventoryOf(services, deleted)).toMatchObject({ selectedCharacterId: played?.characterId });
});

test("what can be done with an item begins with the selected character", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("rich");
  const { account } = await inventoryOf(services, player);
  const stored = account.items.find(
    ({ place, definition, isTransferable }) =>
      place.kind === "vault" && isTransferable && definition?.itemType === 3,
  );
  const key = stored?.itemInstanceId ?? "";
  for (const { characterId } of account.characters) {
    const selecting = { ...player, selectedCharacterId: characterId };
    const loaded = await loadItem(services, selecting, key, new Date());
    if (!loaded.ok) throw new Error("the item was to be readable");
    const { actions } = loaded.view;
    expect(actions[0]?.to).toEqual({ kind: "character", characterId });
    expect(actions).toHaveLength(account.characters.length * 2);
  }
});

for (const [what, fault, kind] of [
  ["a code that nobody knows", { kind: "code", code: 7 }, "unexplained"],
  ["a refused key", { kind: "code", code: 2101 }, "not-let-in"],
] as const) {
  test(`${what} is a sentence with the log's number, beside the last good copy once there is one`, async ({
    services,
    sandbox,
    aPlayer,
  }) => {
    const { player, inSandbox } = await aPlayer("one-character");
    const { playerId } = inSandbox;
    const problem = { kind, logNumber: expect.stringMatching(/^\S{8,}$/) };
    const { faultId } = await sandbox.addFault({ route: "GetProfile", playerId, ...fault });
    expect(await loadInventory(services, player, new Date())).toEqual({ ok: false, problem });
    await sandbox.removeFault(faultId);
    const { account } = await inventoryOf(services, player);
    await sandbox.addFault({ route: "GetProfile", playerId, ...fault });
    const later = new Date(Date.now() + 60_000);
    const shown = await loadInventory(services, player, later);
    expect(shown).toMatchObject({ ok: true, inventory: { staleBecause: problem, account } });
  });
}
