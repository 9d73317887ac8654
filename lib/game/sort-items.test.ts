import { expect, test } from "@playwright/test";
import { groupItems } from "./group-items.ts";
import { VAULT } from "./place.ts";
import { sortItems } from "./sort-items.ts";
import { aDefinition, anItem } from "./test-account.ts";
import type { GroupBy, SortBy } from "./view-settings.ts";

const sunshot = anItem(
  aDefinition(1, { name: "Sunshot", rarity: "exotic", typeName: "Hand Cannon", seasonNumber: 1 }),
  VAULT,
  { power: 500, itemInstanceId: "6917529000000000100", damageType: 3 },
);
const braytech = anItem(
  aDefinition(2, { name: "Braytech Osprey", typeName: "Rocket Launcher", seasonNumber: 19 }),
  VAULT,
  { power: 550, itemInstanceId: "6917529000000000099", damageType: 4 },
);
const ancient = anItem(
  aDefinition(3, { name: "Ace", rarity: "rare", typeName: "Auto Rifle", seasonNumber: null }),
  VAULT,
  // Shorter, so the smaller number, though its first digit is larger.
  { power: 10, itemInstanceId: "917529000000000999", damageType: 1 },
);
const stack = anItem(
  aDefinition(4, {
    name: "Core",
    rarity: "legendary",
    typeName: "Material",
    isInstanced: false,
    seasonNumber: 2,
    element: null,
  }),
  VAULT,
  { power: null, quantity: 7, damageType: 0 },
);
const items = [stack, ancient, sunshot, braytech];
const nameOf = ({ definition }: (typeof items)[number]) => definition?.name;

const ORDERS: readonly (readonly [SortBy, readonly string[]])[] = [
  ["power", ["Braytech Osprey", "Sunshot", "Ace", "Core"]],
  ["rarity", ["Sunshot", "Core", "Braytech Osprey", "Ace"]],
  ["name", ["Ace", "Braytech Osprey", "Core", "Sunshot"]],
  ["type", ["Ace", "Sunshot", "Core", "Braytech Osprey"]],
  ["season", ["Braytech Osprey", "Core", "Sunshot", "Ace"]],
  ["newest", ["Sunshot", "Braytech Osprey", "Ace", "Core"]],
];

for (const [sort, names] of ORDERS) {
  test(`sorted by ${sort}, items stand as a player expects`, () => {
    expect(sortItems(items, sort).map(nameOf)).toEqual(names);
  });
}

const marks = new Map([[braytech.itemInstanceId ?? "", { tag: "junk" as const, note: "" }]]);

const GROUPS: readonly (readonly [GroupBy, readonly string[]])[] = [
  ["none", [""]],
  ["rarity", ["exotic", "legendary", "rare"]],
  ["type", ["Auto Rifle", "Hand Cannon", "Material", "Rocket Launcher"]],
  ["element", ["kinetic", "solar", "void", ""]],
  ["class", [""]],
  ["tag", ["junk", ""]],
];

for (const [grouping, keys] of GROUPS) {
  test(`grouped by ${grouping}, the groups stand in a fixed order and what has none comes last`, () => {
    expect(groupItems(items, grouping, marks).map(({ key }) => key)).toEqual(keys);
  });
}
