import { ROOT_NODES } from "../facts/core-settings.ts";
import { type NodeFact, nodeHash } from "./node-fact.ts";
import { type ObjectiveFact, objective } from "./objective-facts.ts";

// Rows that published clients (DIM, Little Light, D2Checklist; read in August 2026) look up by a hash they carry. Names
// are theirs, from the comments beside the hashes; some clients stop where such a row is missing.

/** Headings and icons that clients borrow from the trees. */
export const CARRIED_NODES: readonly NodeFact[] = [
  { hash: 4025982223, name: "Raids", parent: nodeHash("metrics Raids"), kind: "category" },
  { hash: 3655910122, name: "Universal Ornaments", parent: ROOT_NODES.collectionRootNode, kind: "category" },
  { hash: 2381001021, name: "Shaders", parent: ROOT_NODES.collectionRootNode, kind: "category" },
  { hash: 2214408526, name: "Weapons", parent: null, kind: "category" },
  { hash: 615947643, name: "Armor", parent: null, kind: "category" },
  { hash: 3517356538, name: "Inventory", parent: null, kind: "category" },
  { hash: 55008685, name: "Milestones", parent: null, kind: "category" },
  { hash: 1062988660, name: "Pale Heart Pathfinder", parent: null, kind: "category" },
  { hash: 622609416, name: "Ritual Pathfinder", parent: null, kind: "category" },
];

const PURSUITS_ICON = 435168078;
const LOST_SECTOR_ICON = 3838089785;
/** Triumphs whose icons clients show elsewhere. */
export const CARRIED_RECORDS = [
  { recordHash: PURSUITS_ICON, name: "Pursuits", counts: "Pursuits completed", goal: 25 },
  { recordHash: LOST_SECTOR_ICON, name: "Lost Sectors", counts: "Lost sectors found", goal: 10 },
] as const;

export const CARRIED_OBJECTIVES: readonly ObjectiveFact[] = [
  { objectiveHash: 1579649637, completionValue: 7, text: "Encounters completed" },
  { objectiveHash: 2808356364, completionValue: 10, text: "Ranks" },
];
export const carriedGoal = (counts: string, goal: number): ObjectiveFact =>
  objective(`carried ${counts}`, goal, counts);

export const WELL_RESTED = {
  hash: 1519921522,
  name: "Well-Rested",
  text: "Experience counts double.",
} as const;
