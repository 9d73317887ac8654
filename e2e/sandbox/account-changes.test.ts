import { expect, test } from "@playwright/test";
import { SandboxForTests, type TestPlayer } from "./sandbox-for-tests.ts";

let sandbox: SandboxForTests;
test.beforeEach(async () => {
  sandbox = await SandboxForTests.start();
});
test.afterEach(() => sandbox.close());

interface Told {
  readonly characters: { readonly data: object };
  readonly profileInventory: { readonly data: { readonly items: readonly object[] } };
  readonly profiles: readonly object[];
  readonly profilesWithErrors: readonly object[];
  readonly destinyMemberships: readonly object[];
  readonly bungieNetUser?: object;
}

/** Makes a player, changes what the control can change, and returns a way to ask as them. */
async function changed(template: string, settings: object) {
  const player: TestPlayer = await sandbox.player({ template });
  await sandbox.control("POST", `players/${player.playerId}`, settings);
  const token = await sandbox.tokenFor(player.playerId);
  const ask = async (path: string) =>
    (await sandbox.ask("GET", `/Platform/${path}`, { token })).json.Response as Told;
  return { player, ask };
}

test("an account whose characters are deleted keeps its vault and answers with none", async () => {
  const { player, ask } = await changed("one-character", { charactersDeleted: true });
  const items = await sandbox.control<{ place: string }[]>("GET", `players/${player.playerId}/items`);
  expect(new Set(items.map(({ place }) => place))).toEqual(new Set(["vault", "profile"]));
  const path = `Destiny2/${player.membershipType}/Profile/${player.membershipId}/?components=100,102,200,201`;
  const { characters, profileInventory } = await ask(path);
  expect(characters.data).toEqual({});
  expect(profileInventory.data.items.length).toBeGreaterThan(0);
});

test("cross save set up later leaves one account and overrides the others", async () => {
  const { player, ask } = await changed("two-memberships", { crossSaved: true });
  const linked = await ask(`Destiny2/254/Profile/${player.bungieMembershipId}/LinkedProfiles/`);
  expect(linked.profiles).toMatchObject([{ isCrossSavePrimary: true, isOverridden: false }]);
  expect(linked.profilesWithErrors).toMatchObject([{ errorCode: 1601 }]);
});

test("the Bungie.net user can be left out of the memberships", async () => {
  const { ask } = await changed("one-character", { withoutBungieUser: true });
  const { bungieNetUser, destinyMemberships } = await ask("User/GetMembershipsForCurrentUser/");
  expect(bungieNetUser).toBeUndefined();
  expect(destinyMemberships).toHaveLength(1);
});

test("one character can be deleted with all they held; the others and the vault stay", async () => {
  const player = await sandbox.player({ template: "rich" });
  const [gone, ...rest] = player.characters.map(({ characterId }) => characterId);
  const path = `players/${player.playerId}`;
  expect(await sandbox.control("POST", path, { characterDeleted: gone })).toMatchObject({
    characters: rest.map((characterId) => ({ characterId })),
  });
  const items = await sandbox.control<{ place: string }[]>("GET", `${path}/items`);
  expect(new Set(items.map(({ place }) => place))).toEqual(new Set(["vault", "profile", ...rest]));
});

test("a character of somebody else cannot be deleted", async () => {
  const [one, other] = [await sandbox.player({}), await sandbox.player({})];
  const characterDeleted = other.characters[0]?.characterId;
  const reply = await sandbox.ask("POST", `/__sandbox/players/${one.playerId}`, {
    body: { characterDeleted },
  });
  expect(reply.status).toBe(404);
});

test("what a player hides comes without data to others, and whole to themself", async () => {
  const { player, ask } = await changed("rich", { hidesGear: true });
  const path = `Destiny2/${player.membershipType}/Profile/${player.membershipId}/?components=100,200,205,300`;
  const stranger = async () => (await sandbox.ask("GET", `/Platform/${path}`)).json;
  const hidden = { privacy: 2 };
  expect((await stranger()).Response).toMatchObject({
    characters: { data: {} },
    characterEquipment: hidden,
    itemComponents: { instances: { data: {} } },
  });
  const change = (wish: object) => sandbox.control("POST", `players/${player.playerId}`, wish);
  await change({ hidesGear: false, hidesCharacters: true });
  expect((await stranger()).Response).toMatchObject({ characters: hidden, characterEquipment: hidden });
  await change({ refusedWith: 1665 });
  expect(await stranger()).toMatchObject({ ErrorCode: 1665 });
  expect(Object.keys((await ask(path)).characters.data)).toHaveLength(3);
  await change({ refusedWith: 0, hidesCharacters: false });
  expect(Object.keys(((await stranger()).Response as Told).characters.data)).toHaveLength(3);
});

test("a player is made with the classes that are asked for, also the same one twice", async () => {
  const { characters } = await sandbox.player({ template: "one-character", classes: [1, 1, 0] });
  expect(characters.map(({ classType }) => classType)).toEqual([1, 1, 0]);
  for (const classes of [[], [3], [0, 0, 0, 0], "1"]) {
    const reply = await sandbox.ask("POST", "/__sandbox/players", { body: { classes } });
    expect(reply.status, JSON.stringify(classes)).toBe(400);
  }
});
