import type { DestinyHistoricalStatsByPeriod } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import type { Account, Character } from "../holdings.ts";
import { type Game, gamesOf } from "./games.ts";
import { averagedValues, statValues } from "./stat-value.ts";

// A character has played more than the games that are told one by one.
const OLDER_GAMES = 40;

type ByPeriod = Wire<DestinyHistoricalStatsByPeriod>;
const sum = (games: readonly Game[], pick: (game: Game) => number) =>
  games.reduce((total, game) => total + pick(game), 0);
const most = (games: readonly Game[], pick: (game: Game) => number) => Math.max(0, ...games.map(pick));

/** All that was done in these games, as lifelong totals. */
function totals(games: readonly Game[]): ByPeriod {
  const times = games.length === 0 ? 0 : OLDER_GAMES;
  const entered = games.length * times;
  const kills = sum(games, (game) => game.kills) * times;
  const deaths = sum(games, (game) => game.deaths) * times;
  const assists = sum(games, (game) => game.assists) * times;
  const seconds = sum(games, (game) => game.seconds) * times;
  const counted = {
    activitiesEntered: entered,
    activitiesCleared: sum(games, (game) => (game.completed ? 1 : 0)) * times,
    activitiesWon: sum(games, (game) => (game.won ? 1 : 0)) * times,
    assists,
    kills,
    deaths,
    secondsPlayed: seconds,
    totalActivityDurationSeconds: seconds,
    score: sum(games, (game) => game.score) * times,
    opponentsDefeated: kills + assists,
    precisionKills: Math.round(kills * 0.3),
  };
  const single = {
    averageLifespan: seconds / Math.max(deaths + entered, 1),
    bestSingleGameKills: most(games, (game) => game.kills),
    bestSingleGameScore: most(games, (game) => game.score),
    efficiency: (kills + assists) / Math.max(deaths, 1),
    killsDeathsRatio: kills / Math.max(deaths, 1),
    killsDeathsAssists: (kills + assists / 2) / Math.max(deaths, 1),
    highestCharacterLevel: 50,
  };
  return { allTime: { ...averagedValues(counted, entered), ...statValues(single) } };
}

const ALL_PVE = 7;

/** Totals of each kind of activity: `allPvE` and `allPvP`, or those asked for by number. */
export function totalsByMode(games: readonly Game[], modes: readonly number[]): Record<string, ByPeriod> {
  const asked = modes.filter((mode) => mode > 0);
  if (asked.length === 0)
    return {
      allPvP: totals(games.filter((game) => game.isPvp)),
      allPvE: totals(games.filter((game) => !game.isPvp)),
    };
  return Object.fromEntries(
    asked.map((mode) => [
      NAMES[mode] ?? `mode${mode}`,
      totals(games.filter((game) => game.modes.includes(mode) || (mode === ALL_PVE && !game.isPvp))),
    ]),
  );
}

// Keys of the answer are the enum's names with a small first letter (DestinyActivityModeType).
const NAMES: Readonly<Record<number, string>> = {
  2: "story",
  3: "strike",
  4: "raid",
  5: "allPvP",
  6: "patrol",
  7: "allPvE",
  16: "nightfall",
  18: "allStrikes",
  46: "scored_nightfall",
  63: "pvecomp_gambit",
  82: "dungeon",
  84: "trials_of_osiris",
};

export function merged(games: readonly Game[]): ByPeriod {
  return totals(games);
}

export function allGames(account: Account): Game[] {
  return account.characters.flatMap((character: Character) => gamesOf(account, character));
}
