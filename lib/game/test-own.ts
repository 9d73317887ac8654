import type { Account } from "./account.ts";
import { Bucket } from "./bucket.ts";
import type { Item } from "./item.ts";
import type { ItemDefinition, NamedDefinition, StatGroupDefinition } from "./item-definition.ts";
import type { OwnFacts } from "./own-copies.ts";
import { type OwnWare, ownWare } from "./own-ware.ts";
import { VAULT } from "./place.ts";
import { aDefinition, anAccount, anItem } from "./test-account.ts";
import { aWare } from "./test-wares.ts";
import type { XurWare } from "./xur-stock.ts";

// Wares beside what a player holds, for the tests of this folder and of the flows. Nothing of the product imports this file.

export const STRANGE_COIN = 800069450;
export const HEALTH = 392767087;
export const MELEE = 4244567218;
export const RANGE = 1240592695;
export const RELOAD = 4188031367;
export const CHARGE_TIME = 2961396640;
const GROUP = 9;
const ARMOR_GROUP = 10;

const NAMES = new Map<number, NamedDefinition>(
  (
    [
      [HEALTH, "Health"],
      [MELEE, "Melee"],
      [RANGE, "Range"],
      [RELOAD, "Reload Speed"],
      [CHARGE_TIME, "Charge Time"],
    ] as const
  ).map(([hash, name]) => [hash, { hash, name, description: "", iconPath: null }]),
);
const straight = [
  { value: 0, weight: 0 },
  { value: 100, weight: 100 },
];
const falling = [
  { value: 0, weight: 1_000 },
  { value: 100, weight: 300 },
];
const bar = (statHash: number) => ({ statHash, maximum: 100, isNumeric: false, curve: straight });
const ARMOR_STATS: StatGroupDefinition = {
  statGroupHash: ARMOR_GROUP,
  scaledStats: [HEALTH, MELEE, RANGE].map(bar),
};
const STATS: StatGroupDefinition = {
  statGroupHash: GROUP,
  scaledStats: [
    ...[RANGE, RELOAD].map(bar),
    { statHash: CHARGE_TIME, maximum: 100, isNumeric: true, curve: falling },
  ],
};

export const COWL = aDefinition(11, {
  name: "Celestial Nighthawk",
  rarity: "exotic",
  itemType: 2,
  className: "hunter",
  bucketHash: Bucket.Helmet,
  statGroupHash: ARMOR_GROUP,
  collectibleHash: 1011,
});
export const CANNON = aDefinition(12, { name: "Hawkmoon", rarity: "exotic", statGroupHash: GROUP });
export const PRISM = aDefinition(13, {
  name: "Enhancement Prism",
  itemType: 0,
  bucketHash: Bucket.Consumables,
  isInstanced: false,
  maxStackSize: 50,
});
export const ENGRAM = aDefinition(14, { name: "Exotic Engram", itemType: 8, bucketHash: Bucket.Engrams });
export const CATALYST = aDefinition(15, {
  name: "Hawkmoon Catalyst",
  rarity: "exotic",
  itemType: 19,
  typeName: "",
  bucketHash: Bucket.Modifications,
  isInstanced: false,
});
export const STAND_IN = aDefinition(16, {
  name: "Relativism",
  rarity: "exotic",
  itemType: 0,
  bucketHash: 2422292810,
});
export const CLOAK = aDefinition(17, {
  name: "Relativism",
  rarity: "exotic",
  itemType: 2,
  className: "hunter",
  bucketHash: Bucket.ClassItem,
});

export function factsOf(...kinds: readonly ItemDefinition[]): OwnFacts {
  return {
    kinds: new Map(
      [COWL, CANNON, PRISM, ENGRAM, CATALYST, STAND_IN, ...kinds].map((one) => [one.itemHash, one]),
    ),
    plugs: new Map(kinds.map((one) => [one.itemHash, one])),
    statGroups: new Map([ARMOR_STATS, STATS].map((group) => [group.statGroupHash, group])),
    statNames: NAMES,
  };
}

export const roll = (stats: Readonly<Record<number, number>>) =>
  Object.entries(stats).map(([hash, value]) => ({
    statHash: Number(hash),
    name: NAMES.get(Number(hash))?.name ?? "",
    value,
    maximum: 100,
  }));
export const live = (stats: Readonly<Record<number, number>>) =>
  Object.entries(stats).map(([hash, value]) => ({ statHash: Number(hash), value }));

export const HIS_COWL = aWare(COWL.itemHash, {
  group: "exotic-armor",
  className: "hunter",
  collectibleHash: 1011,
  stats: roll({ [HEALTH]: 20, [MELEE]: 10 }),
});
export const HIS_CANNON = aWare(CANNON.itemHash, { stats: roll({ [RANGE]: 50, [RELOAD]: 40 }) });

let copies = 0;
export const aCopy = (definition: ItemDefinition, some: Partial<Item> = {}) =>
  anItem(definition, VAULT, { itemInstanceId: String(6917529000000001000n + BigInt(copies++)), ...some });
/** What a ware means to a player with a Hunter and a Warlock who holds these items. */
export function own(ware: XurWare, items: readonly Item[], some: Partial<Account> = {}): OwnWare {
  return ownWare(ware, { ...anAccount(items), ...some }, factsOf());
}
