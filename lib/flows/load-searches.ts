import { findSearches } from "#lib/db/searches.ts";
import { type KeptSearches, MOST_RECENT } from "#lib/game/kept-search.ts";
import type { Player } from "#lib/game/player.ts";
import type { Services } from "./services.ts";

/** A player's saved and recent searches, the latest used first. */
export async function loadSearches({ db }: Services, { playerId }: Player): Promise<KeptSearches> {
  const rows = await findSearches(db, playerId);
  const queries = (isSaved: boolean) =>
    rows.filter((row) => row.isSaved === isSaved).map(({ query }) => query);
  return { saved: queries(true), recent: queries(false).slice(0, MOST_RECENT) };
}
