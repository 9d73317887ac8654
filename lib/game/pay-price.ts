import type { Account, Currency } from "./account.ts";
import type { Cost } from "./xur-wares.ts";

/** Whether an account can pay; null: nothing tells how much of a part it has. */
export interface Payment {
  readonly canAfford: boolean | null;
  /** What is missing; empty when nothing is, or when `canAfford` is null. */
  readonly lacking: readonly Cost[];
}

/**
 * Counts a price in an account: all of its parts are needed, and one that is named twice is needed twice.
 *
 * A currency can lie in the purse, in stacks (the vault's and the postmaster's among them), or in both. Bungie lists
 * every purse with something in it; when it sent none at all the player hides them, and only a stack proves anything.
 */
export function payPrice(costs: readonly Cost[], account: Pick<Account, "currencies" | "items">): Payment {
  const prices = new Map<number, number>();
  for (const { itemHash, quantity } of costs) {
    prices.set(itemHash, (prices.get(itemHash) ?? 0) + quantity);
  }
  const isCounted = account.currencies.length > 0;
  const short = [...prices].flatMap(([itemHash, quantity]) => {
    const missing = quantity - piecesOf(itemHash, account);
    return missing > 0 ? [{ itemHash, quantity: missing }] : [];
  });
  if (short.length === 0) return { canAfford: true, lacking: [] };
  return isCounted ? { canAfford: false, lacking: short } : { canAfford: null, lacking: [] };
}

/** How many pieces of a kind an account has, in its purse and in stacks. */
export function piecesOf(
  itemHash: number,
  { currencies, items }: Pick<Account, "currencies" | "items">,
): number {
  const sum = (lists: readonly Currency[]) =>
    lists.reduce((pieces, one) => (one.itemHash === itemHash ? pieces + one.quantity : pieces), 0);
  return sum(currencies) + sum(items);
}
