import type { Account, ProfileAnswer } from "./account.ts";
import type { HeldItem, Item } from "./item.ts";
import type { BucketDefinition, ItemDefinition } from "./item-definition.ts";

/** Definitions of whatever an answer mentions. */
export interface ProfileDefinitions {
  readonly items: ReadonlyMap<number, ItemDefinition>;
  readonly buckets: ReadonlyMap<number, BucketDefinition>;
}

/** An answer as an account with its items named. Each item of the answer is one item of the account, known or not. */
export function joinProfile(answer: ProfileAnswer, { items, buckets }: ProfileDefinitions): Account {
  const { mintedAt, membership, displayName, characters, currencies, collected } = answer;
  return {
    mintedAt,
    membership,
    displayName,
    characters,
    currencies,
    collected: collected && new Set(collected),
    items: answer.items.map((item) => named(item, items.get(item.itemHash) ?? null)),
    buckets,
  };
}

// Field by field: a spread with one field more took a kilobyte an item, four times what this takes.
function named(item: HeldItem, definition: ItemDefinition | null): Item {
  return {
    itemInstanceId: item.itemInstanceId,
    itemHash: item.itemHash,
    quantity: item.quantity,
    place: item.place,
    bucketHash: item.bucketHash,
    isEquipped: item.isEquipped,
    isAccountWide: item.isAccountWide,
    isLocked: item.isLocked,
    isMasterwork: item.isMasterwork,
    isCrafted: item.isCrafted,
    isTransferable: item.isTransferable,
    power: item.power,
    damageType: item.damageType,
    versionNumber: item.versionNumber,
    ornamentItemHash: item.ornamentItemHash,
    isDeepsight: item.isDeepsight,
    gearTier: item.gearTier,
    energyCapacity: item.energyCapacity,
    stats: item.stats,
    sockets: item.sockets,
    plugObjectives: item.plugObjectives,
    definition,
  };
}
