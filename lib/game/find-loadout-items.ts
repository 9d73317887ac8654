import type { Account } from "./account.ts";
import type { Item } from "./item.ts";
import type { Loadout, LoadoutItem } from "./loadout.ts";
import { canTravel } from "./room.ts";

/** A thing of a loadout and the copy that stands for it. */
export interface FoundItem {
  readonly wanted: LoadoutItem;
  /** Of a stack the largest one. */
  readonly item: Item;
  /** Pieces that the account has, never more than are wanted; 1 for instances. */
  readonly quantity: number;
  /** Not the very copy that was saved, but known to be meant. */
  readonly isRecognised: boolean;
}

export interface FoundLoadout {
  /** In the order of the loadout. */
  readonly found: readonly FoundItem[];
  readonly missing: readonly LoadoutItem[];
}

/**
 * Finds the copies that a loadout means, wherever they lie; what has none is missing.
 *
 * The rule, one thing of the loadout after the other, no copy for two of them:
 * 1. The instance that was saved.
 * 2. Of a stack, all pieces of its kind.
 * 3. What was crafted, and whose instance is gone: the one crafted copy of its kind. Reshaping gives a new instance id.
 *    With several such copies nobody can say which is meant, so it is missing.
 * 4. What never leaves its character, such as a subclass: the copy of the character it is wanted on.
 * 5. What is known by kind alone, since the loadout came from elsewhere: the strongest copy.
 */
export function findLoadoutItems(
  account: Account,
  { items }: Pick<Loadout, "items">,
  characterId: string | null = null,
): FoundLoadout {
  const search = new CopySearch(account, items, characterId);
  const all = items.map((wanted) => ({ wanted, found: search.find(wanted) }));
  return {
    found: all.flatMap(({ found }) => found ?? []),
    missing: all.flatMap(({ wanted, found }) => (found ? [] : wanted)),
  };
}

class CopySearch {
  readonly #account: Account;
  readonly #characterId: string | null;
  readonly #byKind = new Map<number, Item[]>();
  /** Instances that stand for something already. */
  readonly #taken: Set<string>;

  constructor(account: Account, wanted: readonly LoadoutItem[], characterId: string | null) {
    this.#account = account;
    this.#characterId = characterId;
    const kinds = new Set(wanted.map(({ itemHash }) => itemHash));
    for (const item of account.items) {
      if (kinds.has(item.itemHash))
        this.#byKind.set(item.itemHash, [...(this.#byKind.get(item.itemHash) ?? []), item]);
    }
    // Saved instances come first, wherever they stand in the list.
    this.#taken = new Set(wanted.flatMap(({ itemInstanceId }) => itemInstanceId ?? []));
  }

  find(wanted: LoadoutItem): FoundItem | null {
    const copies = this.#byKind.get(wanted.itemHash) ?? [];
    const stacks = copies.filter(({ itemInstanceId }) => itemInstanceId === null);
    if (wanted.itemInstanceId === null && stacks.length > 0) return toFoundStack(wanted, stacks);
    const saved = copies.find(
      ({ itemInstanceId }) => itemInstanceId !== null && itemInstanceId === wanted.itemInstanceId,
    );
    if (saved && this.#isInReach(saved)) return { wanted, item: saved, quantity: 1, isRecognised: false };
    const other = this.#standIn(wanted, copies);
    if (other?.itemInstanceId) this.#taken.add(other.itemInstanceId);
    if (other) return { wanted, item: other, quantity: 1, isRecognised: true };
    return saved ? { wanted, item: saved, quantity: 1, isRecognised: false } : null;
  }

  /** False for what lies with another character and never leaves them. */
  #isInReach(item: Item): boolean {
    const { place } = item;
    const isElsewhere = place.kind === "character" && place.characterId !== this.#characterId;
    return this.#characterId === null || !isElsewhere || !this.#isBound(item);
  }

  #isBound(item: Item): boolean {
    return item.definition?.isEquippable === true && !canTravel(this.#account, item);
  }

  #standIn(wanted: LoadoutItem, copies: readonly Item[]): Item | undefined {
    const free = copies.filter(
      ({ itemInstanceId }) => itemInstanceId !== null && !this.#taken.has(itemInstanceId),
    );
    const own = free.find((item) => this.#isBound(item) && this.#isInReach(item));
    if (own) return own;
    return wanted.itemInstanceId === null ? strongest(free) : this.#reshaped(wanted, free);
  }

  #reshaped({ isCrafted }: LoadoutItem, free: readonly Item[]): Item | undefined {
    const crafted = free.filter((item) => item.isCrafted);
    return isCrafted && crafted.length === 1 ? crafted[0] : undefined;
  }
}

function toFoundStack(wanted: LoadoutItem, stacks: readonly Item[]): FoundItem {
  const [largest] = stacks.toSorted((a, b) => b.quantity - a.quantity) as [Item, ...Item[]];
  const held = stacks.reduce((sum, { quantity }) => sum + quantity, 0);
  return { wanted, item: largest, quantity: Math.min(wanted.quantity, held), isRecognised: false };
}

function strongest(copies: readonly Item[]): Item | undefined {
  return copies.toSorted((a, b) => (b.power ?? 0) - (a.power ?? 0))[0];
}
