import type { DestinyHistoricalStatsActivity } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import type { Game } from "./games.ts";
import { type StatValues, statValues } from "./stat-value.ts";

export function activityDetails(game: Game, membershipType: number): Wire<DestinyHistoricalStatsActivity> {
  return {
    referenceId: game.activityHash,
    directorActivityHash: game.activityHash,
    instanceId: game.instanceId,
    mode: game.mode,
    modes: game.modes,
    isPrivate: false,
    membershipType,
  };
}

const ratio = (above: number, below: number) => above / Math.max(below, 1);

/** What one player did in a game, `share` of what its owner did. */
export function gameValues(game: Game, players: number, share = 1): StatValues {
  const part = (whole: number) => Math.round(whole * share);
  const [kills, assists, deaths, score] = [
    part(game.kills),
    part(game.assists),
    game.deaths,
    part(game.score),
  ];
  return statValues({
    assists,
    score,
    kills,
    averageScorePerKill: ratio(score, kills),
    deaths,
    averageScorePerLife: ratio(score, deaths + 1),
    completed: game.completed ? 1 : 0,
    opponentsDefeated: kills + assists,
    efficiency: ratio(kills + assists, deaths),
    killsDeathsRatio: ratio(kills, deaths),
    killsDeathsAssists: ratio(kills + assists / 2, deaths),
    activityDurationSeconds: game.seconds,
    ...(game.isPvp && { standing: game.won ? 0 : 1 }),
    team: 0,
    completionReason: game.completed ? 0 : 255,
    fireteamId: 0,
    startSeconds: 0,
    timePlayedSeconds: game.seconds,
    playerCount: players,
    teamScore: 0,
  });
}
