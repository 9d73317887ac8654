import type {
  DestinyActivityHistoryResults,
  DestinyAggregateActivityResults,
  DestinyClanAggregateStat,
  DestinyHistoricalStatsAccountResult,
  DestinyHistoricalStatsByPeriod,
  DestinyHistoricalWeaponStatsData,
  DestinyLeaderboard,
  DestinyPostGameCarnageReportData,
} from "bungie-api-ts/destiny2";
import { type Answer, bungie, refusal } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { isId, pageOf, queryNumber, queryValue } from "../http/query.ts";
import { platformRoute, type Route } from "../http/route-table.ts";
import { accountOf, type Sandbox } from "../sandbox.ts";
import { wholeSeconds } from "../world/calendar.ts";
import { clanById } from "../world/clans/clans.ts";
import { carnageReport, weaponUse } from "../world/history/carnage-report.ts";
import { activityDetails, gameValues } from "../world/history/game-values.ts";
import { type Game, gamesOf } from "../world/history/games.ts";
import { statValues } from "../world/history/stat-value.ts";
import { allGames, merged, totalsByMode } from "../world/history/totals.ts";
import { type Account, characterOf } from "../world/holdings.ts";
import { PLATFORM } from "../world/platform-codes.ts";

const MOST_PER_PAGE = 250;
const USUAL_PER_PAGE = 25;
const PLAYERS = 3;
const WHOLE_ACCOUNT = "0";

/** The account a path is about, unless its owner hides what they played from whoever asks. */
function accountAt(call: Call, sandbox: Sandbox): Account | Answer {
  const { membershipId, membershipType } = call.params;
  if (!isId(membershipId)) return refusal(PLATFORM.parameterParseFailure);
  const found = accountOf(sandbox, membershipId);
  if (!found || found.account.membershipType !== Number(membershipType))
    return refusal(PLATFORM.accountNotFound);
  const isOwner = call.tokenProblem === null && call.player?.playerId === found.player.playerId;
  if (isOwner) return found.account;
  if (found.player.refusedWith !== undefined) return refusal(found.player.refusedWith);
  return found.player.private ? refusal(PLATFORM.privacyRestriction) : found.account;
}

type Found = { readonly account: Account; readonly games: readonly Game[] };

/** Games of the character in the path; character 0 stands for the whole account. */
function gamesAt(call: Call, sandbox: Sandbox): Found | Answer {
  const account = accountAt(call, sandbox);
  if ("status" in account) return account;
  const { characterId } = call.params;
  if (characterId === WHOLE_ACCOUNT) return { account, games: allGames(account) };
  const character = characterOf(account, characterId ?? "");
  return character ? { account, games: gamesOf(account, character) } : refusal(PLATFORM.characterNotFound);
}

function aboutGames(tell: (found: Found, call: Call) => Answer) {
  return (call: Call, sandbox: Sandbox): Answer => {
    const found = gamesAt(call, sandbox);
    return "status" in found ? found : tell(found, call);
  };
}

const modesOf = (call: Call) => (queryValue(call, "modes") ?? "").split(",").map(Number);

const getHistoricalStats = aboutGames(({ games }, call) =>
  bungie<Record<string, DestinyHistoricalStatsByPeriod>>(totalsByMode(games, modesOf(call))),
);

function getHistoricalStatsForAccount(call: Call, sandbox: Sandbox): Answer {
  const account = accountAt(call, sandbox);
  if ("status" in account) return account;
  const whole = (games: readonly Game[]) => ({ results: totalsByMode(games, []), merged: merged(games) });
  return bungie<DestinyHistoricalStatsAccountResult>({
    mergedDeletedCharacters: { results: {}, merged: {} },
    mergedAllCharacters: whole(allGames(account)),
    characters: account.characters.map((character) => ({
      characterId: character.characterId,
      deleted: false,
      ...whole(gamesOf(account, character)),
    })),
  });
}

