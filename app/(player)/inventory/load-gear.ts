import { type Inventory, loadInventory } from "#lib/flows/load-inventory.ts";
import { loadPageChoices } from "#lib/flows/load-page-choices.ts";
import { loadSearchWorld } from "#lib/flows/load-search-index.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import type { Item } from "#lib/game/item.ts";
import type { KeptSearches } from "#lib/game/kept-search.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { matches } from "#lib/game/search/compile.ts";
import { parseQuery } from "#lib/game/search/parse-query.ts";
import type { SearchError } from "#lib/game/search/query.ts";
import type { ViewSettings } from "#lib/game/view-settings.ts";
import { type DrawnGear, drawGear } from "./draw-gear.ts";
import type { AskedGear } from "./input.ts";

/** All that the page and the fragment draw from. */
export interface Gear extends DrawnGear {
  readonly inventory: Inventory;
  readonly settings: ViewSettings;
  readonly searches: KeptSearches;
  readonly origin: string;
  readonly search: FoundGear;
}

/** What the asked search came to. */
export interface FoundGear {
  /** Null: nothing was looked for, so nothing is dimmed. */
  readonly items: ReadonlySet<Item> | null;
  /** Of how many. */
  readonly total: number;
  /** What of the search means nothing; the rest of it holds. */
  readonly errors: readonly SearchError[];
}

/** Loads a player's gear and draws it as their settings and the asked search want it. */
export async function loadGear(
  player: Player,
  asked: AskedGear,
  now: Date,
): Promise<Outcome<{ readonly gear: Gear }>> {
  const [loaded, { view: settings, searches }] = await Promise.all([
    loadInventory(services(), player, now, { fresh: asked.fresh }),
    loadPageChoices(services(), player),
  ]);
  if (!loaded.ok) return loaded;
  const { inventory } = loaded;
  const { account, marks, pictures } = inventory;
  const origin = pictureOrigin(services());
  const search = await findGear(inventory, asked.q);
  const drawn = drawGear({ account, settings, marks, ornaments: pictures, found: search.items, origin });
  return { ok: true, gear: { ...drawn, inventory, settings, searches, origin, search } };
}

async function findGear(inventory: Inventory, q: string): Promise<FoundGear> {
  const { items } = inventory.account;
  const { query, errors } = parseQuery(q);
  if (query === null) return { items: null, total: items.length, errors };
  const isFound = matches(query, await loadSearchWorld(inventory));
  return { items: new Set(items.filter((_, index) => isFound[index])), total: items.length, errors };
}
