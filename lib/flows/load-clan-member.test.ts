import type { MembershipRef } from "#lib/game/account.ts";
import type { Item } from "#lib/game/item.ts";
import { itemName } from "#lib/game/item-name.ts";
import type { Player } from "#lib/game/player.ts";
import { characterTruths } from "../../e2e/support/character-truth.ts";
import { expect, type SignedInPlayer, test } from "../../e2e/support/flow-world.ts";
import type { SandboxControls } from "../../e2e/support/sandbox-controls.ts";
import { loadClanMember, type MemberAccount, type OpenedMember } from "./load-clan-member.ts";
import type { Services } from "./services.ts";

const now = () => new Date();
const refOf = ({ inSandbox: { membershipType, membershipId } }: SignedInPlayer): MembershipRef => ({
  membershipType,
  membershipId,
});

async function open(services: Services, player: Player, mate: MembershipRef): Promise<OpenedMember> {
  const loaded = await loadClanMember(services, player, mate, now());
  if (!loaded.ok) throw new Error(`the member was to open: ${loaded.problem.kind}`);
  return loaded;
}

async function accountOf(services: Services, player: Player, mate: MembershipRef): Promise<MemberAccount> {
  const { account } = await open(services, player, mate);
  if (!account.ok) throw new Error(`the account was to be shown: ${account.problem.kind}`);
  return account;
}

/** Calls about somebody's account, whoever asked. */
async function callsAbout(sandbox: SandboxControls, since: number, { membershipId }: MembershipRef) {
  const { requests } = await sandbox.requests(since);
  return requests.filter(({ path }) => path.includes(`/Profile/${membershipId}/`));
}

test("a clan mate opens with every character as the game has them, the one played last first", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const [{ player }, mate] = [await aPlayer("one-character"), await aPlayer("rich", { items: 60 })];
  const truths = await characterTruths(sandbox, mate.inSandbox, services.env.BUNGIE_API_KEY);
  const { clanName, member, isSelf, account } = await open(services, player, refOf(mate));
  expect({ clanName, isSelf }).toEqual({ clanName: "Quiet Orbit", isSelf: false });
  expect(member.bungieName).toContain(mate.inSandbox.name);
  if (!account.ok) throw new Error(account.problem.kind);
  expect(account.characters).toHaveLength(3);
  const shown = account.characters.map(({ sheet: { character, raceName, title } }) => ({
    className: character.className,
    race: raceName,
    title,
    power: character.power,
    minutesPlayed: character.minutesPlayed,
    lastPlayedAt: character.lastPlayedAt.getTime(),
    emblemUrl: sandbox.origin + character.emblemPath,
  }));
  const expected = truths.map(
    ({ className, lastPlayedAt, race, title, power, minutesPlayed, emblemUrl }) => ({
      className: className.toLowerCase(),
      race,
      title,
      power,
      minutesPlayed,
      lastPlayedAt: Date.parse(lastPlayedAt),
      emblemUrl,
    }),
  );
  expect(shown).toEqual(expected.toSorted((a, b) => b.lastPlayedAt - a.lastPlayedAt));
});

test("of what a clan mate has, exactly what they wear is shown, with names, power and traits", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const [{ player }, mate] = [await aPlayer("one-character"), await aPlayer("rich", { items: 200 })];
  const { characters } = await accountOf(services, player, refOf(mate));
  const held = await sandbox.itemsOf(mate.inSandbox.playerId);
  for (const { sheet, worn } of characters) {
    const { characterId } = sheet.character;
    if (!worn) throw new Error("what they wear is public");
    const shown = [worn.subclass, ...worn.weapons.map(({ item }) => item), ...worn.armor, ...worn.others];
    const names = shown.filter((item): item is Item => item !== null).map(itemName);
    const truth = held.filter(({ place, equipped }) => place === characterId && equipped);
    expect(names.toSorted()).toEqual(truth.map(({ name }) => name).toSorted());
    expect(worn.weapons).toHaveLength(3);
    expect(worn.armor).toHaveLength(5);
    for (const item of [...worn.weapons.map((weapon) => weapon.item), ...worn.armor])
      expect(item.power).toBeGreaterThan(0);
    expect(worn.weapons.flatMap(({ traits }) => traits).length).toBeGreaterThan(0);
  }
});

test("nobody outside the player's own clan is opened, and Bungie is not asked about them", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const [{ player }, mate] = [await aPlayer("one-character"), await aPlayer("one-character")];
  const elsewhere = await sandbox.playerNamed("Ilsa Marrow");
  const { membershipType, membershipId } = refOf(mate);
  const { next } = await sandbox.requests();
  for (const wanted of [
    { membershipType: elsewhere.membershipType, membershipId: elsewhere.membershipId },
    { membershipType: 3, membershipId: "4611686018499999999" },
    { membershipType: membershipType + 1, membershipId },
    { membershipType: 254, membershipId: mate.inSandbox.bungieMembershipId },
  ]) {
    const problem = { kind: "not-a-clan-mate" };
    expect(await loadClanMember(services, player, wanted, now())).toEqual({ ok: false, problem });
  }
  const { requests } = await sandbox.requests(next);
  expect(requests.filter(({ route }) => route === "GetProfile")).toEqual([]);
});

