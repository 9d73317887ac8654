import { CATALOG, type CatalogItem } from "../catalog.ts";
import { CATALYSTS } from "../facts/catalysts.ts";
import { fnv } from "../seeded-random.ts";
import { gameHash } from "./game-hash.ts";

export interface ObjectiveFact {
  readonly objectiveHash: number;
  readonly completionValue: number;
  readonly text: string;
}

const objective = (name: string, completionValue: number, text: string): ObjectiveFact => ({
  objectiveHash: gameHash(`ninefold objective ${name}`),
  completionValue,
  text,
});

/** Kill trackers count without end; which objective each counts with is a public fact. */
const TRACKER_OBJECTIVE: Record<number, number> = {
  2302094943: 2579044636,
  38912240: 74070459,
  905869860: 73837075,
  2240097604: 90275515,
  2285636663: 1501870536,
  3244015567: 2439952408,
};
const CATALYST_KILLS = [250, 400, 500, 700];

function trackerObjective(item: CatalogItem): ObjectiveFact[] {
  const objectiveHash = TRACKER_OBJECTIVE[item.itemHash];
  const text = item.name.startsWith("Crucible") ? "Opponents defeated" : "Enemies defeated";
  return objectiveHash === undefined ? [] : [{ objectiveHash, completionValue: 1, text }];
}

const weaponOfCatalyst = new Map(CATALYSTS.map(([weaponHash, catalystHash]) => [catalystHash, weaponHash]));

/** What is left to do for a weapon's catalyst. */
export function catalystObjective(weaponHash: number): ObjectiveFact {
  const kills = CATALYST_KILLS[weaponHash % CATALYST_KILLS.length] ?? 500;
  return objective(`catalyst ${weaponHash}`, kills, `Defeats with ${CATALOG.get(weaponHash)?.name ?? "it"}`);
}

function taskObjectives(item: CatalogItem): ObjectiveFact[] {
  const bounty = item.kind === "bounty";
  const goal = (nth: number) => [5, 10, 25, 40][fnv(`goal ${item.itemHash} ${nth}`) % 4] ?? 10;
  const first = objective(`task ${item.itemHash} 1`, goal(1), "Targets defeated");
  return bounty ? [first] : [first, objective(`task ${item.itemHash} 2`, goal(2), "Activities completed")];
}

/** The objectives bound to an item or plug. */
export function objectivesOf(item: CatalogItem): readonly ObjectiveFact[] {
  if (item.kind === "quest" || item.kind === "bounty") return taskObjectives(item);
  const weaponHash = weaponOfCatalyst.get(item.itemHash);
  return weaponHash === undefined ? trackerObjective(item) : [catalystObjective(weaponHash)];
}

export { objective };
