import { expect, test } from "@playwright/test";
import { SandboxForTests, type TestPlayer } from "./sandbox-for-tests.ts";
import { catalogItem } from "./world/catalog.ts";
import { GEAR_OFFERS, STRANGE_OFFERS, XUR, XUR_OF_ETERNITY } from "./world/vendors/vendor-hashes.ts";
import { STRANGE_COIN } from "./world/vendors/xur-wares.ts";

const HERE = "2026-07-17T17:00:00Z"; // a Friday
const AWAY = "2026-07-21T17:00:00Z"; // the Tuesday after
const NEXT_WEEK = "2026-07-24T18:00:00Z";
const VENDOR_NOT_FOUND = 1627;

let sandbox: SandboxForTests;
let player: TestPlayer;

test.beforeEach(async () => {
  sandbox = await SandboxForTests.start();
  player = await sandbox.player({ template: "rich" });
});
test.afterEach(() => sandbox.close());

interface Sale {
  readonly vendorItemIndex: number;
  readonly itemHash: number;
  readonly saleStatus: number;
  readonly failureIndexes: readonly number[];
  readonly costs: readonly { readonly itemHash: number; readonly quantity: number }[];
}
type Vendors = Record<
  string,
  { data: Record<string, { nextRefreshDate: string; saleItems: Record<string, Sale> }> }
>;

async function ask(at: string, tail: string, classType = 1): Promise<Record<string, unknown>> {
  await sandbox.control("POST", "clock", { now: at });
  const token = await sandbox.tokenFor(player.playerId);
  const characterId = player.characters.find((one) => one.classType === classType)?.characterId;
  const path = `/Platform/Destiny2/3/Profile/${player.membershipId}/Character/${characterId}/Vendors/${tail}`;
  return (await sandbox.ask("GET", path, { token })).json;
}

async function vendors(at: string, classType = 1): Promise<Vendors> {
  return (await ask(at, "?components=400,402,600", classType)).Response as Vendors;
}

const hashesOf = (answer: Vendors, vendorHash: number) =>
  Object.values(answer.sales?.data[vendorHash]?.saleItems ?? {}).map((sale) => sale.itemHash);

for (const [at, isHere] of [
  ["2026-07-17T16:59:58Z", false],
  [HERE, true],
  ["2026-07-21T16:59:50Z", true],
  [AWAY, false],
] as const) {
  test(`at ${at} he is ${isHere ? "here" : "away"}, and the others are listed all the same`, async () => {
    const listed = Object.keys((await vendors(at)).vendors?.data ?? {}).map(Number);
    expect(listed.includes(XUR)).toBe(isHere);
    expect(listed).toEqual(expect.arrayContaining([STRANGE_OFFERS, GEAR_OFFERS, XUR_OF_ETERNITY]));
  });
}

test("while he is away his sales stay listed and asking for him answers 1627", async () => {
  const here = await vendors(HERE);
  const away = await vendors(AWAY);
  expect(hashesOf(away, XUR)).toEqual(hashesOf(here, XUR));
  expect((await ask(AWAY, `${XUR}/?components=400`)).ErrorCode).toBe(VENDOR_NOT_FOUND);
});

test("while he is away his sub-vendors still answer, with wares and rolls", async () => {
  for (const vendorHash of [STRANGE_OFFERS, GEAR_OFFERS]) {
    const answer = await ask(AWAY, `${vendorHash}/?components=400,402`);
    expect(answer.ErrorCode).toBe(1);
    const { sales } = answer.Response as { sales: { data: object } };
    expect(Object.keys(sales.data).length).toBeGreaterThan(5);
  }
});

test("he has no wares of the other Xûr, who is always there and changes on Tuesdays", async () => {
  const { data } = (await vendors(HERE)).vendors ?? { data: {} };
  expect(data[XUR_OF_ETERNITY]?.nextRefreshDate).toBe("2026-07-21T17:00:00Z");
  expect((await ask(AWAY, `${XUR_OF_ETERNITY}/?components=400`)).ErrorCode).toBe(1);
});

test("no group lists him while he is away, and his sub-vendors never", async () => {
  const groupsAt = async (at: string) => {
    const answer = (await ask(at, "?components=400")).Response as {
      vendorGroups: { data: { groups: { vendorHashes: number[] }[] } };
    };
    return answer.vendorGroups.data.groups.flatMap((group) => group.vendorHashes);
  };
  expect(await groupsAt(HERE)).toContain(XUR);
  expect(await groupsAt(AWAY)).not.toContain(XUR);
  expect(await groupsAt(HERE)).not.toContain(GEAR_OFFERS);
});

test("doorways and rank rewards are rows that cost nothing; rewards are not unlocked", async () => {
  const rows = Object.values((await vendors(HERE)).sales?.data[XUR]?.saleItems ?? {});
  const free = rows.filter((sale) => sale.costs.length === 0);
  const doorways = free.filter((sale) => catalogItem(sale.itemHash).kind === "doorway");
  expect(doorways.map((sale) => sale.saleStatus)).toEqual([0, 0]);
  const rewards = free.filter((sale) => !doorways.includes(sale));
  expect(rewards.length).toBeGreaterThan(4);
  expect(rewards.every((sale) => (sale.saleStatus & 8) === 8 && sale.failureIndexes.length > 0)).toBe(true);
});

