import type { DestinyObjectiveProgress, DestinyProgression } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import { fnv } from "../seeded-random.ts";
import { definitionRow } from "./definition-rows.ts";

/** A number from 0 up to, not including, 1; the same for the same words. */
export function share(words: string): number {
  let mixed = fnv(words);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
}

/** How far an objective is: `done` of its completion value, whole when 1 or more. */
export function objectiveProgress(objectiveHash: number, done: number): Wire<DestinyObjectiveProgress> {
  const completionValue = definitionRow("DestinyObjectiveDefinition", objectiveHash)?.completionValue ?? 1;
  const progress = done >= 1 ? completionValue : Math.floor(completionValue * done);
  return {
    objectiveHash,
    progress,
    completionValue,
    complete: progress >= completionValue,
    visible: true,
  };
}

/** A rank or experience bar with so many points, counted along the steps of its definition. */
export function progression(progressionHash: number, points: number): Wire<DestinyProgression> {
  const definition = definitionRow("DestinyProgressionDefinition", progressionHash);
  const totals = (definition?.steps ?? []).map((step) => step.progressTotal ?? 0);
  let level = 0;
  let left = points;
  const totalAt = (step: number) =>
    totals[step] ?? (definition?.repeatLastStep ? totals[totals.length - 1] : undefined);
  for (let total = totalAt(0); total !== undefined && total > 0 && left >= total; total = totalAt(level)) {
    left -= total;
    level += 1;
  }
  const nextLevelAt = totalAt(level) ?? 0;
  return {
    progressionHash,
    dailyProgress: 0,
    dailyLimit: 0,
    weeklyProgress: 0,
    weeklyLimit: 0,
    currentProgress: points,
    level,
    levelCap: definition?.repeatLastStep ? -1 : totals.length,
    stepIndex: Math.min(level, totals.length),
    progressToNextLevel: nextLevelAt > 0 ? left : 0,
    nextLevelAt,
  };
}
