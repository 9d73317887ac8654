import { type Contender, toContender } from "#lib/game/contender.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { matches } from "#lib/game/search/compile.ts";
import { parseQuery } from "#lib/game/search/parse-query.ts";
import { loadGearFacts } from "./load-gear-facts.ts";
import { type Inventory, loadInventory } from "./load-inventory.ts";
import { loadSearchWorld } from "./load-search-index.ts";
import type { Services } from "./services.ts";

/** What an export holds: every item, or those a search finds, taken apart. */
export interface ItemExport {
  readonly inventory: Inventory;
  readonly contenders: readonly Contender[];
}

/** Reads own items for a file, in the order of the account. A search with a fault in it is refused (`bad-search`). */
export async function loadItemExport(
  services: Services,
  player: Player,
  search: string,
  now: Date,
): Promise<Outcome<{ readonly held: ItemExport }>> {
  const { query, errors } = parseQuery(search);
  if (errors.length > 0) return { ok: false, problem: { kind: "bad-search" } };
  const loaded = await loadInventory(services, player, now);
  if (!loaded.ok) return loaded;
  const { inventory } = loaded;
  const { items } = inventory.account;
  const found = query === null ? null : matches(query, await loadSearchWorld(inventory));
  const chosen = found ? items.filter((_, index) => found[index]) : items;
  const facts = await loadGearFacts(inventory, chosen);
  return { ok: true, held: { inventory, contenders: chosen.map((item) => toContender(item, facts)) } };
}