test("a copy on sale keeps its roll all through a visit and has another one the next week", async () => {
  const rollsAt = async (at: string) => {
    const { Response } = await ask(at, `${GEAR_OFFERS}/?components=305`);
    return JSON.stringify((Response as { itemComponents: { sockets: object } }).itemComponents.sockets);
  };
  const first = await rollsAt(HERE);
  expect(await rollsAt("2026-07-20T03:00:00Z")).toBe(first);
  expect(await rollsAt(NEXT_WEEK)).not.toBe(first);
});

test("his refresh date is a Friday, 09:00 UTC; the sub-vendors' never comes", async () => {
  const { data } = (await vendors(HERE)).vendors ?? { data: {} };
  expect(data[XUR]?.nextRefreshDate).toBe("2026-07-24T09:00:00Z");
  expect(data[GEAR_OFFERS]?.nextRefreshDate).toMatch(/^9999-12-31/);
});

test("he sells two exotic pieces for each class, one class item and both doorways", async () => {
  const wares = hashesOf(await vendors(HERE), XUR).map(catalogItem);
  const armor = wares.filter((item) => item.kind === "armor");
  const isClassItem = (item: { homeBucketHash: number }) => item.homeBucketHash === 1585787867;
  const pieces = armor.filter((item) => !isClassItem(item));
  expect([0, 1, 2].map((classType) => pieces.filter((item) => item.classType === classType).length)).toEqual([
    2, 2, 2,
  ]);
  expect(armor.filter(isClassItem).map((item) => item.classType)).toEqual([1]);
  expect(wares.map((item) => item.itemHash)).toEqual(expect.arrayContaining([1617663696, 3670668729]));
});

test("prices are those of June 2026, in strange coins", async () => {
  const answer = await vendors(HERE);
  const price = (vendorHash: number, accept: (itemHash: number) => boolean) => {
    const sale = Object.values(answer.sales?.data[vendorHash]?.saleItems ?? {}).find((one) =>
      accept(one.itemHash),
    );
    expect(sale?.costs[0]?.itemHash).toBe(STRANGE_COIN);
    return sale?.costs[0]?.quantity;
  };
  const is = (kind: string, tier: string) => (itemHash: number) => {
    const item = catalogItem(itemHash);
    return item.kind === kind && item.tier === tier;
  };
  expect(price(XUR, is("armor", "exotic"))).toBe(41);
  expect(price(GEAR_OFFERS, is("weapon", "exotic"))).toBe(23);
  expect(price(GEAR_OFFERS, is("weapon", "legendary"))).toBe(17);
  expect(price(GEAR_OFFERS, is("armor", "legendary"))).toBe(17);
  expect(price(GEAR_OFFERS, is("catalyst", "exotic"))).toBe(71);
});

test("legendary armour is listed for the asking character's class only", async () => {
  for (const classType of [0, 1, 2]) {
    const wares = hashesOf(await vendors(HERE, classType), GEAR_OFFERS).map(catalogItem);
    const armor = wares.filter((item) => item.kind === "armor");
    expect(armor).toHaveLength(5);
    expect(armor.every((item) => item.classType === classType)).toBe(true);
  }
});

test("the stock is the same all through a visit and another one the next week", async () => {
  const first = hashesOf(await vendors(HERE), GEAR_OFFERS);
  expect(hashesOf(await vendors("2026-07-20T03:00:00Z"), GEAR_OFFERS)).toEqual(first);
  expect(hashesOf(await vendors(NEXT_WEEK), GEAR_OFFERS)).not.toEqual(first);
});

test("rolls come from asking for one vendor, never from asking for all", async () => {
  expect((await ask(HERE, "?components=400,402,300,305")).Response).toMatchObject({ itemComponents: {} });
  const one = (await ask(HERE, `${GEAR_OFFERS}/?components=400,402,300,304,305,310`)).Response as Record<
    string,
    never
  >;
  const { itemComponents, sales } = one as Record<string, Record<string, { data: object }>>;
  const indexes = Object.keys(sales?.data ?? {});
  for (const set of ["instances", "stats", "sockets"]) {
    const keys = Object.keys(itemComponents?.[set]?.data ?? {});
    expect(keys.length, set).toBeGreaterThan(10);
    expect(indexes).toEqual(expect.arrayContaining(keys));
  }
});

test("without signing in his wares can be read for one class", async () => {
  await sandbox.control("POST", "clock", { now: HERE });
  const reply = await sandbox.ask("GET", "/Platform/Destiny2/Vendors/?components=400,402");
  const answer = reply.json.Response as Vendors;
  expect(Object.keys(answer.vendors?.data ?? {}).map(Number)).toContain(XUR);
  const armor = hashesOf(answer, GEAR_OFFERS)
    .map(catalogItem)
    .filter((item) => item.kind === "armor");
  expect(new Set(armor.map((item) => item.classType)).size).toBe(1);
});

test("what a player cannot pay or has no slot for is marked, and stays listed", async () => {
  const titan = await vendors(HERE, 0);
  const kinetic = Object.values(titan.sales?.data[GEAR_OFFERS]?.saleItems ?? {}).filter(
    (sale) => catalogItem(sale.itemHash).homeBucketHash === 1498876634,
  );
  expect(kinetic.length).toBeGreaterThan(0);
  expect(kinetic.every((sale) => (sale.saleStatus & 1) === 1)).toBe(true);
});
