import { findMoveSettings, saveMoveSettings as keepMoveSettings } from "#lib/db/move-settings.ts";
import type { MoveSettings } from "#lib/game/move-settings.ts";
import type { Player } from "#lib/game/player.ts";
import type { Services } from "./services.ts";

/** Remembers how a player wants things moved. Asks nothing of Bungie. */
export function saveMoveSettings(
  { db }: Services,
  { playerId }: Pick<Player, "playerId">,
  settings: MoveSettings,
  now: Date,
): Promise<void> {
  return keepMoveSettings(db, playerId, settings, now);
}

/** How a player wants things moved; the plain way until they change it. */
export function loadMoveSettings(
  { db }: Services,
  { playerId }: Pick<Player, "playerId">,
): Promise<MoveSettings> {
  return findMoveSettings(db, playerId);
}
