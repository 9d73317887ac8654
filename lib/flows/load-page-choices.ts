import { findPageChoices } from "#lib/db/page-choices.ts";
import { type KeptSearches, MOST_RECENT } from "#lib/game/kept-search.ts";
import type { Player } from "#lib/game/player.ts";
import type { ViewSettings } from "#lib/game/view-settings.ts";
import type { Services } from "./services.ts";

/** What a player chose for the inventory page, on whatever device. */
export interface PageChoices {
  readonly view: ViewSettings;
  readonly searches: KeptSearches;
}

/** How a player wants their gear laid out, and their saved and recent searches, the latest used first. */
export async function loadPageChoices(
  { db }: Services,
  { playerId }: Pick<Player, "playerId">,
): Promise<PageChoices> {
  const { view, searches } = await findPageChoices(db, playerId);
  const queries = (isSaved: boolean) =>
    searches.filter((one) => one.isSaved === isSaved).map(({ query }) => query);
  return { view, searches: { saved: queries(true), recent: queries(false).slice(0, MOST_RECENT) } };
}
