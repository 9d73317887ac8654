import type { Account } from "./account.ts";
import { Bucket } from "./bucket.ts";
import type { Character, ClassName } from "./character.ts";
import type { Item } from "./item.ts";
import type { BucketDefinition, ItemDefinition } from "./item-definition.ts";
import { atCharacter, type Place } from "./place.ts";

// Small accounts for the tests of this folder and of the flows. Nothing of the product imports this file.

export const HUNTER = "2305843009300000001";
export const WARLOCK = "2305843009300000002";
export const withHunter = atCharacter(HUNTER);
export const withWarlock = atCharacter(WARLOCK);

const SCREEN = {
  genderHash: 3111576190,
  minutesPlayed: null,
  titleRecordHash: null,
  raceHash: 1,
  power: 400,
  emblemPath: "",
  emblemBackgroundPath: "",
  stats: {},
};

/** What most items of a test have nothing of. */
export const PLAIN_COPY = {
  isDeepsight: false,
  gearTier: null,
  energyCapacity: null,
  stats: [],
  sockets: [],
  plugObjectives: [],
} as const;

const PLAIN_KIND = {
  collectibleHash: null,
  statGroupHash: null,
  seasonNumber: null,
  watermarkPaths: [],
  categoryHashes: [],
  ammoType: 0,
  breakerType: 0,
  plugCategory: null,
  investmentStats: [],
  socketCategories: [],
  perkHashes: [],
  objectiveHashes: [],
} as const;

export function aCharacter(characterId: string, className: ClassName): Character {
  return { characterId, className, lastPlayedAt: new Date("2026-11-20T20:00:00Z"), ...SCREEN };
}

export function aBucket(bucketHash: number, capacitySlots: number, isAccountWide = false): BucketDefinition {
  return { bucketHash, name: String(bucketHash), capacitySlots, isAccountWide, hasTransferDestination: true };
}

export function aDefinition(itemHash: number, some: Partial<ItemDefinition> = {}): ItemDefinition {
  return {
    itemHash,
    name: `Item ${itemHash}`,
    description: "",
    flavorText: "",
    iconPath: "/icon.png",
    watermarkPath: null,
    screenshotPath: null,
    typeName: "Hand Cannon",
    itemType: 3,
    rarity: "legendary",
    bucketHash: Bucket.Kinetic,
    element: "kinetic",
    className: null,
    isEquippable: true,
    isTransferable: true,
    isInstanced: true,
    maxStackSize: 1,
    isUniqueStack: false,
    uniqueLabel: null,
    stats: {},
    plugHashes: [],
    isClassified: false,
    ...PLAIN_KIND,
    ...some,
  };
}

/** An item of a definition in a place; in the bucket it belongs to there. */
export function anItem(definition: ItemDefinition, place: Place, some: Partial<Item> = {}): Item {
  return {
    itemInstanceId: definition.isInstanced
      ? String(6917529000000000000n + BigInt(definition.itemHash))
      : null,
    itemHash: definition.itemHash,
    quantity: 1,
    place,
    bucketHash: place.kind === "vault" ? Bucket.Vault : definition.bucketHash,
    isEquipped: false,
    isAccountWide: false,
    isLocked: false,
    isMasterwork: false,
    isCrafted: false,
    isTransferable: true,
    power: 400,
    damageType: 1,
    versionNumber: null,
    ornamentItemHash: null,
    ...PLAIN_COPY,
    definition,
    ...some,
  };
}

export function anAccount(items: readonly Item[], buckets: readonly BucketDefinition[] = []): Account {
  const all = [
    aBucket(Bucket.Kinetic, 10),
    aBucket(Bucket.Energy, 10),
    aBucket(Bucket.Helmet, 10),
    aBucket(Bucket.Vault, 600, true),
    aBucket(Bucket.Postmaster, 21),
    aBucket(Bucket.Consumables, 50, true),
    ...buckets,
  ];
  return {
    mintedAt: new Date("2026-11-22T10:00:00Z"),
    membership: { membershipType: 3, membershipId: "4611686018400000001" },
    displayName: "Ikora",
    characters: [aCharacter(HUNTER, "hunter"), aCharacter(WARLOCK, "warlock")],
    items,
    currencies: [],
    collected: null,
    buckets: new Map(all.map((bucket) => [bucket.bucketHash, bucket])),
  };
}

/** Fillers of a place up to a number of items. */
export function fill(place: Place, count: number, bucketHash: number = Bucket.Kinetic): Item[] {
  return Array.from({ length: count }, (_, index) =>
    anItem(aDefinition(90_000 + index, { bucketHash }), place, {
      itemInstanceId: `69175299${place.kind === "vault" ? "0" : place.characterId.slice(-1)}${bucketHash}${index}`,
    }),
  );
}
