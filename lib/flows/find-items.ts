import type { Item } from "#lib/game/item.ts";
import { matches } from "#lib/game/search/compile.ts";
import { parseQuery } from "#lib/game/search/parse-query.ts";
import type { SearchError } from "#lib/game/search/query.ts";
import type { Inventory } from "./load-inventory.ts";
import { loadSearchWorld } from "./load-search-index.ts";

/** What a search came to. */
export interface FoundItems {
  /** Null: nothing was looked for. */
  readonly items: ReadonlySet<Item> | null;
  /** Of how many. */
  readonly total: number;
  /** What of the search means nothing; the rest of it holds. */
  readonly errors: readonly SearchError[];
}

/** Looks for a player's items as the inventory's search does; what is found stands in the account's order. */
export async function findItems(inventory: Inventory, search: string): Promise<FoundItems> {
  const { items } = inventory.account;
  const { query, errors } = parseQuery(search);
  if (query === null) return { items: null, total: items.length, errors };
  const isFound = matches(query, await loadSearchWorld(inventory));
  return { items: new Set(items.filter((_, index) => isFound[index])), total: items.length, errors };
}
