import { expect, test } from "@playwright/test";
import type {
  DestinyVendorDefinition,
  DestinyVendorResponse,
  DestinyVendorsResponse,
} from "bungie-api-ts/destiny2";
import { Acting } from "./acting-for-tests.ts";
import { jsonPaths, missingPaths } from "./contract/json-paths.ts";
import { RECORDED_FOLDER, recorded } from "./contract/recorded.ts";
import { BUCKETS } from "./world/buckets.ts";
import { catalogItem } from "./world/catalog.ts";
import { definitionRow } from "./world/components/definition-rows.ts";
import { VENDORS } from "./world/vendors/all-vendors.ts";
import {
  ADA,
  BANSHEE,
  EVERVERSE,
  GEAR_OFFERS,
  PREVIEW_VENDOR,
  RAHOOL,
  VAULT_KEEPER,
  XUR,
  ZAVALA,
} from "./world/vendors/vendor-hashes.ts";

const HERE = "2026-07-18T12:00:00Z";
const TOWER = [BANSHEE, ADA, ZAVALA, RAHOOL, EVERVERSE];
let world: Acting;

test.beforeEach(async () => {
  world = await Acting.start();
  await world.sandbox.control("POST", "clock", { now: HERE });
});
test.afterEach(() => world.close());

async function ask<T>(tail: string, characterId = world.hunter): Promise<T> {
  const token = await world.sandbox.tokenFor(world.player.playerId);
  const path = `/Platform/Destiny2/3/Profile/${world.player.membershipId}/Character/${characterId}/Vendors/${tail}`;
  return (await world.sandbox.ask("GET", path, { token })).json.Response as T;
}

const everything = () => ask<DestinyVendorsResponse>("?components=400,401,402,600,1200");

test("the Tower has its vendors, each with wares, in one group", async () => {
  const answer = await everything();
  const groups = answer.vendorGroups.data?.groups ?? [];
  const tower = groups.find((group) => group.vendorGroupHash === 679769104);
  expect(tower?.vendorHashes).toEqual(expect.arrayContaining(TOWER));
  for (const vendorHash of TOWER) {
    expect(answer.vendors.data?.[vendorHash]).toMatchObject({ vendorHash, enabled: true });
    expect(Object.keys(answer.sales.data?.[vendorHash]?.saleItems ?? {}).length).toBeGreaterThan(3);
  }
});

test("refresh dates are those recorded: the gunsmith daily, the cryptarch Tuesday 01:00, others Tuesday 17:00", async () => {
  const { data } = (await everything()).vendors;
  expect(data?.[BANSHEE]?.nextRefreshDate).toBe("2026-07-18T17:00:00Z");
  expect(data?.[RAHOOL]?.nextRefreshDate).toBe("2026-07-21T01:00:00Z");
  for (const vendorHash of [ADA, ZAVALA, EVERVERSE])
    expect(data?.[vendorHash]?.nextRefreshDate).toBe("2026-07-21T17:00:00Z");
});

test("a daily vendor has other wares the next day, a weekly one the next week", async () => {
  const waresAt = async (at: string) => {
    await world.sandbox.control("POST", "clock", { now: at });
    const { data } = (await everything()).sales;
    return (vendorHash: number) => Object.keys(data?.[vendorHash]?.saleItems ?? {});
  };
  const [today, tomorrow, nextWeek] = [
    await waresAt(HERE),
    await waresAt("2026-07-19T12:00:00Z"),
    await waresAt("2026-07-25T12:00:00Z"),
  ];
  expect(tomorrow(BANSHEE)).not.toEqual(today(BANSHEE));
  expect(tomorrow(EVERVERSE)).toEqual(today(EVERVERSE));
  expect(nextWeek(EVERVERSE)).not.toEqual(today(EVERVERSE));
});

