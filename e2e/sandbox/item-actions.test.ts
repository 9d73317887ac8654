import { expect, test } from "@playwright/test";
import { moveOf, SandboxForTests, type TestPlayer, type TrueItem } from "./sandbox-for-tests.ts";
import { BUCKET, bucketOf, isAccountWide } from "./world/buckets.ts";
import { ANY_CLASS, catalogItem, itemNamed } from "./world/catalog.ts";

let sandbox: SandboxForTests;
let player: TestPlayer;
let token: string;
let titan: string;
let hunter: string;

test.beforeEach(async () => {
  sandbox = await SandboxForTests.start();
  player = await sandbox.player({ template: "rich" });
  token = await sandbox.tokenFor(player.playerId);
  [titan = "", hunter = ""] = player.characters.map((character) => character.characterId);
});
test.afterEach(() => sandbox.close());

const truth = () => sandbox.items(player.playerId);
const move = (item: TrueItem, characterId: string, toVault: boolean, amount = 1) =>
  sandbox.act("TransferItem", token, moveOf(item, player, characterId, toVault, amount));
const equip = (item: TrueItem, characterId: string) =>
  sandbox.act("EquipItem", token, {
    itemId: item.itemInstanceId,
    characterId,
    membershipType: player.membershipType,
  });

async function find(accept: (item: TrueItem) => boolean): Promise<TrueItem> {
  const found = (await truth()).find(accept);
  if (!found) throw new Error("the world holds no such item");
  return found;
}

const now = (item: TrueItem) => find((one) => one.itemInstanceId === item.itemInstanceId);
const inVault = (bucketHash: number) => (item: TrueItem) =>
  item.place === "vault" && item.homeBucketHash === bucketHash && item.itemInstanceId !== null;
const plain = (item: TrueItem) => catalogItem(item.itemHash).tier !== "exotic";

test("an item goes from the vault to a character and back", async () => {
  const item = await find(inVault(BUCKET.ghost));
  expect(await move(item, hunter, false)).toBe(1);
  expect(await now(item)).toMatchObject({ place: hunter, bucketHash: BUCKET.ghost });
  expect(await move(item, hunter, true)).toBe(1);
  expect(await now(item)).toMatchObject({ place: "vault", bucketHash: BUCKET.vault });
});

test("a full slot refuses with 1642 and moves nothing", async () => {
  const item = await find(inVault(BUCKET.kinetic));
  expect(await move(item, titan, false)).toBe(1642);
  expect(await now(item)).toEqual(item);
});

test("an item that is not where the call says answers 1623", async () => {
  const item = await find(inVault(BUCKET.energy));
  expect(await move(item, hunter, true)).toBe(1623);
  expect(await sandbox.act("TransferItem", token, moveOf(item, player, hunter))).toBe(1623);
  expect(await equip(item, hunter)).toBe(1623);
});

test("worn items stay, and things without a place in the vault answer 1627", async () => {
  const worn = await find(
    (item) => item.place === hunter && item.equipped && item.bucketHash === BUCKET.helmet,
  );
  expect(await move(worn, hunter, true)).toBe(1656);
  const emblem = await find(
    (item) => item.place === hunter && !item.equipped && item.bucketHash === BUCKET.emblem,
  );
  expect(await move(emblem, hunter, true)).toBe(1627);
});

test("equipping swaps with what was worn", async () => {
  const worn = await find(
    (item) => item.place === hunter && item.equipped && item.bucketHash === BUCKET.sparrow,
  );
  const other = await find(
    (item) => item.place === hunter && !item.equipped && item.bucketHash === BUCKET.sparrow,
  );
  expect(await equip(other, hunter)).toBe(1);
  expect([(await now(worn)).equipped, (await now(other)).equipped]).toEqual([false, true]);
});

test("a second exotic weapon is refused with 1641, the same slot is not", async () => {
  const isExotic = (item: TrueItem) => catalogItem(item.itemHash).uniqueLabel === "exotic_weapon";
  const worn = await find((item) => item.place === hunter && item.equipped && isExotic(item));
  const clash = await find(
    (item) => item.place === "vault" && isExotic(item) && item.homeBucketHash !== worn.homeBucketHash,
  );
  expect(await move(clash, hunter, false)).toBe(1);
  expect(await equip(clash, hunter)).toBe(1641);
  const same = await find((item) => inVault(worn.homeBucketHash)(item) && isExotic(item));
  expect(await move(same, hunter, false)).toBe(1);
  expect(await equip(same, hunter)).toBe(1);
});

test("armour of another class can be carried but not worn", async () => {
  const item = await find(
    (one) => inVault(BUCKET.chest)(one) && plain(one) && catalogItem(one.itemHash).classType === 2,
  );
  expect(await move(item, hunter, false)).toBe(1);
  expect(await equip(item, hunter)).toBe(1640);
});

