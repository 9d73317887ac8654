import { Bucket } from "../bucket.ts";
import type { Item } from "../item.ts";
import type { CollectibleDefinition, ItemDefinition } from "../item-definition.ts";
import type { ItemMark } from "../item-mark.ts";
import { VAULT } from "../place.ts";
import {
  aCharacter,
  aDefinition,
  anAccount,
  anItem,
  HUNTER,
  WARLOCK,
  withHunter,
  withWarlock,
} from "../test-account.ts";
import type { SearchWorld } from "./searchable-item.ts";
import { toSearchableItems } from "./to-searchable-items.ts";

// A tiny account in which every operator finds something and leaves something out. Only tests import this file.

const plug = (itemHash: number, name: string, some: Partial<ItemDefinition> = {}) =>
  aDefinition(itemHash, { name, itemType: 19, typeName: "Trait", isInstanced: false, ...some });

const PLUGS = [
  plug(9001, "Outlaw", {
    description: "Precision kills greatly decrease reload time.",
    plugCategory: "frames",
  }),
  plug(9002, "Rampage", { description: "Kills with this weapon grant damage.", plugCategory: "frames" }),
  plug(9003, "Enhanced Outlaw", { typeName: "Enhanced Trait", plugCategory: "frames" }),
  plug(9004, "Tier 7: Range", {
    plugCategory: "v400.plugs.weapons.masterworks.stat.range",
    investmentStats: [{ statHash: 1240592695, value: 7, isConditional: false }],
  }),
  plug(9005, "Backup Mag", { plugCategory: "v400.weapon.mod_magazine", perkHashes: [1] }),
  plug(9006, "Dead Orbit Black", { plugCategory: "shader" }),
  plug(9007, "Kill Tracker", {
    plugCategory: "v400.plugs.weapons.masterworks.trackers",
    objectiveHashes: [90275515],
  }),
  plug(9008, "Veist Stinger", { categoryHashes: [2779167812], typeName: "Origin Trait" }),
  plug(9009, "Artifice Armor", { plugCategory: "enhancements.artifice" }),
  plug(9010, "Upgrade Armor", { plugCategory: "v460.plugs.armor.masterworks" }),
  plug(9011, "Empty Catalyst Socket", { plugCategory: "v400.empty.exotic.masterwork" }),
];

/** In the order in which tests name them. */
export const NAMES = [
  "ace",
  "hawk",
  "hawkTwin",
  "adeptHawk",
  "bow",
  "launcher",
  "heavyLauncher",
  "robes",
  "mask",
  "hunterHelm",
  "ghost",
  "ship",
  "emblem",
  "glimmer",
  "shards",
  "engram",
  "secret",
  "stranded",
] as const;
export type Name = (typeof NAMES)[number];

const socket = (plugHash: number | null, some = {}) => ({
  plugHash,
  isEnabled: true,
  isVisible: true,
  options: [],
  ...some,
});
const weapon = (itemHash: number, name: string, some: Partial<ItemDefinition> = {}) =>
  aDefinition(itemHash, { name, ...some });
const armor = (itemHash: number, name: string, some: Partial<ItemDefinition> = {}) =>
  aDefinition(itemHash, {
    name,
    itemType: 2,
    typeName: "Helmet",
    bucketHash: Bucket.Helmet,
    element: null,
    ...some,
  });
const thing = (itemHash: number, name: string, some: Partial<ItemDefinition> = {}) =>
  aDefinition(itemHash, {
    name,
    itemType: 9,
    element: null,
    isEquippable: false,
    isInstanced: false,
    ...some,
  });

const HAND_CANNON = [1, 6];
const LAUNCHER = [1, 153950757];

