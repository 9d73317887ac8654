import { findViewSettings } from "#lib/db/view-settings.ts";
import type { Player } from "#lib/game/player.ts";
import type { ViewSettings } from "#lib/game/view-settings.ts";
import type { Services } from "./services.ts";

/** How a player wants their gear laid out, on whatever device. */
export function loadViewSettings(
  { db }: Services,
  { playerId }: Pick<Player, "playerId">,
): Promise<ViewSettings> {
  return findViewSettings(db, playerId);
}
