import type { DestinyObjectiveProgress } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import type { CatalogItem } from "../catalog.ts";
import { definitionRow } from "./definition-rows.ts";
import { objectiveProgress, share } from "./progress.ts";

const NONE: readonly number[] = [];

/** The objectives that a definition binds to an item or plug. */
export function objectiveHashesOf(itemHash: number): readonly number[] {
  return definitionRow("DestinyInventoryItemDefinition", itemHash)?.objectives?.objectiveHashes ?? NONE;
}

/** How far one copy of an item is with its own objectives; about one in four is done. */
export function itemObjectives(item: CatalogItem, seed: string): readonly Wire<DestinyObjectiveProgress>[] {
  return objectiveHashesOf(item.itemHash).map((hash) =>
    objectiveProgress(hash, share(`${seed} ${hash}`) * 1.3),
  );
}

// A tracker counts on past its goal, which is 1 or none at all.
const TRACKED_KILLS = 2_400;

/** Counters and tasks on a plug in one copy of an item: kill trackers, and catalysts, which a masterwork has done. */
export function plugObjectives(
  plugHash: number,
  seed: string,
  isDone: boolean,
): readonly Wire<DestinyObjectiveProgress>[] {
  return objectiveHashesOf(plugHash).map((hash) => {
    const done = share(`${seed} plug ${hash}`);
    const made = objectiveProgress(hash, isDone ? 1 : done);
    if ((made.completionValue ?? 0) > 1) return made;
    return { ...made, progress: Math.floor(done * TRACKED_KILLS), complete: true };
  });
}
