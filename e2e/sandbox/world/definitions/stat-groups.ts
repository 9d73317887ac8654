import type { CatalogItem } from "../catalog.ts";
import { STAT_GROUPS } from "../facts/stat-groups.ts";

export interface Point {
  readonly value: number;
  readonly weight: number;
}

export interface ScaledStat {
  readonly statHash: number;
  readonly maximumValue: number;
  readonly displayAsNumeric: boolean;
  readonly points: readonly Point[];
}

export interface StatGroup {
  readonly statGroupHash: number;
  readonly maximumValue: number;
  readonly scaledStats: readonly ScaledStat[];
}

const toPoint = (pair: string): Point => {
  const [value = "0", weight = "0"] = pair.split(":");
  return { value: Number(value), weight: Number(weight) };
};

/** By weapon type, and "armor". */
export const GROUPS: ReadonlyMap<string, StatGroup> = new Map(
  Object.entries(STAT_GROUPS).map(([name, group]) => [
    name,
    {
      statGroupHash: group.statGroupHash,
      maximumValue: group.maximumValue,
      scaledStats: group.scaledStats.map(([statHash, maximumValue, displayAsNumeric, points]) => ({
        statHash,
        maximumValue,
        displayAsNumeric,
        points: points.split(" ").map(toPoint),
      })),
    },
  ]),
);

export function statGroupOf(item: CatalogItem): StatGroup | undefined {
  if (item.kind === "armor") return GROUPS.get("armor");
  return item.kind === "weapon" ? GROUPS.get(item.typeName) : undefined;
}

const MAGAZINE = 3871231066;

// Half a point goes to the even neighbour, except in magazines (Bungie-net/api#1029, comment of 2019).
function rounded(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value % 1) === 0.5 && nearest % 2 !== 0 ? nearest - 1 : nearest;
}

/** What is shown for an invested value: along the straight lines between the group's points. */
export function shownValue(invested: number, stat: ScaledStat): number {
  const value = Math.min(invested, stat.maximumValue);
  const after = stat.points.findIndex((point) => point.value > value);
  const endAt = after < 0 ? stat.points.length - 1 : after;
  const start = stat.points[Math.max(0, endAt - 1)];
  const end = stat.points[endAt];
  if (!start || !end || start.value === end.value) return start?.weight ?? value;
  const share = (value - start.value) / (end.value - start.value);
  const shown = start.weight + share * (end.weight - start.weight);
  return stat.statHash === MAGAZINE ? Math.round(shown) : rounded(shown);
}
