import { expect, test } from "@playwright/test";
import { Acting } from "./acting-for-tests.ts";
import { BUCKET } from "./world/buckets.ts";
import { catalogItem } from "./world/catalog.ts";
import type { HeldItem } from "./world/holdings.ts";

let world: Acting;
let ghost: HeldItem;

test.beforeEach(async () => {
  world = await Acting.start();
  ghost = world.find((held, item) => held.place === "vault" && item.kind === "ghost");
});
test.afterEach(() => world.close());

const TRANSFER = "/Platform/Destiny2/Actions/Items/TransferItem/";
const body = (more: Record<string, unknown> = {}) => ({
  ...world.request(ghost, world.hunter),
  transferToVault: false,
  ...more,
});

for (const [what, more, code] of [
  ["another platform", { membershipType: 2 }, 1601],
  ["no platform", { membershipType: undefined }, 1630],
  ["a platform nobody knows", { membershipType: 77 }, 1630],
  ["no character", { characterId: undefined }, 1620],
  ["a character nobody knows", { characterId: "1" }, 1620],
  ["no hash", { itemReferenceHash: undefined }, 1623],
  ["no direction", { transferToVault: undefined }, 1623],
  ["the id 0 for an instanced item", { itemId: "0" }, 1623],
  ["no id for an instanced item", { itemId: undefined }, 1623],
] as const) {
  test(`a body with ${what} is refused with ${code} and moves nothing`, async () => {
    const reply = await world.post("Items/TransferItem", body(more));
    expect(reply.status).toBe(500);
    expect(reply.json).toMatchObject({ ErrorCode: code, ThrottleSeconds: 0, MessageData: {} });
    expect(ghost.place).toBe("vault");
  });
}

test("a body that is no JSON object cannot be read", async () => {
  const codes = [];
  for (const text of ["{", "[]", "null", ""]) codes.push(await world.code("Items/TransferItem", text));
  expect(codes).toEqual([7, 3, 3, 1630]);
});

test("numbers may come as text, and the platform by its name", async () => {
  const asText = {
    membershipType: "3",
    itemReferenceHash: String(ghost.itemHash),
    stackSize: "1",
    transferToVault: "false",
  };
  expect(await world.code("Items/TransferItem", body(asText))).toBe(1);
  expect(
    await world.code("Items/TransferItem", body({ membershipType: "TigerSteam", transferToVault: true })),
  ).toBe(1);
});

test("names of fields may be written in any case", async () => {
  const shouted = Object.fromEntries(
    Object.entries(body()).map(([name, value]) => [name.toUpperCase(), value]),
  );
  expect(await world.code("Items/TransferItem", shouted)).toBe(1);
});

test("ids may come as bare numbers larger than JavaScript can count", async () => {
  const text = JSON.stringify(body()).replace(/"(\d{16,})"/g, "$1");
  expect(text).toContain(`"itemId":${ghost.itemInstanceId}`);
  expect(await world.code("Items/TransferItem", text)).toBe(1);
  expect(ghost.place).toBe(world.hunter);
});

test("an overridden platform of a cross-saved player is no account: 1601; the active one is", async () => {
  const own = await world.sandbox.player({ template: "cross-saved" });
  const token = await world.sandbox.tokenFor(own.playerId);
  const characterId = own.characters[0]?.characterId;
  const codes = [];
  for (const membershipType of [1, 3, 6, own.membershipType]) {
    world.sandbox.running.sandbox.lastActionMs.clear();
    const reply = await world.sandbox.ask("POST", "/Platform/Destiny2/Actions/Items/EquipItems/", {
      token,
      body: { membershipType, characterId, itemIds: [] },
    });
    codes.push(reply.json.ErrorCode);
  }
  expect(codes).toEqual([1601, 1601, 1601, 1]);
});

test("with two memberships, a character of the one is not found under the platform of the other: 1620", async () => {
  const own = await world.sandbox.player({ template: "two-memberships" });
  const token = await world.sandbox.tokenFor(own.playerId);
  const [first, second] =
    world.sandbox.running.sandbox.state.players.find((one) => one.playerId === own.playerId)?.accounts ?? [];
  const body = {
    membershipType: second?.membershipType,
    characterId: first?.characters[0]?.characterId,
    itemIds: [],
  };
  const path = "/Platform/Destiny2/Actions/Items/EquipItems/";
  expect((await world.sandbox.ask("POST", path, { token, body })).json.ErrorCode).toBe(1620);
});

test("without signing in nothing is done", async () => {
  const reply = await world.sandbox.ask("POST", TRANSFER, { body: body() });
  expect([reply.status, reply.json.ErrorCode]).toEqual([401, 99]);
});

/** On a busy machine two calls may lie further apart than they were sent: what is promised then shows a little later. */
async function soon(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let attempt = 0; attempt < 25; attempt++) if (await isSo()) return true;
  return false;
}