/** Past the last page the answer is empty: without the list, not with an empty one. */
const getActivityHistory = aboutGames(({ account, games }, call) => {
  const mode = queryNumber(call, "mode", 0);
  const count = Math.min(Math.max(queryNumber(call, "count", USUAL_PER_PAGE), 1), MOST_PER_PAGE);
  const fitting = games.filter((game) => mode === 0 || game.modes.includes(mode) || game.mode === mode);
  const { results } = pageOf(fitting, queryNumber(call, "page", 0) + 1, count);
  if (results.length === 0) return bungie<DestinyActivityHistoryResults>({});
  return bungie<DestinyActivityHistoryResults>({
    activities: results.map((game) => ({
      period: wholeSeconds(game.at),
      activityDetails: activityDetails(game, account.membershipType),
      values: gameValues(game, PLAYERS),
    })),
  });
});

const getAggregateActivityStats = aboutGames(({ games }) => {
  const byActivity = new Map<number, Game[]>();
  for (const game of games)
    byActivity.set(game.activityHash, [...(byActivity.get(game.activityHash) ?? []), game]);
  return bungie<DestinyAggregateActivityResults>({
    activities: [...byActivity].map(([activityHash, played]) => {
      const total = (pick: (game: Game) => number) => played.reduce((all, game) => all + pick(game), 0);
      return {
        activityHash,
        values: statValues({
          activityCompletions: played.filter((game) => game.completed).length,
          activityKills: total((game) => game.kills),
          activityDeaths: total((game) => game.deaths),
          activityAssists: total((game) => game.assists),
          activitySecondsPlayed: total((game) => game.seconds),
          activityWins: played.filter((game) => game.won).length,
          fastestCompletionMsForActivity: Math.min(...played.map((game) => game.seconds)) * 1_000,
        }),
      };
    }),
  });
});

const getUniqueWeaponHistory = aboutGames(({ games }) => {
  const used = games.flatMap((game) => weaponUse(game.instanceId, game.kills));
  const first = new Map(used.map((weapon) => [weapon.referenceId, weapon]));
  return bungie<DestinyHistoricalWeaponStatsData>({ weapons: [...first.values()] });
});

function getPostGameCarnageReport(call: Call, sandbox: Sandbox): Answer {
  const { activityId } = call.params;
  if (!isId(activityId)) return refusal(PLATFORM.parameterParseFailure);
  const report = carnageReport(activityId, sandbox);
  return report ? bungie<DestinyPostGameCarnageReportData>(report) : refusal(PLATFORM.carnageReportNotFound);
}

/** Nobody is ranked in this world: leaderboards answer, and are empty. */
const noLeaderboards = () => bungie<Record<string, Record<string, DestinyLeaderboard>>>({});

function getClanAggregateStats(call: Call): Answer {
  return clanById(call.params.groupId ?? "")
    ? bungie<DestinyClanAggregateStat[]>([])
    : refusal(PLATFORM.groupNotFound);
}

const ACCOUNT = "/Destiny2/:membershipType/Account/:membershipId";
const STATS = `${ACCOUNT}/Character/:characterId/Stats`;

export const HISTORY_ROUTES: readonly Route[] = [
  platformRoute("GetHistoricalStatsForAccount", "GET", `${ACCOUNT}/Stats/`, getHistoricalStatsForAccount),
  platformRoute("GetLeaderboards", "GET", `${ACCOUNT}/Stats/Leaderboards/`, noLeaderboards),
  platformRoute("GetHistoricalStats", "GET", `${STATS}/`, getHistoricalStats),
  platformRoute("GetActivityHistory", "GET", `${STATS}/Activities/`, getActivityHistory),
  platformRoute("GetUniqueWeaponHistory", "GET", `${STATS}/UniqueWeapons/`, getUniqueWeaponHistory),
  platformRoute(
    "GetDestinyAggregateActivityStats",
    "GET",
    `${STATS}/AggregateActivityStats/`,
    getAggregateActivityStats,
  ),
  platformRoute(
    "GetPostGameCarnageReport",
    "GET",
    "/Destiny2/Stats/PostGameCarnageReport/:activityId/",
    getPostGameCarnageReport,
  ),
  platformRoute("GetClanLeaderboards", "GET", "/Destiny2/Stats/Leaderboards/Clans/:groupId/", noLeaderboards),
  platformRoute(
    "GetLeaderboardsForCharacter",
    "GET",
    "/Destiny2/Stats/Leaderboards/:membershipType/:membershipId/:characterId/",
    noLeaderboards,
  ),
  platformRoute(
    "GetClanAggregateStats",
    "GET",
    "/Destiny2/Stats/AggregateClanStats/:groupId/",
    getClanAggregateStats,
  ),
];