const KINDS = {
  ace: weapon(1, "Ace of Spades", {
    rarity: "exotic",
    categoryHashes: HAND_CANNON,
    ammoType: 1,
    seasonNumber: 4,
    collectibleHash: 71,
    breakerType: 2,
    description: "Folding the cards is a sure way to lose.",
  }),
  hawk: weapon(2, "Hawkmoon’s Échó", {
    categoryHashes: HAND_CANNON,
    ammoType: 1,
    seasonNumber: 20,
    collectibleHash: 72,
    // What the kind comes with; no copy here rolled it.
    plugHashes: [9008],
  }),
  adeptHawk: weapon(3, "Hawkmoon’s Échó (Adept)", {
    categoryHashes: HAND_CANNON,
    ammoType: 1,
    seasonNumber: 28,
  }),
  bow: weapon(4, "Wish-Ender", {
    typeName: "Combat Bow",
    categoryHashes: [1, 3317538576],
    bucketHash: Bucket.Energy,
    element: "void",
    ammoType: 1,
    breakerType: 1,
  }),
  launcher: weapon(5, "Mountaintop", {
    typeName: "Grenade Launcher",
    categoryHashes: LAUNCHER,
    bucketHash: Bucket.Energy,
    element: "stasis",
    ammoType: 2,
    breakerType: 3,
  }),
  heavyLauncher: weapon(6, "Love and Death", {
    typeName: "Grenade Launcher",
    categoryHashes: LAUNCHER,
    bucketHash: Bucket.Power,
    element: "solar",
    ammoType: 3,
    rarity: "rare",
  }),
  robes: armor(7, "Wing Contender", {
    className: "warlock",
    typeName: "Chest Armor",
    bucketHash: Bucket.Chest,
  }),
  mask: armor(8, "Mask of Bakris", { className: "hunter", rarity: "exotic" }),
  hunterHelm: armor(9, "Holdfast Mask", { className: "hunter", rarity: "uncommon" }),
  ghost: thing(10, "Kind Shell", {
    itemType: 24,
    bucketHash: Bucket.Ghost,
    isEquippable: true,
    isInstanced: true,
  }),
  ship: thing(11, "Arcadia", {
    itemType: 21,
    bucketHash: Bucket.Ship,
    isEquippable: true,
    isInstanced: true,
    rarity: "common",
  }),
  emblem: thing(12, "Sign of Six", {
    itemType: 14,
    bucketHash: Bucket.Emblem,
    isEquippable: true,
    isInstanced: true,
  }),
  glimmer: thing(13, "Glimmer Box", {
    bucketHash: Bucket.Consumables,
    maxStackSize: 50,
    isTransferable: false,
  }),
  shards: thing(14, "Weapon Mod", {
    bucketHash: Bucket.Modifications,
    maxStackSize: 999,
    categoryHashes: [59, 610365472],
  }),
  engram: thing(15, "Prime Engram", { bucketHash: Bucket.Engrams, isTransferable: false }),
  secret: weapon(16, "Secret", { isClassified: true, bucketHash: Bucket.Power }),
};

const stats = (values: Readonly<Record<number, number>>) =>
  Object.entries(values).map(([statHash, value]) => ({ statHash: Number(statHash), value }));
// Health, melee, grenade, super, class, weapons.
const SIX = [392767087, 4244567218, 1735777505, 144602215, 1943323491, 2996146975];
const six = (...values: number[]) =>
  stats(Object.fromEntries(SIX.map((hash, index) => [hash, values[index] ?? 0])));

const inVault = (kind: ItemDefinition, some: Partial<Item> = {}) => anItem(kind, VAULT, some);

