import { createHash } from "node:crypto";
import { type Inventory, loadInventory } from "#lib/flows/load-inventory.ts";
import { loadViewSettings } from "#lib/flows/load-view-settings.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import type { ViewSettings } from "#lib/game/view-settings.ts";
import { gearHtml } from "./gear-html.ts";
import type { AskedGear } from "./input.ts";
import { tileCounter } from "./tile-html.ts";

/** All that the page and the fragment draw from. */
export interface Gear {
  readonly inventory: Inventory;
  readonly settings: ViewSettings;
  readonly html: string;
  /** Whose gear it is and a digest of all that is drawn: two stamps are the same when every byte is. */
  readonly stamp: string;
  readonly origin: string;
}

/** Loads a player's gear and draws it as their settings and the asked search want it. */
export async function loadGear(
  player: Player,
  asked: AskedGear,
  now: Date,
): Promise<Outcome<{ readonly gear: Gear }>> {
  const [loaded, settings] = await Promise.all([
    loadInventory(services(), player, now),
    loadViewSettings(services(), player),
  ]);
  if (!loaded.ok) return loaded;
  const { inventory } = loaded;
  const { account, marks } = inventory;
  const origin = pictureOrigin(services());
  const view = { account, settings, origin, marks, ornaments: new Map(), found: null, nthOf: tileCounter() };
  const html = gearHtml(view);
  const digest = createHash("sha1").update(html).digest("base64url");
  return {
    ok: true,
    gear: { inventory, settings, html, origin, stamp: `${account.membership.membershipId} ${digest}` },
  };
}
