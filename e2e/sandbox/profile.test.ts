import { expect, test } from "@playwright/test";
import { profilePath, readProfile } from "./profile-for-tests.ts";
import { SandboxForTests, type TestPlayer } from "./sandbox-for-tests.ts";

const EVERYTHING = "100,102,103,200,201,202,204,205,300,302,304,305,307,308,309,310";

let sandbox: SandboxForTests;
let player: TestPlayer;
let token: string;

test.beforeEach(async () => {
  sandbox = await SandboxForTests.start();
  player = await sandbox.player({ template: "rich" });
  token = await sandbox.tokenFor(player.playerId);
});
test.afterEach(() => sandbox.close());

const profile = (one: TestPlayer, components: string, bearer?: string) =>
  readProfile(sandbox, one, components, bearer);

test("every item the player holds is in the answer exactly once", async () => {
  const answer = await profile(player, EVERYTHING, token);
  const lists = [answer.profileInventory, answer.profileCurrencies].map((one) => one?.data?.items ?? []);
  for (const part of [answer.characterInventories, answer.characterEquipment]) {
    for (const one of Object.values(part?.data ?? {})) lists.push((one as { items: unknown[] }).items);
  }
  const listed = lists.flat() as { itemInstanceId?: string; itemHash: number; quantity: number }[];
  const held = await sandbox.items(player.playerId);
  const sorted = (values: (string | null | undefined)[]) => values.map(String).sort();
  expect(sorted(listed.map((one) => one.itemInstanceId ?? `${one.itemHash} ${one.quantity}`))).toEqual(
    sorted(held.map((one) => one.itemInstanceId ?? `${one.itemHash} ${one.quantity}`)),
  );
});

test("what was asked for is there and what was not is absent", async () => {
  const answer = await profile(player, "200,205", token);
  const parts = Object.keys(answer).filter((name) => !name.endsWith("Timestamp"));
  expect(parts.sort()).toEqual(["characterEquipment", "characters"]);
  expect(Object.keys((await profile(player, EVERYTHING, token)).itemComponents).sort()).toEqual(
    ["instances", "perks", "plugObjectives", "plugStates", "reusablePlugs", "sockets", "stats"].sort(),
  );
});

test("names of components are understood like their numbers, in any case of the path", async () => {
  const path = profilePath(player).toLowerCase();
  const reply = await sandbox.ask("GET", `${path}?components=Characters,CharacterEquipment`, { token });
  expect(Object.keys(reply.json.Response as object)).toEqual(
    expect.arrayContaining(["characters", "characterEquipment"]),
  );
});

test("the name `components` is read in any case, and repeated", async () => {
  const reply = await sandbox.ask("GET", `${profilePath(player)}?Components=100&COMPONENTS=Characters`, {
    token,
  });
  const stamps = ["responseMintedTimestamp", "secondaryComponentsMintedTimestamp"];
  expect(Object.keys(reply.json.Response ?? {}).sort()).toEqual(["characters", "profile", ...stamps].sort());
});

test("an address without its last slash is redirected, as at Bungie", async () => {
  const reply = await sandbox.ask("GET", "/Platform/Destiny2/Manifest?x=1");
  expect([reply.status, reply.headers.get("location")]).toEqual([301, "/Platform/Destiny2/Manifest/?x=1"]);
});

test("every answer is dated later than the one before", async () => {
  const dates: unknown[] = [];
  for (let nth = 0; nth < 5; nth++) dates.push((await profile(player, "100", token)).responseMintedTimestamp);
  expect(dates).toEqual([...new Set(dates)].sort());
});

test("strangers see what is worn, and nothing that lies inside", async () => {
  const stranger = await sandbox.tokenFor("one-character");
  for (const bearer of [stranger, undefined]) {
    const answer = await profile(player, EVERYTHING, bearer);
    for (const name of ["profileInventory", "profileCurrencies", "characterInventories"]) {
      expect(answer[name], name).toEqual({ privacy: 2 });
    }
    const worn = Object.values(answer.characterEquipment?.data ?? {}).flatMap(
      (one) => (one as { items: unknown[] }).items,
    );
    expect(Object.keys(answer.itemComponents.instances?.data ?? {})).toHaveLength(worn.length);
  }
});

test("a bearer that ran out is refused, never taken for a stranger", async () => {
  await sandbox.control("POST", "clock", { advanceMs: 3_600_001 });
  const reply = await sandbox.ask("GET", `${profilePath(player)}?components=100`, { token });
  expect(reply.status).toBe(401);
  expect(reply.json.ErrorCode).toBe(99);
});

test("a player who hides the inventory hides it from the application too", async () => {
  await sandbox.control("POST", `players/${player.playerId}`, { private: true });
  const answer = await profile(player, "102,200,201", token);
  expect(answer.profileInventory).toEqual({ privacy: 2 });
  expect(answer.characterInventories).toEqual({ privacy: 2 });
  expect(Object.keys(answer.characters?.data ?? {})).toHaveLength(3);
});

test("another player's wares are not shown", async () => {
  const stranger = await sandbox.tokenFor("one-character");
  const characterId = player.characters[0]?.characterId;
  const reply = await sandbox.ask(
    "GET",
    `${profilePath(player)}Character/${characterId}/Vendors/?components=400`,
    { token: stranger },
  );
  expect(reply.json.ErrorCode).toBe(1665);
});

test("one character and one item can be read by themselves", async () => {
  const characterId = player.characters[1]?.characterId;
  const character = await sandbox.ask(
    "GET",
    `${profilePath(player)}Character/${characterId}/?components=200,201,205,300`,
    { token },
  );
  expect(Object.keys(character.json.Response as object)).toEqual([
    "character",
    "inventory",
    "equipment",
    "itemComponents",
  ]);
  const held = (await sandbox.items(player.playerId)).find(
    (item) => item.place === characterId && item.equipped,
  );
  const item = await sandbox.ask(
    "GET",
    `${profilePath(player)}Item/${held?.itemInstanceId}/?components=300,305,307`,
    { token },
  );
  expect(item.json.Response).toMatchObject({
    characterId,
    item: { data: { itemInstanceId: held?.itemInstanceId } },
  });
});

test("big answers are packed when the caller can unpack them", async () => {
  const reply = await sandbox.ask("GET", `${profilePath(player)}?components=${EVERYTHING}`, { token });
  expect(reply.headers.get("content-encoding")).toBe("gzip");
});

test("a browser on another origin may call after asking", async () => {
  const reply = await sandbox.ask("OPTIONS", profilePath(player), {
    headers: { Origin: "https://example.org" },
  });
  expect(reply.status).toBe(204);
  expect(reply.headers.get("access-control-allow-headers")).toContain("X-API-Key");
});
