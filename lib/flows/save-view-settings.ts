import { changeViewSettings } from "#lib/db/view-settings.ts";
import type { Player } from "#lib/game/player.ts";
import type { ViewChange } from "#lib/game/view-settings.ts";
import type { Services } from "./services.ts";

/** Remembers one change of how a player wants their gear laid out. Asks nothing of Bungie. */
export function saveViewSettings(
  { db }: Services,
  { playerId }: Pick<Player, "playerId">,
  change: ViewChange,
  now: Date,
): Promise<void> {
  return changeViewSettings(db, playerId, change, now);
}
