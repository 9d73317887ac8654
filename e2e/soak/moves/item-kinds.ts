import { Bucket } from "#lib/game/bucket.ts";
import type { ItemDefinition } from "#lib/game/item-definition.ts";
import { aDefinition } from "#lib/game/test-account.ts";

/** The character's buckets of the simulated game. */
export const SLOT_BUCKETS = [Bucket.Kinetic, Bucket.Energy, Bucket.Helmet, Bucket.Chest] as const;
/** Buckets that all characters share. */
export const SHARED_BUCKETS = [Bucket.Consumables, Bucket.Modifications] as const;

const STACK = { isInstanced: false, isEquippable: false } as const;
const EXOTIC_WEAPON = { uniqueLabel: "exotic_weapon", rarity: "exotic" } as const;
const EXOTIC_ARMOR = { uniqueLabel: "exotic_armor", rarity: "exotic" } as const;

/** What can lie in a made-up account: a few of everything that the game treats differently. */
export const KINDS: readonly ItemDefinition[] = [
  aDefinition(11),
  aDefinition(12, { rarity: "rare" }),
  aDefinition(13, EXOTIC_WEAPON),
  aDefinition(21, { bucketHash: Bucket.Energy }),
  aDefinition(22, { bucketHash: Bucket.Energy, ...EXOTIC_WEAPON }),
  aDefinition(31, { bucketHash: Bucket.Helmet, className: "hunter" }),
  aDefinition(32, { bucketHash: Bucket.Helmet, className: "warlock" }),
  aDefinition(33, { bucketHash: Bucket.Helmet, className: "hunter", ...EXOTIC_ARMOR }),
  aDefinition(41, { bucketHash: Bucket.Chest }),
  aDefinition(42, { bucketHash: Bucket.Chest, className: "hunter", ...EXOTIC_ARMOR }),
  aDefinition(51, { isTransferable: false }),
  aDefinition(61, { bucketHash: Bucket.Consumables, maxStackSize: 5, ...STACK }),
  aDefinition(62, { bucketHash: Bucket.Consumables, maxStackSize: 10, isUniqueStack: true, ...STACK }),
  aDefinition(63, { bucketHash: Bucket.Modifications, maxStackSize: 3, ...STACK }),
  aDefinition(71, { maxStackSize: 5, ...STACK }),
];
