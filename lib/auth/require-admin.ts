import "server-only";
import { notFound } from "next/navigation";
import { openDb } from "#lib/db/client.ts";
import { findBungieMembershipId } from "#lib/db/players.ts";
import { env } from "#lib/env.ts";
import type { Player } from "#lib/game/player.ts";
import { currentPlayer } from "./require-player.ts";

/**
 * Who is signed in, if the settings name their Bungie.net account as an operator's.
 *
 * For everybody else, signed in or not, the page does not exist: the answer is that of an address that leads nowhere.
 */
export async function requireAdmin(): Promise<Player> {
  const player = await currentPlayer();
  const { ADMIN_BUNGIE_IDS, DATABASE_URL } = env();
  if (player === null || ADMIN_BUNGIE_IDS.length === 0) notFound();
  const bungieId = await findBungieMembershipId(openDb(DATABASE_URL), player.playerId);
  return bungieId !== null && ADMIN_BUNGIE_IDS.includes(bungieId) ? player : notFound();
}
