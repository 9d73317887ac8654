import type { DestinyHistoricalStatsValue } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";

export type StatValues = Readonly<Record<string, Wire<DestinyHistoricalStatsValue>>>;

/** `12m 5s`, as the service writes durations. */
export function duration(seconds: number): string {
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor((seconds % 3_600) / 60);
  return hours > 0 ? `${hours}h ${minutes}m` : `${minutes}m ${Math.floor(seconds % 60)}s`;
}

function displayed(statId: string, value: number): string {
  if (/seconds|lifespan|longestSingleLife/i.test(statId)) return duration(value);
  if (statId === "completed") return value === 1 ? "Yes" : "No";
  if (statId === "completionReason") return value === 0 ? "Objective Completed" : "Unknown";
  if (statId === "standing") return value === 0 ? "Victory" : "Defeat";
  return Number.isInteger(value) ? value.toLocaleString("en-US") : value.toFixed(2);
}

/** Numbers by their identifiers as the service gives them: each with its identifier and as it is displayed. */
export function statValues(numbers: Readonly<Record<string, number>>): StatValues {
  return Object.fromEntries(
    Object.entries(numbers).map(([statId, value]) => [
      statId,
      { statId, basic: { value, displayValue: displayed(statId, value) } },
    ]),
  );
}

/** The same, with what it comes to per activity. */
export function averagedValues(numbers: Readonly<Record<string, number>>, activities: number): StatValues {
  return Object.fromEntries(
    Object.entries(statValues(numbers)).map(([statId, value]) => {
      const mean = (numbers[statId] ?? 0) / Math.max(activities, 1);
      return [statId, { ...value, pga: { value: mean, displayValue: mean.toFixed(1) } }];
    }),
  );
}
