import { findTokens } from "#lib/db/bungie-tokens.ts";
import { UnsealableError } from "#lib/db/sealed.ts";
import type { Player } from "#lib/game/player.ts";
import type { Services } from "./services.ts";

/** Whether we hold tokens of a player that can be opened; without them only signing in again helps. Asks Bungie nothing. */
export async function hasBungieAccess(
  { db, env }: Pick<Services, "db" | "env">,
  { playerId }: Pick<Player, "playerId">,
): Promise<boolean> {
  try {
    return (await findTokens(db, env.TOKEN_KEYS, playerId)) !== null;
  } catch (error) {
    if (error instanceof UnsealableError) return false;
    throw error;
  }
}