const HELD: { readonly [N in Name]: Item } = {
  ace: anItem(KINDS.ace, withHunter, {
    isEquipped: true,
    isLocked: true,
    isMasterwork: true,
    power: 550,
    sockets: [socket(9001), socket(9007), socket(9006), socket(9011)],
    plugObjectives: [
      { plugHash: 9007, objectiveHash: 90275515, progress: 1234, completionValue: 0, isComplete: false },
    ],
    stats: stats({ 4284893193: 140, 1240592695: 60 }),
  }),
  hawk: inVault(KINDS.hawk, {
    power: 400,
    isLocked: true,
    sockets: [socket(9002, { options: [9002, 9001] }), socket(9004), socket(9005, { isEnabled: false })],
    stats: stats({ 4284893193: 140, 1240592695: 45 }),
    gearTier: 5,
  }),
  hawkTwin: inVault(KINDS.hawk, {
    itemInstanceId: "6917529000000000777",
    power: 540,
    sockets: [socket(9003)],
  }),
  adeptHawk: inVault(KINDS.adeptHawk, { power: 300, isDeepsight: true, sockets: [socket(9008)] }),
  bow: anItem(KINDS.bow, withWarlock, { damageType: 4, power: 545, isCrafted: true, ornamentItemHash: 5 }),
  launcher: inVault(KINDS.launcher, { damageType: 6, power: 549 }),
  heavyLauncher: inVault(KINDS.heavyLauncher, { damageType: 3, power: 10 }),
  robes: anItem(KINDS.robes, withHunter, {
    damageType: 0,
    power: 500,
    energyCapacity: 10,
    stats: six(2, 20, 10, 6, 12, 10),
    sockets: [socket(9010)],
  }),
  mask: inVault(KINDS.mask, {
    damageType: 0,
    power: 520,
    energyCapacity: 7,
    stats: six(30, 0, 0, 0, 0, 0),
    sockets: [socket(9009)],
  }),
  hunterHelm: inVault(KINDS.hunterHelm, { damageType: 0, power: 510 }),
  ghost: anItem(KINDS.ghost, withHunter, { damageType: 0, power: null }),
  ship: inVault(KINDS.ship, { damageType: 0, power: null, isLocked: true }),
  emblem: anItem(KINDS.emblem, withWarlock, { damageType: 0, power: null, isEquipped: true }),
  glimmer: anItem(KINDS.glimmer, VAULT, {
    damageType: 0,
    bucketHash: Bucket.Consumables,
    isAccountWide: true,
    isTransferable: false,
    quantity: 50,
    power: null,
  }),
  shards: inVault(KINDS.shards, { damageType: 0, quantity: 12, power: null }),
  engram: anItem(KINDS.engram, withHunter, {
    damageType: 0,
    bucketHash: Bucket.Postmaster,
    isTransferable: false,
    power: null,
  }),
  secret: anItem(KINDS.secret, withHunter, { damageType: 0, power: null }),
  stranded: { ...inVault(KINDS.bow, { itemInstanceId: "6917529000000000778" }), damageType: 7 },
};

const MARKS: ReadonlyMap<string, ItemMark> = new Map([
  [HELD.ace.itemInstanceId ?? "", { tag: "favorite", note: "Gift of Cayde #keepers" }],
  [HELD.bow.itemInstanceId ?? "", { tag: "junk", note: "" }],
]);

const COLLECTIBLES: ReadonlyMap<number, CollectibleDefinition> = new Map([
  [71, { collectibleHash: 71, source: "Source: Last Wish raid." }],
  [72, { collectibleHash: 72, source: "Source: Found by exploring." }],
]);

export const ACCOUNT = {
  ...anAccount(NAMES.map((name) => HELD[name])),
  characters: [aCharacter(HUNTER, "hunter"), aCharacter("3", "titan"), aCharacter(WARLOCK, "warlock")],
  collected: new Set([71]),
};

export const FACTS = {
  marks: MARKS,
  plugs: new Map(PLUGS.map((one) => [one.itemHash, one])),
  objectives: new Map(),
  collectibles: COLLECTIBLES,
  inLoadout: new Set([HELD.ace, HELD.bow]),
};

export const WORLD: SearchWorld = {
  items: toSearchableItems(ACCOUNT, FACTS),
  characters: ACCOUNT.characters,
  selectedCharacterId: HUNTER,
};