test("two calls of one action within its gap: one is refused with 36 and changes nothing", async () => {
  const toHunter = body();
  const isRefused = async () => {
    world.sandbox.running.sandbox.lastActionMs.clear();
    Object.assign(ghost, { place: "vault", bucketHash: BUCKET.vault });
    const ask = () => world.sandbox.ask("POST", TRANSFER, { token: world.token, body: toHunter });
    const replies = await Promise.all([ask(), ask()]);
    const codes = replies.map((reply) => reply.json.ErrorCode);
    expect(ghost.place).toBe(world.hunter);
    return codes.includes(1) && codes.includes(36);
  };
  expect(await soon(isRefused)).toBe(true);
});

test("gaps are per player and per action: tracking 1 s, plugs 0.5 s, equipping shares one, the others 0.1 s", async () => {
  const gaps = world.sandbox.running.sandbox.lastActionMs;
  const { membershipType } = world.player;
  const call = async (path: string, token = world.token) =>
    Number(
      (
        await world.sandbox.ask("POST", `/Platform/Destiny2/Actions/${path}/`, {
          token,
          body: { membershipType, characterId: world.hunter, itemId: "1", itemIds: [] },
        })
      ).json.ErrorCode,
    );
  const lastWas = (msAgo: number) => {
    for (const key of gaps.keys()) gaps.set(key, performance.now() - msAgo);
  };
  for (const [path, gapMs] of [
    ["Items/TransferItem", 100],
    ["Items/PullFromPostmaster", 100],
    ["Items/SetLockState", 100],
    ["Items/InsertSocketPlugFree", 500],
    ["Items/SetTrackedState", 1_000],
    ["Loadouts/EquipLoadout", 1_000],
    ["Loadouts/SnapshotLoadout", 1_000],
    ["Loadouts/UpdateLoadoutIdentifiers", 1_000],
    ["Loadouts/ClearLoadout", 1_000],
  ] as const) {
    expect(await call(path), path).not.toBe(36);
    const isRefusedBefore = async () => {
      lastWas(gapMs - 90);
      return (await call(path)) === 36;
    };
    expect(await soon(isRefusedBefore), path).toBe(true);
    lastWas(gapMs);
    expect(await call(path), path).not.toBe(36);
  }
  expect(await call("Items/EquipItems")).toBe(1);
  const isShared = async () => {
    lastWas(0);
    return (await call("Items/EquipItem")) === 36;
  };
  expect(await soon(isShared)).toBe(true);
  const other = await world.sandbox.player({ template: "one-character" });
  expect(await call("Items/EquipItem", await world.sandbox.tokenFor(other.playerId))).not.toBe(36);
});

test("a call refused with 36 does not put the next one off", async () => {
  const gaps = world.sandbox.running.sandbox.lastActionMs;
  expect(await world.move(ghost, world.hunter, false)).toBe(1);
  const first = [...gaps.values()];
  const isRefused = async () => {
    const later = performance.now() + 1_000;
    for (const key of gaps.keys()) gaps.set(key, later);
    const reply = await world.sandbox.ask("POST", TRANSFER, { token: world.token, body: body() });
    expect([...gaps.values()]).toEqual([later]);
    return reply.json.ErrorCode === 36;
  };
  expect(first).toHaveLength(1);
  expect(await isRefused()).toBe(true);
});

test("an older copy of the account is kept before a change, and none for a refusal", async () => {
  const { earlier, clock } = world.sandbox.running.sandbox;
  const nowMs = () => clock.now().getTime();
  const { membershipId } = world.player;
  await world.move(ghost, world.hunter, true);
  expect(earlier.asOf(membershipId, nowMs() - 1_000, nowMs())).toBeNull();
  await world.move(ghost, world.hunter, false);
  const before = earlier.asOf(membershipId, nowMs() - 1_000, nowMs());
  expect(before?.items.find((item) => item.itemInstanceId === ghost.itemInstanceId)?.place).toBe("vault");
});

test("every kind of action works on an account of 3,000 items", async () => {
  const large = await Acting.start({ template: "rich", items: 3_000 });
  const ship = large.find(
    (held) => held.place === large.hunter && held.bucketHash === BUCKET.ship && !held.equipped,
  );
  // Only out of the vault: holding so much, it is over its capacity and takes nothing.
  const stored = large.find(
    (held) => held.place === "vault" && catalogItem(held.itemHash).homeBucketHash === BUCKET.sparrow,
  );
  const { membershipType } = large.player;
  const itemAndCharacter = { itemId: ship.itemInstanceId, characterId: large.hunter, membershipType };
  const slot = { loadoutIndex: 0, characterId: large.hunter, membershipType };
  const codes = [
    await large.move(stored, large.hunter, false),
    await large.code("Items/SetLockState", { ...itemAndCharacter, state: true }),
    await large.code("Items/EquipItem", itemAndCharacter),
    await large.code("Loadouts/SnapshotLoadout", slot),
    await large.code("Loadouts/EquipLoadout", slot),
  ];
  await large.close();
  expect(codes).toEqual([1, 1, 1, 1, 1]);
});