test("who is in no clan opens nobody", async ({ services, sandbox, aPlayer }) => {
  const [{ player }, somebody] = [await aPlayer("no-clan"), await aPlayer("one-character")];
  const { next } = await sandbox.requests();
  const problem = { kind: "not-a-clan-mate" };
  expect(await loadClanMember(services, player, refOf(somebody), now())).toEqual({ ok: false, problem });
  expect(await callsAbout(sandbox, next, refOf(somebody))).toEqual([]);
});

const HIDDEN = [
  { name: "one that hides their account", settings: { refusedWith: 1665 }, kind: "mate-private" },
  { name: "one that hides their characters", settings: { hidesCharacters: true }, kind: "mate-private" },
  { name: "one that vanished", settings: { refusedWith: 1601 }, kind: "mate-vanished" },
  { name: "one on a platform of old", settings: { refusedWith: 1670 }, kind: "mate-vanished" },
  {
    name: "one without characters",
    settings: { charactersDeleted: true as const },
    kind: "mate-without-characters",
  },
  {
    name: "one Bungie finds no character of",
    settings: { refusedWith: 1620 },
    kind: "mate-without-characters",
  },
  { name: "one nobody can explain", settings: { refusedWith: 1600 }, kind: "unexplained" },
] as const;

for (const { name, settings, kind } of HIDDEN) {
  test(`a clan mate's account, ${name}: still named as on the roster, and why there is no more`, async ({
    services,
    sandbox,
    aPlayer,
  }) => {
    const [{ player }, mate] = [await aPlayer("one-character"), await aPlayer("one-character")];
    await sandbox.setPlayer(mate.inSandbox.playerId, settings);
    const { member, account } = await open(services, player, refOf(mate));
    expect(member).toMatchObject({ role: "member", ...refOf(mate) });
    expect(account).toMatchObject({ ok: false, problem: { kind } });
  });
}

test("who hides only what they wear is shown with their characters; a hidden inventory hides nothing here", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const [{ player }, mate] = [await aPlayer("one-character"), await aPlayer("private")];
  const { characters } = await accountOf(services, player, refOf(mate));
  expect(characters.map(({ worn }) => worn?.armor.length)).toEqual([5, 5]);
  const shy = await aPlayer("rich", { items: 60 });
  await sandbox.setPlayer(shy.inSandbox.playerId, { hidesGear: true });
  const { player: other } = await aPlayer("one-character");
  const hidden = await accountOf(services, other, refOf(shy));
  expect(hidden.characters.map(({ worn }) => worn)).toEqual([null, null, null]);
});

test("ten tabs that open a clan mate at once are one call about them", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const [{ player }, mate] = [await aPlayer("one-character"), await aPlayer("one-character")];
  const { next } = await sandbox.requests();
  await Promise.all(Array.from({ length: 10 }, () => open(services, player, refOf(mate))));
  expect(await callsAbout(sandbox, next, refOf(mate))).toHaveLength(1);
  const { requests } = await sandbox.requests(next);
  expect(requests.filter(({ route }) => route === "GetGroupsForMember")).toHaveLength(1);
});

test("what one player was shown of a clan mate is shown to nobody else: each asks in their own name", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const [ada, bea, mate] = [
    await aPlayer("one-character"),
    await aPlayer("one-character"),
    await aPlayer("one-character"),
  ];
  const { next } = await sandbox.requests();
  for (const { player } of [ada, bea]) await open(services, player, refOf(mate));
  const askers = (await callsAbout(sandbox, next, refOf(mate))).map(({ playerId }) => playerId);
  expect(askers).toEqual([ada.inSandbox.playerId, bea.inSandbox.playerId]);
});

test("nothing of a clan mate's account is kept", async ({ services, aPlayer }) => {
  const [{ player }, mate] = [await aPlayer("one-character"), await aPlayer("one-character")];
  await open(services, player, refOf(mate));
  const { membershipId } = refOf(mate);
  expect(await services.db.profileSnapshot.count({ where: { membershipId } })).toBe(0);
});

const FAULTS = [
  { name: "down", fault: { kind: "code", code: 5 }, kind: "maintenance" },
  { name: "throttled", fault: { kind: "code", code: 36, throttleSeconds: 10 }, kind: "busy" },
] as const;

for (const { name, fault, kind } of FAULTS) {
  test(`while Bungie is ${name} a member is named as on the roster, and the reason is told`, async ({
    services,
    sandbox,
    aPlayer,
  }) => {
    const [{ player, inSandbox }, mate] = [await aPlayer("one-character"), await aPlayer("one-character")];
    const { playerId } = inSandbox;
    await sandbox.addFault({ route: "GetProfile", playerId, ...fault });
    const { member, account } = await open(services, player, refOf(mate));
    expect(member.bungieName).toContain(mate.inSandbox.name);
    expect(account).toMatchObject({ ok: false, problem: { kind } });
  });
}

test("a player who took the approval back is asked to sign in again", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const [{ player, inSandbox }, mate] = [await aPlayer("one-character"), await aPlayer("one-character")];
  await sandbox.setPlayer(inSandbox.playerId, { revoked: true });
  const problem = { kind: "signed-out" };
  expect(await loadClanMember(services, player, refOf(mate), now())).toEqual({ ok: false, problem });
});

test("opening oneself from the roster is recognised", async ({ services, aPlayer }) => {
  const me = await aPlayer("one-character");
  expect(await open(services, me.player, refOf(me))).toMatchObject({ isSelf: true, account: { ok: true } });
});
