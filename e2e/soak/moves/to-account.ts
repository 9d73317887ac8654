import type { Account } from "#lib/game/account.ts";
import { Bucket } from "#lib/game/bucket.ts";
import type { Item } from "#lib/game/item.ts";
import type { BucketDefinition } from "#lib/game/item-definition.ts";
import { atCharacter, type Place, VAULT } from "#lib/game/place.ts";
import { aBucket, aCharacter, anItem } from "#lib/game/test-account.ts";
import { SHARED_BUCKETS } from "./item-kinds.ts";
import type { SimulatedGame, Thing } from "./simulated-game.ts";

const known = new WeakMap<readonly Thing[], readonly Item[]>();

/** The simulated game as Bungie's answer of a moment would show it. */
export function toAccount(game: SimulatedGame, things: readonly Thing[], mintedAt: Date): Account {
  const items = known.get(things) ?? things.map(toItem);
  known.set(things, items);
  return {
    mintedAt,
    membership: { membershipType: 3, membershipId: "4611686018400000001" },
    displayName: "Ikora",
    characters: game.heroes.map(({ characterId, className }) => aCharacter(characterId, className)),
    items,
    currencies: [],
    collected: null,
    buckets: bucketsOf(game),
  };
}

const buckets = new WeakMap<SimulatedGame, ReadonlyMap<number, BucketDefinition>>();

function bucketsOf(game: SimulatedGame): ReadonlyMap<number, BucketDefinition> {
  const before = buckets.get(game);
  if (before) return before;
  const isShared = (hash: number) => hash === Bucket.Vault || SHARED_BUCKETS.some((one) => one === hash);
  const made = new Map(
    [...game.capacities].map(([hash, slots]) => [hash, aBucket(hash, slots, isShared(hash))]),
  );
  buckets.set(game, made);
  return made;
}

/** Where lib/game says that a spot is. */
export function placeOf(spot: string): Place {
  if (spot === "vault" || spot === "shared") return VAULT;
  return atCharacter(spot.startsWith("p") ? spot.slice(1) : spot);
}

function toItem({ instanceId, kind, count, spot, isWorn, isLocked }: Thing): Item {
  return anItem(kind, placeOf(spot), {
    itemInstanceId: instanceId,
    quantity: count,
    bucketHash: bucketHashOf(kind.bucketHash, spot),
    isEquipped: isWorn,
    isLocked,
    isAccountWide: spot === "shared",
    isTransferable: kind.isTransferable,
  });
}

function bucketHashOf(home: number, spot: string): number {
  if (spot === "vault") return Bucket.Vault;
  return spot.startsWith("p") ? Bucket.Postmaster : home;
}