test("every sale stands in exactly one category, at the index of its row in the definition", async () => {
  const answer = await everything();
  for (const { vendorHash } of VENDORS) {
    const definition = definitionRow("DestinyVendorDefinition", vendorHash);
    const sales = answer.sales.data?.[vendorHash]?.saleItems ?? {};
    const categories = answer.categories.data?.[vendorHash]?.categories ?? [];
    const indexes = categories.flatMap((category) => category.itemIndexes);
    expect(indexes.toSorted((a, b) => a - b)).toEqual(Object.keys(sales).map(Number));
    for (const sale of Object.values(sales)) {
      const row = definition?.itemList?.[sale.vendorItemIndex];
      expect(row).toMatchObject({ itemHash: sale.itemHash, vendorItemIndex: sale.vendorItemIndex });
      expect(definition?.displayCategories?.[row?.displayCategoryIndex ?? -1]).toBeDefined();
      for (const index of sale.failureIndexes) expect(definition?.failureStrings?.[index]).toBeTruthy();
    }
  }
});

test("a vendor's location, group and ranks have their definitions", async () => {
  const answer = await everything();
  for (const { vendorHash } of VENDORS) {
    const vendor = answer.vendors.data?.[vendorHash];
    const definition = definitionRow("DestinyVendorDefinition", vendorHash) as DestinyVendorDefinition;
    const place = definition.locations[vendor?.vendorLocationIndex ?? 0];
    if (place) expect(definitionRow("DestinyDestinationDefinition", place.destinationHash)).toBeDefined();
    for (const { vendorGroupHash } of definition.groups)
      expect(definitionRow("DestinyVendorGroupDefinition", vendorGroupHash)).toBeDefined();
    const { progressionHash } = vendor?.progression ?? {};
    if (progressionHash !== undefined)
      expect(definitionRow("DestinyProgressionDefinition", progressionHash)).toBeDefined();
  }
});

test("Xûr's doorways preview his sub-vendors", () => {
  for (const [itemHash, vendorHash] of Object.entries(PREVIEW_VENDOR)) {
    const row = definitionRow("DestinyInventoryItemDefinition", Number(itemHash));
    expect(row?.preview?.previewVendorHash).toBe(vendorHash);
  }
});

test("the vault's vendor takes from every bucket that has a way to the vault", () => {
  const row = definitionRow("DestinyVendorDefinition", VAULT_KEEPER);
  const taken = row?.acceptedItems?.map((one) => one.acceptedInventoryBucketHash);
  const expected = [...BUCKETS.values()].filter((bucket) => bucket.hasTransferDestination);
  expect(taken).toEqual(expected.map((bucket) => bucket.bucketHash));
});

test("the item components of one vendor are keyed by the rows on sale", async () => {
  for (const vendorHash of [BANSHEE, ADA, GEAR_OFFERS, XUR]) {
    const answer = await ask<DestinyVendorResponse>(`${vendorHash}/?components=300,302,304,305,310,402`);
    const rows = new Set(Object.keys(answer.sales.data ?? {}));
    const keys = Object.keys(answer.itemComponents?.instances?.data ?? {});
    expect(keys.length).toBeGreaterThan(3);
    expect(keys.every((key) => rows.has(key))).toBe(true);
  }
});

test("unasked components are there without data", async () => {
  const answer = await ask<DestinyVendorResponse>(`${XUR}/?components=402`);
  expect(answer).toMatchObject({
    vendor: { privacy: 2 },
    categories: { privacy: 2 },
    currencyLookups: { privacy: 2 },
    stringVariables: { privacy: 2 },
  });
  expect(answer.vendor).not.toHaveProperty("data");
  expect(answer).not.toHaveProperty("itemComponents");
});

test("currency lookups count what the player could pay with", async () => {
  const { currencyLookups } = await everything();
  const glimmer = world.find((held, item) => item.name === "Glimmer" && held.place === "profile");
  expect(currencyLookups.data?.itemQuantities[glimmer.itemHash]).toBe(glimmer.quantity);
});

