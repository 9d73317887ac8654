import "server-only";
import { cache } from "react";
import { openDb } from "#lib/db/client.ts";
import { findBungieMembershipId } from "#lib/db/players.ts";
import { env } from "#lib/env.ts";
import type { Player } from "#lib/game/player.ts";
import { currentPlayer } from "./require-player.ts";

/**
 * Who is signed in, if the settings name their Bungie.net account as an operator's; null for anybody else, for whom the
 * operators' page is an address that leads nowhere. One query a request, however often it is asked.
 */
export const currentAdmin = cache(async (): Promise<Player | null> => {
  const player = await currentPlayer();
  const { ADMIN_BUNGIE_IDS, DATABASE_URL } = env();
  if (player === null || ADMIN_BUNGIE_IDS.length === 0) return null;
  const bungieId = await findBungieMembershipId(openDb(DATABASE_URL), player.playerId);
  return bungieId !== null && ADMIN_BUNGIE_IDS.includes(bungieId) ? player : null;
});
