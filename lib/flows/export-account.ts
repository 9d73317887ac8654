import { type AccountExport, exportRows } from "#lib/db/export-rows.ts";
import type { Player } from "#lib/game/player.ts";
import type { Services } from "./services.ts";

export type { AccountExport };

/**
 * Everything we hold about a player, as one object that becomes JSON.
 *
 * What would let its reader in somewhere is left out: of Bungie's tokens, sessions and letters it says that they
 * exist and until when. Null for a player who was deleted.
 */
export async function exportAccount(
  { db }: Services,
  { playerId }: Pick<Player, "playerId">,
  now: Date,
): Promise<AccountExport | null> {
  return exportRows(db, playerId, now);
}
