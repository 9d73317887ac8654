import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { SandboxForTests } from "./sandbox-for-tests.ts";

let sandbox: SandboxForTests;
test.beforeAll(async () => {
  sandbox = await SandboxForTests.start();
});
test.afterAll(() => sandbox.close());

type Tables = Record<string, Record<string, unknown>>;
let loaded: Promise<Tables> | undefined;

async function loadTables(): Promise<Tables> {
  const index = (await sandbox.ask("GET", "/Platform/Destiny2/Manifest/")).json.Response as Record<
    string,
    unknown
  >;
  const paths = (index.jsonWorldComponentContentPaths as Record<string, Record<string, string>>).en ?? {};
  const tables = await Promise.all(
    Object.entries(paths).map(async ([name, path]) => [name, (await sandbox.ask("GET", path)).json] as const),
  );
  return Object.fromEntries(tables) as Tables;
}

const tables = () => {
  loaded ??= loadTables();
  return loaded;
};

// Field names that name a row of another table. Any other field ending in Hash must be known to be none.
const TABLE_OF: Record<string, string> = {
  itemHash: "InventoryItem",
  plugHash: "InventoryItem",
  plugItemHash: "InventoryItem",
  singleInitialItemHash: "InventoryItem",
  emblemHash: "InventoryItem",
  bucketHash: "InventoryBucket",
  bucketTypeHash: "InventoryBucket",
  recoveryBucketTypeHash: "InventoryBucket",
  equipmentSlotTypeHash: "EquipmentSlot",
  tierTypeHash: "ItemTierType",
  statHash: "Stat",
  primaryBaseStatHash: "Stat",
  costStatHash: "Stat",
  statGroupHash: "StatGroup",
  defaultDamageTypeHash: "DamageType",
  damageTypeHash: "DamageType",
  damageTypeHashes: "DamageType",
  energyTypeHash: "EnergyType",
  itemCategoryHashes: "ItemCategory",
  socketTypeHash: "SocketType",
  socketCategoryHash: "SocketCategory",
  perkHash: "SandboxPerk",
  classHash: "Class",
  raceHash: "Race",
  genderHash: "Gender",
  progressionHash: "Progression",
  vendorHash: "Vendor",
  vendorHashes: "Vendor",
  vendorGroupHash: "VendorGroup",
};
const NO_ROW = new Set([
  "hash",
  "uniqueLabelHash",
  "plugCategoryHash",
  "currentActivityHash",
  "unlockHashesRequiredToEquip",
  "traitHashes",
  "seasonHashes",
  "seasonPassHashes",
  "eventCardHashesOwned",
  "ignoreSaleItemHashes",
  "genderedClassNamesByGenderHash",
  "genderedRaceNamesByGenderHash",
  "groupedCategoryHashes",
  "parentCategoryHashes",
]);

function danglingIn(value: unknown, all: Tables, where: string, found: string[]): void {
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const table = TABLE_OF[name];
    if (/Hash(es)?$/i.test(name) && !table && !NO_ROW.has(name))
      found.push(`${where}: unknown field ${name}`);
    for (const hash of table ? [inner].flat() : []) {
      if (hash !== 0 && all[`Destiny${table}Definition`]?.[String(hash)] === undefined)
        found.push(`${where}.${name} ${hash}`);
    }
    danglingIn(inner, all, where, found);
  }
}

test("every table the real index lists is there", async () => {
  expect(Object.keys(await tables())).toHaveLength(98);
});

test("no definition names a hash without a definition", async () => {
  const all = await tables();
  const found: string[] = [];
  for (const [name, rows] of Object.entries(all)) {
    for (const [hash, row] of Object.entries(rows)) {
      expect((row as { hash: number }).hash, name).toBe(Number(hash));
      danglingIn(row, all, `${name} ${hash}`, found);
    }
  }
  expect(found).toEqual([]);
});

test("no answer names a hash without a definition", async () => {
  const all = await tables();
  const found: string[] = [];
  await sandbox.control("POST", "clock", { now: "2026-07-18T12:00:00Z" });
  for (const player of sandbox.running.sandbox.state.players) {
    const token = await sandbox.tokenFor(player.playerId);
    for (const { membershipType, membershipId, characters } of player.accounts) {
      const path = `/Platform/Destiny2/${membershipType}/Profile/${membershipId}/`;
      const components = "100,102,103,200,201,205,300,302,304,305,310";
      const answers = [await sandbox.ask("GET", `${path}?components=${components}`, { token })];
      for (const { characterId } of characters) {
        const vendors = `${path}Character/${characterId}/Vendors/`;
        answers.push(await sandbox.ask("GET", `${vendors}?components=400,402,600`, { token }));
        answers.push(
          await sandbox.ask("GET", `${vendors}3751514131/?components=400,402,302,304,305,310`, { token }),
        );
      }
      for (const answer of answers) danglingIn(answer.json.Response, all, player.playerId, found);
    }
  }
  expect(found).toEqual([]);
});

interface DefinedItem {
  readonly inventory?: { readonly tierTypeName: string };
  readonly defaultDamageType: number;
  readonly classType: number;
}

test("at least 170 items, of every slot, rarity, element and class", async () => {
  const items = Object.values((await tables()).DestinyInventoryItemDefinition ?? {}) as DefinedItem[];
  const seen = (pick: (item: DefinedItem) => unknown) => new Set(items.map((item) => pick(item)));
  expect(items.length).toBeGreaterThanOrEqual(170);
  expect(seen((item) => item.inventory?.tierTypeName)).toEqual(
    new Set(["Exotic", "Legendary", "Rare", "Uncommon", "Common"]),
  );
  expect([...seen((item) => item.defaultDamageType)].sort()).toEqual([0, 1, 2, 3, 4, 6, 7]);
  expect([...seen((item) => item.classType)].sort()).toEqual([0, 1, 2, 3]);
});

test("every picture a definition names can be fetched and is 96 pixels high", async () => {
  const text = JSON.stringify(await tables());
  const paths = [...new Set(text.match(/\/common\/destiny2_content\/icons\/[0-9a-f]+\.(?:png|jpg)/g))];
  expect(paths.length).toBeGreaterThan(800);
  // All exist; every fortieth is drawn and measured, since drawing them all takes half a minute.
  for (const path of paths.filter((_, nth) => nth % 40 === 0)) {
    const response = await fetch(sandbox.running.origin + path);
    expect(response.headers.get("cache-control")).toContain("public, max-age=");
    const { format, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect([format, height], path).toEqual([path.endsWith("jpg") ? "jpeg" : "png", 96]);
  }
});

test("a picture nothing names is not found", async () => {
  expect((await sandbox.ask("GET", "/common/destiny2_content/icons/0000.png")).status).toBe(404);
});
