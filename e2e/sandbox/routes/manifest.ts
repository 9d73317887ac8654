import type {
  DestinyEntitySearchResult,
  DestinyHistoricalStatsDefinition,
  DestinyManifest,
} from "bungie-api-ts/destiny2";
import { type Answer, bungie, refusal } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { queryValue } from "../http/query.ts";
import { platformRoute, type Route } from "../http/route-table.ts";
import type { Sandbox } from "../sandbox.ts";
import { CLAN_BANNER_SOURCE } from "../world/manifest/clan-banners.ts";
import { HISTORICAL_STATS } from "../world/manifest/historical-stats.ts";
import type { ManifestContent } from "../world/manifest/manifest-content.ts";
import { publicationsOf } from "../world/manifest/publications.ts";
import { searchItems } from "../world/manifest/search-items.ts";
import { CONTENT_FILE_ROUTES } from "./content-files.ts";
import { MANIFEST_CONTROL_ROUTES } from "./control-manifest.ts";

const NOT_FOUND = 21;
const CANNOT_PARSE = 7;
const INVALID = 18;
const RESULTS_A_PAGE = 25;

function index(_: Call, sandbox: Sandbox): Answer {
  return bungie<DestinyManifest>(publicationsOf(sandbox).current.index);
}

function tableCalled(content: ManifestContent, name = ""): string | null {
  return content.tableNames.find((one) => one.toLowerCase() === name.toLowerCase()) ?? null;
}

function entityDefinition(call: Call, sandbox: Sandbox): Answer {
  const { content } = publicationsOf(sandbox).current;
  const { entityType, hashIdentifier = "" } = call.params;
  if (!/^\d{1,10}$/.test(hashIdentifier)) return refusal(CANNOT_PARSE);
  const tableName = tableCalled(content, entityType);
  if (tableName === null) return refusal(INVALID);
  const row = content.row(tableName, String(Number(hashIdentifier)));
  return row === null ? refusal(NOT_FOUND) : bungie<object>(row);
}

async function search(call: Call, sandbox: Sandbox): Promise<Answer> {
  const { content } = publicationsOf(sandbox).current;
  const tableName = tableCalled(content, call.params.type);
  if (tableName === null) return refusal(INVALID);
  const page = Number(queryValue(call, "page") ?? 0);
  if (!Number.isInteger(page) || page < 0) return refusal(CANNOT_PARSE);
  const { suggestedWords, found } = await searchItems(content, tableName, call.params.searchTerm ?? "");
  const results = found.slice(page * RESULTS_A_PAGE, (page + 1) * RESULTS_A_PAGE);
  return bungie<DestinyEntitySearchResult>({
    suggestedWords,
    results: {
      results,
      totalResults: found.length,
      hasMore: found.length > (page + 1) * RESULTS_A_PAGE,
      query: { itemsPerPage: RESULTS_A_PAGE, currentPage: page + 1 },
      useTotalResults: true,
    },
  });
}

export const MANIFEST_ROUTES: readonly Route[] = [
  ...CONTENT_FILE_ROUTES,
  ...MANIFEST_CONTROL_ROUTES,
  platformRoute("GetDestinyManifest", "GET", "/Destiny2/Manifest/", index),
  platformRoute(
    "GetDestinyEntityDefinition",
    "GET",
    "/Destiny2/Manifest/:entityType/:hashIdentifier/",
    entityDefinition,
  ),
  platformRoute("SearchDestinyEntities", "GET", "/Destiny2/Armory/Search/:type/:searchTerm/", search),
  platformRoute("GetHistoricalStatsDefinition", "GET", "/Destiny2/Stats/Definition/", () =>
    bungie<Record<string, DestinyHistoricalStatsDefinition>>(HISTORICAL_STATS),
  ),
  platformRoute("GetClanBannerSource", "GET", "/Destiny2/Clan/ClanBannerDictionary/", () =>
    bungie<object>(CLAN_BANNER_SOURCE),
  ),
];
