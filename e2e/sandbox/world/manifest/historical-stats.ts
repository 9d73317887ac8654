import type { DestinyHistoricalStatsDefinition } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";

// Group 1 general; period 1 daily, 2 all time, 3 activity; unit 1 count, 3 seconds, 4 points, 6 distance, 8 ratio.
const GENERAL = 1;
const EVERY_PERIOD = [1, 2, 3];
const MODES = [7, 4, 16, 18, 46, 5, 63, 64, 69, 70, 71, 73, 82, 84];
const COUNT = 1;
const SECONDS = 3;
const POINTS = 4;
const DISTANCE = 6;
const RATIO = 8;
const ADD = 0;
const MAX = 2;

/** Identifiers are facts; the names after them are plain words for them. */
const STATS: readonly (readonly [id: string, category: number, name: string, unit: number, merge: number])[] =
  [
    ["activitiesEntered", 8, "Activities entered", COUNT, ADD],
    ["activitiesWon", 8, "Activities won", COUNT, ADD],
    ["activitiesCleared", 8, "Activities cleared", COUNT, ADD],
    ["assists", 2, "Assists", COUNT, ADD],
    ["kills", 1, "Kills", COUNT, ADD],
    ["deaths", 3, "Deaths", COUNT, ADD],
    ["averageKillDistance", 1, "Average kill distance", DISTANCE, MAX],
    ["totalKillDistance", 1, "Total kill distance", DISTANCE, ADD],
    ["averageLifespan", 3, "Average lifespan", SECONDS, MAX],
    ["score", 7, "Score", POINTS, ADD],
    ["averageScorePerKill", 7, "Average score per kill", RATIO, MAX],
    ["averageScorePerLife", 7, "Average score per life", RATIO, MAX],
    ["bestSingleGameKills", 1, "Most kills in one game", COUNT, MAX],
    ["bestSingleGameScore", 7, "Highest score in one game", POINTS, MAX],
    ["opponentsDefeated", 1, "Opponents defeated", COUNT, ADD],
    ["efficiency", 6, "Efficiency", RATIO, MAX],
    ["killsDeathsRatio", 6, "Kills to deaths", RATIO, MAX],
    ["killsDeathsAssists", 5, "Kills and assists to deaths", RATIO, MAX],
    ["precisionKills", 4, "Precision kills", COUNT, ADD],
    ["objectivesCompleted", 7, "Objectives completed", COUNT, ADD],
    ["resurrectionsPerformed", 2, "Revives given", COUNT, ADD],
    ["resurrectionsReceived", 2, "Revives received", COUNT, ADD],
    ["suicides", 3, "Own doing", COUNT, ADD],
    ["secondsPlayed", 9, "Time played", SECONDS, ADD],
    ["activityDurationSeconds", 9, "Duration of an activity", SECONDS, ADD],
    ["totalActivityDurationSeconds", 9, "Duration of all activities", SECONDS, ADD],
    ["longestKillSpree", 1, "Longest run of kills", COUNT, MAX],
    ["longestKillDistance", 1, "Longest kill", DISTANCE, MAX],
    ["longestSingleLife", 3, "Longest life", SECONDS, MAX],
    ["mostPrecisionKills", 4, "Most precision kills", COUNT, MAX],
    ["orbsDropped", 2, "Orbs made", COUNT, ADD],
    ["orbsGathered", 2, "Orbs gathered", COUNT, ADD],
    ["publicEventsCompleted", 8, "Public events completed", COUNT, ADD],
    ["heroicPublicEventsCompleted", 8, "Heroic public events completed", COUNT, ADD],
    ["remainingTimeAfterQuitSeconds", 9, "Time left when quitting", SECONDS, ADD],
    ["winLossRatio", 6, "Wins to losses", RATIO, MAX],
    ["combatRating", 6, "Combat rating", RATIO, MAX],
    ["fastestCompletionMs", 9, "Fastest completion", 12, 1],
    ["highestCharacterLevel", 0, "Highest character level", COUNT, MAX],
    ["highestLightLevel", 0, "Highest power", COUNT, MAX],
    ["weaponKillsAutoRifle", 1, "Auto rifle kills", COUNT, ADD],
    ["weaponKillsHandCannon", 1, "Hand cannon kills", COUNT, ADD],
    ["weaponKillsPulseRifle", 1, "Pulse rifle kills", COUNT, ADD],
    ["weaponKillsScoutRifle", 1, "Scout rifle kills", COUNT, ADD],
    ["weaponKillsShotgun", 1, "Shotgun kills", COUNT, ADD],
    ["weaponKillsSniper", 1, "Sniper rifle kills", COUNT, ADD],
    ["weaponKillsSubmachinegun", 1, "Submachine gun kills", COUNT, ADD],
    ["weaponKillsSword", 1, "Sword kills", COUNT, ADD],
    ["weaponKillsGrenade", 1, "Grenade kills", COUNT, ADD],
    ["weaponKillsMelee", 1, "Melee kills", COUNT, ADD],
    ["weaponKillsSuper", 1, "Super kills", COUNT, ADD],
    ["weaponBestType", 1, "Best weapon type", 10, ADD],
  ];

/** `Destiny2.GetHistoricalStatsDefinition`, and the one table of the mobile manifest that is keyed by words. */
export const HISTORICAL_STATS: Readonly<Record<string, Wire<DestinyHistoricalStatsDefinition>>> =
  Object.fromEntries(
    STATS.map(([statId, category, statName, unitType, mergeMethod]) => [
      statId,
      {
        statId,
        group: GENERAL,
        periodTypes: EVERY_PERIOD,
        modes: MODES,
        category,
        statName,
        statNameAbbr: statName,
        statDescription: "",
        unitType,
        iconImage: "",
        mergeMethod,
        unitLabel: "",
        weight: 0,
      },
    ]),
  );
