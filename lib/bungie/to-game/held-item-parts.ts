import type { HeldStat, PlugObjective } from "#lib/game/item.ts";
import { isObject, type Json, refuse } from "../wire/check.ts";
import {
  type WireInstance,
  type WireObjective,
  type WireProfile,
  type WireReusablePlugs,
  type WireSockets,
  wireObjective,
  wirePlugObjectives,
  wireStat,
  wireStats,
} from "../wire/profile.ts";

/** What an answer says of the copies in it, by itemInstanceId; a part that was not sent is empty. */
export interface ItemParts {
  readonly instances: Readonly<Record<string, WireInstance>>;
  readonly stats: ReadonlyMap<string, readonly HeldStat[]>;
  readonly sockets: Readonly<Record<string, WireSockets>>;
  readonly reusablePlugs: Readonly<Record<string, WireReusablePlugs>>;
  readonly plugObjectives: ReadonlyMap<string, readonly PlugObjective[]>;
}

/** Throws UnexpectedShape. */
export function toItemParts({ itemComponents: parts }: Pick<WireProfile, "itemComponents">): ItemParts {
  return {
    instances: parts?.instances?.data ?? {},
    stats: toStats(parts?.stats?.data ?? {}),
    sockets: parts?.sockets?.data ?? {},
    reusablePlugs: parts?.reusablePlugs?.data ?? {},
    plugObjectives: toPlugObjectives(parts?.plugObjectives?.data ?? {}),
  };
}

function toStats(parts: Json): Map<string, readonly HeldStat[]> {
  const stats = new Map<string, readonly HeldStat[]>();
  for (const id in parts) {
    const list = toStatList(parts[id]);
    stats.set(id, list ?? refuse(["itemComponents", "stats", "data", id], wireStats, parts[id]));
  }
  return stats;
}

/** Null when one of them is no stat. */
function toStatList(part: unknown): readonly HeldStat[] | null {
  if (!isObject(part) || !isObject(part.stats)) return null;
  // Not by key: most keys are hashes, and a number of that size is costly to turn into a key and back.
  const list = Object.values(part.stats);
  for (const stat of list) if (wireStat(stat)) return null;
  return list as HeldStat[];
}

function toPlugObjectives(parts: Json): Map<string, readonly PlugObjective[]> {
  const counters = new Map<string, readonly PlugObjective[]>();
  for (const id in parts) {
    const list = toCounters(parts[id]);
    counters.set(
      id,
      list ?? refuse(["itemComponents", "plugObjectives", "data", id], wirePlugObjectives, parts[id]),
    );
  }
  return counters;
}

/** Null when one of them is no objective. */
function toCounters(part: unknown): readonly PlugObjective[] | null {
  if (!isObject(part) || !isObject(part.objectivesPerPlug)) return null;
  const counters: PlugObjective[] = [];
  for (const plugHash in part.objectivesPerPlug) {
    const objectives = part.objectivesPerPlug[plugHash];
    if (!Array.isArray(objectives)) return null;
    for (const objective of objectives) {
      if (wireObjective(objective)) return null;
      counters.push(toCounter(Number(plugHash), objective));
    }
  }
  return counters;
}

function toCounter(plugHash: number, objective: WireObjective): PlugObjective {
  return {
    plugHash,
    objectiveHash: objective.objectiveHash,
    progress: objective.progress ?? 0,
    completionValue: objective.completionValue ?? 0,
    isComplete: objective.complete ?? false,
  };
}
