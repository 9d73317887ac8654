import { type FoundItems, findItems } from "#lib/flows/find-items.ts";
import { type Inventory, loadInventory } from "#lib/flows/load-inventory.ts";
import { loadPageChoices } from "#lib/flows/load-page-choices.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import type { KeptSearches } from "#lib/game/kept-search.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import type { ViewSettings } from "#lib/game/view-settings.ts";
import { type DrawnGear, drawGear } from "./draw-gear.ts";
import type { AskedGear } from "./input.ts";

/** All that the page and the fragment draw from. */
export interface Gear extends DrawnGear {
  readonly inventory: Inventory;
  readonly settings: ViewSettings;
  readonly searches: KeptSearches;
  readonly origin: string;
  readonly search: FoundItems;
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
  const search = await findItems(inventory, asked.q);
  const drawn = drawGear({ account, settings, marks, ornaments: pictures, found: search.items, origin });
  return { ok: true, gear: { ...drawn, inventory, settings, searches, origin, search } };
}
