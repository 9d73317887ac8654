import type { Account } from "./account.ts";
import { Bucket } from "./bucket.ts";
import type { Item } from "./item.ts";
import { type Place, placeKey, VAULT } from "./place.ts";
import {
  aBucket,
  aCharacter,
  aDefinition,
  anAccount,
  anItem,
  HUNTER,
  WARLOCK,
  withHunter,
  withWarlock,
} from "./test-account.ts";
import { TITAN, withTitan } from "./test-plan.ts";

// Random accounts for the property tests of this folder. Nothing of the product imports this file.

/** Small capacities make full buckets common. */
const BUCKETS = [
  aBucket(Bucket.Kinetic, 3),
  aBucket(Bucket.Energy, 3),
  aBucket(Bucket.Vault, 6, true),
  aBucket(Bucket.Consumables, 2, true),
];
const STACK = { isInstanced: false, maxStackSize: 5, isEquippable: false };
const EXOTIC = { uniqueLabel: "exotic_weapon", rarity: "exotic" } as const;

export const KINDS = [
  aDefinition(1),
  aDefinition(2, { bucketHash: Bucket.Energy }),
  aDefinition(3, EXOTIC),
  aDefinition(4, { ...EXOTIC, bucketHash: Bucket.Energy }),
  aDefinition(5, STACK),
  aDefinition(6, { ...STACK, bucketHash: Bucket.Consumables }),
  aDefinition(7, { isTransferable: false }),
  aDefinition(8, { className: "warlock" }),
  aDefinition(9, { ...STACK, isUniqueStack: true, bucketHash: Bucket.Energy }),
];

export const PLACES: readonly Place[] = [VAULT, withHunter, withWarlock, withTitan];

/** One item that may be put into a random account. */
export interface Seed {
  readonly kind: number;
  readonly place: number;
  readonly quantity: number;
  readonly state: "worn" | "carried" | "waiting";
  readonly isLocked: boolean;
}

/** Puts only items in that fit: an account as the game allows it. */
export function settle(seeds: readonly Seed[]): Account {
  const plain = anAccount([], BUCKETS);
  const characters = [
    aCharacter(HUNTER, "hunter"),
    aCharacter(WARLOCK, "warlock"),
    aCharacter(TITAN, "titan"),
  ];
  const taken = new Map<string, number>();
  const items = seeds.flatMap((seed, index): Item[] => {
    const item = toItem(seed, index, characters);
    const isShared = item.bucketHash === Bucket.Consumables;
    const slot = `${isShared ? "all" : placeKey(item.place)} ${item.bucketHash}`;
    const claims = item.isEquipped
      ? [`worn ${slot}`, `${placeKey(item.place)} ${item.definition?.uniqueLabel}`]
      : [];
    const twin = `twin ${slot} ${item.itemHash}`;
    const capacity = plain.buckets.get(item.bucketHash)?.capacitySlots ?? 0;
    if ((taken.get(slot) ?? 0) >= capacity) return [];
    if (item.definition?.isUniqueStack && taken.has(twin)) return [];
    const isClaimed = claims.some(
      (claim, nth) => taken.has(claim) && (nth === 0 || item.definition?.uniqueLabel),
    );
    for (const key of [slot, twin, ...(isClaimed ? [] : claims)]) taken.set(key, (taken.get(key) ?? 0) + 1);
    return [isClaimed ? { ...item, isEquipped: false } : item];
  });
  return { ...plain, characters, items };
}

function toItem(
  { kind, place: at, quantity, state, isLocked }: Seed,
  index: number,
  characters: Account["characters"],
): Item {
  const definition = KINDS[kind % KINDS.length] ?? aDefinition(1);
  const place = PLACES[at % PLACES.length] ?? VAULT;
  const isCarried = place.kind === "character";
  const isWaiting = isCarried && state === "waiting";
  const isAccountWide = isCarried && !isWaiting && definition.bucketHash === Bucket.Consumables;
  const className = characters.find(({ characterId }) => characterId === placeKey(place))?.className;
  const canWear =
    definition.isEquippable && (definition.className === null || definition.className === className);
  return anItem(definition, isAccountWide ? VAULT : place, {
    itemInstanceId: definition.isInstanced ? String(6917529000000000000n + BigInt(index)) : null,
    quantity: definition.isInstanced ? 1 : quantity,
    isLocked: definition.isInstanced && isLocked,
    isEquipped: isCarried && state === "worn" && canWear,
    isAccountWide,
    ...(isWaiting && { bucketHash: Bucket.Postmaster }),
    ...(isAccountWide && { bucketHash: Bucket.Consumables }),
  });
}
