import type { Account } from "../account.ts";
import { Bucket } from "../bucket.ts";
import type { Item } from "../item.ts";
import { type Place, placeKey, VAULT } from "../place.ts";
import { homeBucketOf, isSharedBucket } from "../room.ts";
import type { Act } from "./act.ts";

/** Where an item lies, in thought. */
export interface Lie {
  readonly place: Place;
  readonly bucketHash: number;
  readonly isEquipped: boolean;
}

/**
 * An account on which some acts have been done in thought. Nothing is changed: each act leads to another scene.
 *
 * Stacks that move are treated as one thing: pieces that stay behind go on filling their slot.
 */
export class Scene {
  readonly account: Account;
  readonly #counts: ReadonlyMap<string, number>;
  readonly #lies: ReadonlyMap<Item, Lie>;
  readonly #slotsNeeded: (item: Item, to: Place) => number;

  private constructor(
    account: Account,
    counts: ReadonlyMap<string, number>,
    lies: ReadonlyMap<Item, Lie>,
    slotsNeeded: (item: Item, to: Place) => number,
  ) {
    this.account = account;
    this.#counts = counts;
    this.#lies = lies;
    this.#slotsNeeded = slotsNeeded;
  }

  /** `slotsNeeded` tells how many slots an item takes in a place: none, where its pieces fit onto others. */
  static of(account: Account, slotsNeeded: (item: Item, to: Place) => number = () => 1): Scene {
    const counts = new Map<string, number>();
    for (const item of account.items) add(counts, slotKey(account, item), 1);
    return new Scene(account, counts, new Map(), slotsNeeded);
  }

  lieOf(item: Item): Lie {
    return this.#lies.get(item) ?? item;
  }

  /** What is worn in a slot of a character among some items. */
  wornOf(items: readonly Item[], characterId: string, bucketHash: number): Item | undefined {
    return items.find((item) => {
      const { place, isEquipped, bucketHash: in_ } = this.lieOf(item);
      return (
        isEquipped && in_ === bucketHash && place.kind === "character" && place.characterId === characterId
      );
    });
  }

  /** Free slots for an item in a place; what no definition bounds has room without end. */
  freeSlots(item: Item, to: Place): number {
    const bucketHash = bucketIn(item, to);
    const capacity = bucketHash === null ? undefined : this.account.buckets.get(bucketHash)?.capacitySlots;
    if (bucketHash === null || capacity === undefined) return Number.POSITIVE_INFINITY;
    return capacity - (this.#counts.get(slotKey(this.account, { place: to, bucketHash })) ?? 0);
  }

  hasRoom(item: Item, to: Place): boolean {
    return this.freeSlots(item, to) >= this.#slotsNeeded(item, to);
  }

  /** The scene after an act that is allowed. */
  after(act: Act, everyone: readonly Item[]): Scene {
    const lies = new Map(this.#lies);
    const counts = new Map(this.#counts);
    const { item, to } = act;
    if (act.call === "equip") {
      const bucketHash = this.lieOf(item).bucketHash;
      const worn = this.wornOf(everyone, act.characterId, bucketHash);
      if (worn) lies.set(worn, { ...this.lieOf(worn), isEquipped: false });
      lies.set(item, { ...this.lieOf(item), isEquipped: true });
      return new Scene(this.account, counts, lies, this.#slotsNeeded);
    }
    const isPartOfStack = item.itemInstanceId === null && act.quantity < item.quantity;
    if (!isPartOfStack) add(counts, slotKey(this.account, this.lieOf(item)), -1);
    const bucketHash = bucketIn(item, to) ?? Bucket.Vault;
    const lie = { place: to, bucketHash, isEquipped: false };
    add(counts, slotKey(this.account, lie), this.#slotsNeeded(item, to));
    lies.set(item, lie);
    return new Scene(this.account, counts, lies, this.#slotsNeeded);
  }

  /** Two scenes of one account with the same key are the same. */
  key(items: readonly Item[]): string {
    let key = "";
    for (const item of items) {
      const { place, isEquipped, bucketHash } = this.lieOf(item);
      const where = bucketHash === Bucket.Postmaster ? "p" : placeKey(place);
      key += `${where}${isEquipped ? "!" : ""},`;
    }
    return key;
  }
}

/** The bucket that an item takes a slot of in a place; null when nothing defines it. */
export function bucketIn(item: Item, to: Place): number | null {
  return to.kind === "vault" ? Bucket.Vault : homeBucketOf(item);
}

/** Buckets that all characters share have one set of slots, whoever they are reached by. */
function slotKey(account: Account, { place, bucketHash }: Pick<Lie, "place" | "bucketHash">): string {
  const isShared = bucketHash !== Bucket.Vault && isSharedBucket(account, bucketHash);
  return `${isShared ? "shared" : placeKey(bucketHash === Bucket.Vault ? VAULT : place)} ${bucketHash}`;
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
