import type { Account } from "../account.ts";
import { Bucket } from "../bucket.ts";
import type { Item } from "../item.ts";
import { type Place, placeKey } from "../place.ts";
import { homeBucketOf } from "../room.ts";
import type { Act } from "./act.ts";
import { holdingsOf, ownerOf, slotKey } from "./holdings.ts";

/** Where an item lies, in thought. */
export interface Lie {
  readonly place: Place;
  readonly bucketHash: number;
  readonly isEquipped: boolean;
}

/**
 * Where a call has put an item, and how many slots are surely free once it leaves again: none of a stack, whose pieces
 * may have gone onto others.
 */
interface Put extends Lie {
  readonly slots: number;
}

/**
 * An account on which some acts have been done in thought. Nothing is changed: each act leads to another scene.
 *
 * Stacks that move are treated as one thing: pieces that stay behind go on filling their slot.
 */
export class Scene {
  readonly account: Account;
  /** Slots taken more, or fewer, than the account shows. */
  readonly #changes: ReadonlyMap<string, number>;
  readonly #lies: ReadonlyMap<Item, Put>;
  readonly #slotsNeeded: (item: Item, to: Place) => number;

  private constructor(
    account: Account,
    changes: ReadonlyMap<string, number>,
    lies: ReadonlyMap<Item, Put>,
    slotsNeeded: (item: Item, to: Place) => number,
  ) {
    this.account = account;
    this.#changes = changes;
    this.#lies = lies;
    this.#slotsNeeded = slotsNeeded;
  }

  /** `slotsNeeded` tells how many slots an item takes in a place: none, where its pieces fit onto others. */
  static of(account: Account, slotsNeeded: (item: Item, to: Place) => number = () => 1): Scene {
    return new Scene(account, new Map(), new Map(), slotsNeeded);
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
    const where = { place: to, bucketHash };
    const taken = holdingsOf(this.account).counts.get(bucketHash)?.get(ownerOf(this.account, where)) ?? 0;
    return capacity - taken - (this.#changes.get(slotKey(this.account, where)) ?? 0);
  }

  hasRoom(item: Item, to: Place): boolean {
    return this.freeSlots(item, to) >= this.#slotsNeeded(item, to);
  }

  /** Slots that an item needs in a place; without end for what fits nowhere there. */
  slotsNeeded(item: Item, to: Place): number {
    return this.#slotsNeeded(item, to);
  }

  /** The scene after an act that is allowed. */
  after(act: Act, everyone: readonly Item[]): Scene {
    const lies = new Map(this.#lies);
    const { item, to } = act;
    if (act.call === "equip") {
      const worn = this.wornOf(everyone, act.characterId, this.lieOf(item).bucketHash);
      if (worn) lies.set(worn, { ...this.#putOf(worn), isEquipped: false });
      lies.set(item, { ...this.#putOf(item), isEquipped: true });
      return new Scene(this.account, this.#changes, lies, this.#slotsNeeded);
    }
    const changes = new Map(this.#changes);
    const isPartOfStack = item.itemInstanceId === null && act.quantity < item.quantity;
    const left = this.#lies.get(item)?.slots ?? (isPartOfStack ? 0 : 1);
    add(changes, slotKey(this.account, this.lieOf(item)), -left);
    const lie = { place: to, bucketHash: bucketIn(item, to) ?? Bucket.Vault, isEquipped: false };
    add(changes, slotKey(this.account, lie), this.#slotsNeeded(item, to));
    lies.set(item, { ...lie, slots: Number(item.itemInstanceId !== null) });
    return new Scene(this.account, changes, lies, this.#slotsNeeded);
  }

  #putOf(item: Item): Put {
    const { place, bucketHash, isEquipped } = item;
    return this.#lies.get(item) ?? { place, bucketHash, isEquipped, slots: 1 };
  }

  /** Two scenes of one account with the same key are the same. */
  key(items: readonly Item[]): string {
    let key = "";
    for (const item of items) {
      const { place, isEquipped, bucketHash } = this.lieOf(item);
      // The shared pockets lie with the vault, and are not it.
      const waits = bucketHash === Bucket.Postmaster ? "p" : "";
      const where = bucketHash === Bucket.Vault ? "v" : `${waits}${placeKey(place)}`;
      key += `${where}${isEquipped ? "!" : ""},`;
    }
    return key;
  }
}

/** The bucket that an item takes a slot of in a place; null when nothing defines it. */
export function bucketIn(item: Item, to: Place): number | null {
  return to.kind === "vault" ? Bucket.Vault : homeBucketOf(item);
}

function add(changes: Map<string, number>, key: string, count: number): void {
  changes.set(key, (changes.get(key) ?? 0) + count);
}
