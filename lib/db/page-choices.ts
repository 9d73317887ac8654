import { PLAIN_VIEW, toViewSettings, type ViewSettings } from "#lib/game/view-settings.ts";
import type { DbOrTransaction } from "./client.ts";
import type { SearchRow } from "./searches.ts";

/** What a player chose for the inventory page. */
export interface PageChoices {
  /** The plain view until they change it. */
  readonly view: ViewSettings;
  /** All of them, the latest used first. */
  readonly searches: readonly SearchRow[];
}

interface Row {
  readonly view: Parameters<typeof toViewSettings>[0] | null;
  readonly searches: readonly (readonly [query: string, isSaved: boolean])[];
}

/** All choices of a player in one question: every view of their gear asks it. */
export async function findPageChoices(db: DbOrTransaction, playerId: string): Promise<PageChoices> {
  const [row] = await db.$queryRaw<Row[]>`
    select
      (select jsonb_build_object('sort', sort, 'grouping', grouping, 'tileSize', "tileSize",
                                 'collapsed', to_jsonb(collapsed))
         from view_settings where "playerId" = ${playerId}) as view,
      (select coalesce(jsonb_agg(jsonb_build_array(query, "savedAt" is not null)
                                 order by "usedAt" desc, query), '[]')
         from search where "playerId" = ${playerId}) as searches`;
  const { view = null, searches = [] } = row ?? {};
  return {
    view: view ? toViewSettings(view) : PLAIN_VIEW,
    searches: searches.map(([query, isSaved]) => ({ query, isSaved })),
  };
}
