import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
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
  return (await currentAdmin()) ?? notFound();
}

/** The operator who is signed in, or null for anybody else. One query a request, however often it is asked. */
export const currentAdmin = cache(async (): Promise<Player | null> => {
  const player = await currentPlayer();
  const { ADMIN_BUNGIE_IDS, DATABASE_URL } = env();
  if (player === null || ADMIN_BUNGIE_IDS.length === 0) return null;
  const bungieId = await findBungieMembershipId(openDb(DATABASE_URL), player.playerId);
  return bungieId !== null && ADMIN_BUNGIE_IDS.includes(bungieId) ? player : null;
});
