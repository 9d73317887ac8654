import { expect, test } from "@playwright/test";
import { CATALOG, type CatalogItem, itemNamed } from "../catalog.ts";
import { CATALYSTS } from "../facts/catalysts.ts";
import { MILESTONES } from "../facts/milestones.ts";
import { ORNAMENT_SETS } from "../facts/ornament-sets.ts";
import { authoredTable } from "./tables.ts";

const items = [...CATALOG.values()];
const count = (accept: (item: CatalogItem) => boolean) => items.filter(accept).length;
const TIERS = ["exotic", "legendary", "rare", "uncommon", "common"] as const;
const ELEMENTS = ["kinetic", "arc", "solar", "void", "stasis", "strand"] as const;
const WEAPON_SLOTS = [1498876634, 2465295065, 953998645];
const ARMOR_SLOTS = [3448274439, 3551918588, 14239492, 20886954, 1585787867];
// Kinetic damage belongs to the first slot; the sun's, the storm's and the void's to the others.
const IN_SLOT: Readonly<Record<number, ReadonlySet<string>>> = {
  1498876634: new Set(["kinetic", "stasis", "strand"]),
  2465295065: new Set(["arc", "solar", "void"]),
  953998645: new Set(["arc", "solar", "void", "stasis", "strand"]),
};
const CLASSES = [0, 1, 2];

interface Numbered {
  readonly [field: string]: unknown;
}
const rows = (table: string) => authoredTable(table) as Readonly<Record<string, Numbered>>;

test("at least 400 items with names of the game, apart from plugs, and each kind of rarity", () => {
  const held = items.filter((item) => item.kind !== "plug" && item.kind !== "perk");
  expect(held.length).toBeGreaterThanOrEqual(400);
  expect(held.filter((item) => item.name === "")).toEqual([]);
  expect(new Set(held.map((item) => item.tier))).toEqual(new Set(TIERS));
});

test("weapons of every slot in every element and of every rarity", () => {
  const weapons = (accept: (item: CatalogItem) => boolean) =>
    count((item) => item.kind === "weapon" && accept(item));
  for (const slot of WEAPON_SLOTS) {
    for (const tier of TIERS)
      expect(
        weapons((item) => item.homeBucketHash === slot && item.tier === tier),
        `${slot} ${tier}`,
      ).toBeGreaterThan(0);
    for (const element of ELEMENTS) {
      if (!IN_SLOT[slot]?.has(element)) continue;
      expect(
        weapons((item) => item.homeBucketHash === slot && item.element === element),
        `${slot} ${element}`,
      ).toBeGreaterThan(0);
    }
  }
});

test("armour of every slot for every class, and of every rarity", () => {
  const missing: string[] = [];
  for (const slot of ARMOR_SLOTS)
    for (const classType of CLASSES)
      for (const tier of TIERS)
        if (
          count(
            (item) =>
              item.kind === "armor" &&
              item.homeBucketHash === slot &&
              item.classType === classType &&
              item.tier === tier,
          ) === 0
        )
          missing.push(`${slot} ${classType} ${tier}`);
  expect(missing).toEqual([]);
});

test("a subclass of every element for every class, with abilities, aspects and fragments", () => {
  const subclasses = items.filter((item) => item.kind === "subclass");
  expect(subclasses.length).toBe(18);
  for (const { itemHash } of subclasses) {
    const row = rows("DestinyInventoryItemDefinition")[itemHash] as unknown as {
      readonly sockets: { readonly socketEntries: readonly { readonly singleInitialItemHash: number }[] };
    };
    expect(row.sockets.socketEntries.length).toBeGreaterThanOrEqual(13);
    expect(row.sockets.socketEntries.every((entry) => entry.singleInitialItemHash > 0)).toBe(true);
  }
});

test("every catalyst has its weapon, its plug, its goal and its triumph", () => {
  const definitions = rows("DestinyInventoryItemDefinition");
  for (const [weaponHash, catalystHash, , , recordHash] of CATALYSTS) {
    const plug = definitions[catalystHash] as unknown as { objectives: { objectiveHashes: number[] } };
    const record = rows("DestinyRecordDefinition")[recordHash] as unknown as { objectiveHashes: number[] };
    expect(definitions[weaponHash], `weapon ${weaponHash}`).toBeDefined();
    expect(plug.objectives.objectiveHashes).toEqual(record.objectiveHashes);
    expect(
      rows("DestinyObjectiveDefinition")[record.objectiveHashes[0] ?? 0]?.completionValue,
    ).toBeGreaterThan(0);
  }
  expect(CATALYSTS.length).toBeGreaterThan(100);
});

test("every collectible names its item, its item names it, and a node shows it", () => {
  const nodes = rows("DestinyPresentationNodeDefinition") as unknown as Record<
    string,
    { children: { collectibles: { collectibleHash: number }[]; records: { recordHash: number }[] } }
  >;
  const shown = new Set(
    Object.values(nodes).flatMap((node) => node.children.collectibles.map((child) => child.collectibleHash)),
  );
  const collectibles = Object.entries(rows("DestinyCollectibleDefinition"));
  expect(collectibles.length).toBeGreaterThan(600);
  const lost = collectibles.filter(([hash, row]) => {
    const item = rows("DestinyInventoryItemDefinition")[`${row.itemHash}`];
    return item?.collectibleHash !== Number(hash) || !shown.has(Number(hash));
  });
  expect(lost).toEqual([]);
  const recordsShown = new Set(
    Object.values(nodes).flatMap((node) => node.children.records.map((child) => child.recordHash)),
  );
  const hidden = Object.keys(rows("DestinyRecordDefinition")).filter(
    (hash) => !recordsShown.has(Number(hash)),
  );
  expect(hidden).toEqual([]);
});