test("a purse that does not reach, a full slot and what one has already are marked", async () => {
  const glimmer = world.find((held, item) => item.name === "Glimmer" && held.place === "profile");
  glimmer.quantity = 1;
  const rows = Object.values((await everything()).sales.data?.[BANSHEE]?.saleItems ?? {});
  const paid = rows.filter((sale) => sale.costs.length > 0);
  expect(paid.every((sale) => (sale.saleStatus & 2) === 2)).toBe(true);
  const titan = await ask<DestinyVendorResponse>(`${BANSHEE}/?components=402`, world.titan);
  const kinetic = Object.values(titan.sales.data ?? {}).filter(
    (sale) => catalogItem(sale.itemHash).homeBucketHash === 1498876634,
  );
  expect(kinetic.every((sale) => (sale.saleStatus & 1) === 1)).toBe(true);
  const ownedOnSale = Object.values((await everything()).sales.data?.[EVERVERSE]?.saleItems ?? {}).filter(
    (sale) => world.account.items.some((held) => held.itemHash === sale.itemHash),
  );
  for (const sale of ownedOnSale)
    if (catalogItem(sale.itemHash).kind !== "engram") expect(sale.augments & 128).toBe(128);
});

test("focusing shows the look of what it gives", async () => {
  const rows = Object.values((await everything()).sales.data?.[RAHOOL]?.saleItems ?? {});
  const styled = rows.filter((sale) => sale.overrideStyleItemHash !== undefined);
  expect(styled.length).toBeGreaterThan(0);
  for (const sale of styled) expect(catalogItem(sale.overrideStyleItemHash ?? 0).kind).toBe("armor");
});

test("the filter leaves what can be bought from outside", async () => {
  for (const filter of ["1", "ApiPurchasable"]) {
    const answer = await ask<DestinyVendorsResponse>(`?components=400,402&filter=${filter}`);
    const rows = Object.values(answer.sales.data ?? {}).flatMap((one) => Object.values(one.saleItems));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((sale) => sale.apiPurchasable === true)).toBe(true);
    expect(answer.vendors.data?.[XUR]).toBeUndefined();
  }
});

test("wares are personal: strangers are refused, unknown vendors are 1627, nonsense 7", async () => {
  const other = await world.sandbox.player({ template: "one-character" });
  const token = await world.sandbox.tokenFor(other.playerId);
  const path = `/Platform/Destiny2/3/Profile/${world.player.membershipId}/Character/${world.hunter}/Vendors/`;
  expect((await world.sandbox.ask("GET", `${path}?components=402`, { token })).json.ErrorCode).toBe(1665);
  const own = await world.sandbox.tokenFor(world.player.playerId);
  const unknown = await world.sandbox.ask("GET", `${path}12345/?components=402`, { token: own });
  expect(unknown.json.ErrorCode).toBe(1627);
  const nonsense = await world.sandbox.ask("GET", `${path}xur/?components=402`, { token: own });
  expect(nonsense.json.ErrorCode).toBe(7);
});

test("every field that a recorded answer gives for vendors and sales is given here", async () => {
  const ours = await everything();
  const shownHere = jsonPaths({ Response: ours });
  if (RECORDED_FOLDER === undefined) {
    expect(shownHere.size).toBeGreaterThan(40);
    return;
  }
  for (const name of ["2022-10-16-xur-here-with-rolls", "2025-07-15-xur-away", "2026-06-09-xur-away"]) {
    const theirs = recorded(`captures/get-vendors-${name}.json`) as { Response: DestinyVendorsResponse };
    const { vendorGroups, vendors, sales, currencyLookups } = theirs.Response;
    const part = jsonPaths({ Response: { vendorGroups, vendors, sales, currencyLookups } });
    expect(missingPaths(part, shownHere), name).toEqual(["Response.vendors.data.*.seasonalRank"]);
  }
});
