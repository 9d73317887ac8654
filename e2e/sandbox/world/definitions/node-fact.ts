import { picturePath } from "../catalog.ts";
import { gameHash } from "./game-hash.ts";
import { display, type Row } from "./row.ts";

/** One node of a tree that clients draw: collections, triumphs, titles, metrics, patterns, ranks. */
export interface NodeFact {
  readonly hash: number;
  readonly name: string;
  readonly parent: number | null;
  readonly kind: "category" | "collectibles" | "records" | "metrics" | "craftables";
  readonly collectibles?: number[];
  readonly records?: number[];
  readonly metrics?: number[];
  readonly craftables?: number[];
  readonly objectiveHash?: number;
  readonly completionRecordHash?: number;
  readonly isSeasonal?: boolean;
}

export const nodeHash = (name: string): number => gameHash(`ninefold node ${name}`);

// DestinyPresentationNodeType of the children.
const NODE_TYPE = { category: 1, collectibles: 2, records: 3, metrics: 4, craftables: 5 } as const;
const NODE = 1;

const children = <Key extends string>(field: Key, hashes: readonly number[] | undefined) =>
  (hashes ?? []).map((hash, nodeDisplayPriority) => ({ [field]: hash, nodeDisplayPriority }));

/** Rows of the presentation node table; a node's children are those that name it as parent. */
export function nodeRows(facts: readonly NodeFact[]): Row[] {
  const below = new Map<number, number[]>();
  for (const { hash, parent } of facts) {
    if (parent !== null) below.set(parent, [...(below.get(parent) ?? []), hash]);
  }
  return facts.map((fact) => toRow(fact, below.get(fact.hash) ?? []));
}

function toRow(fact: NodeFact, below: readonly number[]): Row {
  const icon = picturePath(`node ${fact.hash}`, "png");
  return {
    hash: fact.hash,
    displayProperties: display(fact.name, icon),
    originalIcon: icon,
    rootViewIcon: picturePath(`node large ${fact.hash}`, "png"),
    nodeType: below.length > 0 ? NODE_TYPE.category : NODE_TYPE[fact.kind],
    isSeasonal: fact.isSeasonal ?? false,
    scope: 0,
    ...(fact.objectiveHash !== undefined && { objectiveHash: fact.objectiveHash }),
    ...(fact.completionRecordHash !== undefined && { completionRecordHash: fact.completionRecordHash }),
    children: {
      presentationNodes: children("presentationNodeHash", below),
      collectibles: children("collectibleHash", fact.collectibles),
      records: children("recordHash", fact.records),
      metrics: children("metricHash", fact.metrics),
      craftables: children("craftableItemHash", fact.craftables),
    },
    displayStyle: 0,
    screenStyle: 0,
    requirements: { entitlementUnavailableMessage: "" },
    disableChildSubscreenNavigation: false,
    maxCategoryRecordScore: 0,
    presentationNodeType: NODE,
    traitIds: [],
    traitHashes: [],
    parentNodeHashes: fact.parent === null ? [] : [fact.parent],
  };
}