test("the last season never ends, and seasons follow each other without a gap", () => {
  const seasons = Object.values(rows("DestinySeasonDefinition")).sort(
    (a, b) => Number(a.seasonNumber) - Number(b.seasonNumber),
  );
  for (const [nth, season] of seasons.entries()) {
    const next = seasons[nth + 1];
    if (next) expect(season.endDate).toBe(next.startDate);
  }
  expect(Date.parse(String(seasons.at(-1)?.endDate))).toBeGreaterThan(Date.UTC(2090, 0, 1));
  expect(seasons.at(-1)?.seasonPassHash).toBeDefined();
});

test("the classes below the armour node stand in the order of their enum", () => {
  const nodes = rows("DestinyPresentationNodeDefinition") as unknown as Record<
    string,
    {
      displayProperties: { name: string };
      children: { presentationNodes: { presentationNodeHash: number }[] };
    }
  >;
  const names = nodes[1605042242]?.children.presentationNodes.map(
    (child) => nodes[child.presentationNodeHash]?.displayProperties.name,
  );
  expect(names).toEqual(["Titan", "Hunter", "Warlock"]);
});

test("rows that published clients look up by a hash they carry are there", () => {
  const carried: readonly (readonly [table: string, hash: number])[] = [
    ["InventoryItem", 4248210736],
    ["InventoryItem", 702981643],
    ["InventoryItem", 2302094943],
    ["InventoryItem", 2228452164],
    ["InventoryItem", 3147280338],
    ["InventoryItem", 3628991658],
    ["InventoryItem", 29505215],
    ["InventoryItem", 1835369552],
    ["InventoryItem", 1219897208],
    ["InventoryItem", 4132147349],
    ["InventoryItem", 3960522253],
    ["InventoryItem", 2544954628],
    ["Objective", 1579649637],
    ["Objective", 2808356364],
    ["PlugSet", 731468111],
    ["PlugSet", 1155052024],
    ["PlugSet", 2860926541],
    ["PlugSet", 2540258701],
    ["PlugSet", 4285066582],
    ["InventoryItem", 720825311],
    ["InventoryItem", 4173924323],
    ["PresentationNode", 4025982223],
    ["PresentationNode", 1605042242],
    ["PresentationNode", 1516796296],
    ["PresentationNode", 3655910122],
    ["PresentationNode", 2875839731],
    ["PresentationNode", 2381001021],
    ["PresentationNode", 2214408526],
    ["PresentationNode", 615947643],
    ["PresentationNode", 3517356538],
    ["PresentationNode", 55008685],
    ["PresentationNode", 622609416],
    ["Record", 3838089785],
    ["Record", 435168078],
    ["SandboxPerk", 1519921522],
    ["Stat", 3578062600],
    ["Vendor", 1037843411],
    ["ActivityMode", 332181804],
    ["ActivityMode", 2294590554],
    ["ActivityMode", 3789021730],
    ["ActivityMode", 4033000329],
    ["Destination", 697502628],
    ["Destination", 1416096592],
    ["Destination", 2481646875],
    ["Destination", 3990611421],
    ["InventoryItemConstants", 1],
  ];
  const missing = carried.filter(([table, hash]) => !rows(`Destiny${table}Definition`)[hash]);
  expect(missing).toEqual([]);
});

test("each plug set of universal ornaments holds armour that collections have, of one class and slot", () => {
  const definitions = rows("DestinyInventoryItemDefinition") as unknown as Record<
    string,
    { collectibleHash?: number; classType: number; inventory: { bucketTypeHash: number } }
  >;
  const found = Object.values(ORNAMENT_SETS).flatMap((hashes) =>
    hashes.map((hash) => {
      const set = rows("DestinyPlugSetDefinition")[hash] as unknown as {
        reusablePlugItems: { plugItemHash: number }[];
      };
      const worn = set.reusablePlugItems
        .map((one) => definitions[one.plugItemHash])
        .filter((row) => row?.collectibleHash && ARMOR_SLOTS.includes(row.inventory.bucketTypeHash));
      return [...new Set(worn.map((row) => `${row?.classType} ${row?.inventory.bucketTypeHash}`))].join();
    }),
  );
  expect(new Set(found).size).toBe(CLASSES.length * ARMOR_SLOTS.length);
  expect(found.filter((one) => one === "" || one.includes(","))).toEqual([]);
});

test("a milestone's definition explains each quest that answers offer with it", () => {
  const definitions = rows("DestinyMilestoneDefinition");
  const offering = MILESTONES.filter(
    (fact) => fact.questItem !== undefined && definitions[fact.milestoneHash],
  );
  expect(offering).not.toHaveLength(0);
  for (const { milestoneHash, questItem = "" } of offering) {
    const { itemHash } = itemNamed(questItem, "quest");
    expect(definitions[milestoneHash]?.quests, String(milestoneHash)).toHaveProperty(String(itemHash));
  }
});