test("in an activity nothing is equipped, but things still move", async () => {
  await sandbox.control("POST", `players/${player.playerId}`, { inActivity: true });
  const other = await find(
    (item) => item.place === hunter && !item.equipped && item.bucketHash === BUCKET.ship,
  );
  expect(await equip(other, hunter)).toBe(1671);
  expect(await move(other, hunter, true)).toBe(1);
});

test("several equipped at once are answered one by one and unknown ones left out", async () => {
  const ship = await find(
    (item) => item.place === hunter && !item.equipped && item.bucketHash === BUCKET.ship,
  );
  const foreign = await find(
    (item) => item.place === titan && !item.equipped && item.bucketHash === BUCKET.ship,
  );
  const body = {
    itemIds: [ship.itemInstanceId, foreign.itemInstanceId],
    characterId: hunter,
    membershipType: player.membershipType,
  };
  const reply = await sandbox.ask("POST", "/Platform/Destiny2/Actions/Items/EquipItems/", { token, body });
  expect(reply.json.Response).toEqual({
    equipResults: [{ itemInstanceId: ship.itemInstanceId, equipStatus: 1 }],
  });
});

test("the postmaster gives an item to its own character only", async () => {
  const item = await find(
    (one) =>
      one.postmaster &&
      one.itemInstanceId !== null &&
      one.place === titan &&
      one.homeBucketHash !== BUCKET.kinetic,
  );
  expect(await move(item, titan, true)).toBe(1623);
  expect(await sandbox.act("PullFromPostmaster", token, moveOf(item, player, hunter))).toBe(1623);
  expect(await sandbox.act("PullFromPostmaster", token, moveOf(item, player, titan))).toBe(1);
  expect(await now(item)).toMatchObject({ place: titan, postmaster: false });
});

test("a stack is divided and poured together again, and nothing is lost", async () => {
  const core = itemNamed("Enhancement Core").itemHash;
  const amounts = async () => {
    const stacks = (await truth()).filter((item) => item.itemHash === core && !item.postmaster);
    return Object.fromEntries(stacks.map((item) => [item.place, item.quantity]));
  };
  const before = await amounts();
  const stack = await find((item) => item.itemHash === core && item.place === "profile");
  expect(await move(stack, hunter, true, 2)).toBe(1);
  expect(await amounts()).toEqual({ profile: (before.profile ?? 0) - 2, vault: 2 });
  expect(await move(stack, titan, false, 2)).toBe(1);
  expect(await amounts()).toEqual(before);
});

test("a lock is set and taken away without moving the item", async () => {
  const item = await find((one) => inVault(BUCKET.power)(one) && !one.locked);
  const lock = (state: boolean) =>
    sandbox.act("SetLockState", token, {
      state,
      itemId: item.itemInstanceId,
      characterId: hunter,
      membershipType: 3,
    });
  expect(await lock(true)).toBe(1);
  expect(await now(item)).toEqual({ ...item, locked: true });
  expect(await lock(false)).toBe(1);
});

test("a full vault takes nothing more", async () => {
  const hoarder = await sandbox.player({ template: "hoarder" });
  const items = await sandbox.items(hoarder.playerId);
  const item = items.find(
    (one) =>
      one.place === hoarder.characters[0]?.characterId && one.bucketHash === BUCKET.ghost && !one.equipped,
  );
  if (!item) throw new Error("no ghost");
  const own = await sandbox.tokenFor(hoarder.playerId);
  expect(await sandbox.act("TransferItem", own, moveOf(item, hoarder, item.place, true))).toBe(1642);
});

test("every standing account keeps the rules of the game from the start", async () => {
  for (const { playerId } of sandbox.running.sandbox.state.players) {
    const items = await sandbox.items(playerId);
    const counts = new Map<string, number>();
    const exotics = new Map<string, number>();
    for (const item of items) {
      const key = `${item.membershipId} ${item.place} ${item.bucketHash}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      const { uniqueLabel, classType } = catalogItem(item.itemHash);
      if (item.equipped && uniqueLabel)
        exotics.set(`${item.place} ${uniqueLabel}`, (exotics.get(`${item.place} ${uniqueLabel}`) ?? 0) + 1);
      if (item.equipped)
        expect(classType === ANY_CLASS || classType === classOf(item.place), item.name).toBe(true);
      if (item.place === "profile") expect(isAccountWide(item.bucketHash), item.name).toBe(true);
    }
    for (const [key, count] of counts)
      expect(count, `${playerId} ${key}`).toBeLessThanOrEqual(bucketOf(Number(key.split(" ")[2])).capacity);
    for (const count of exotics.values()) expect(count).toBe(1);
    const ids = items.flatMap((item) => item.itemInstanceId ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

function classOf(characterId: string): number | undefined {
  const accounts = sandbox.running.sandbox.state.players.flatMap((one) => one.accounts);
  return accounts.flatMap((account) => account.characters).find((one) => one.characterId === characterId)
    ?.classType;
}

test("a player with 3,000 items can be made", async () => {
  const large = await sandbox.player({ items: 3_000 });
  expect((await sandbox.items(large.playerId)).length).toBeGreaterThanOrEqual(3_000);
});
