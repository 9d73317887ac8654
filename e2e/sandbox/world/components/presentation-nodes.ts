import type {
  DestinyPresentationNodeComponent,
  DestinyPresentationNodesComponent,
} from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import type { Account } from "../holdings.ts";
import { collectibleCounter } from "./collectibles.ts";
import { definitionRow, definitionRows, type Row } from "./definition-rows.ts";
import { objectiveProgress } from "./progress.ts";
import { isRecordDone, recordScore } from "./records.ts";

type NodeRow = Row<"DestinyPresentationNodeDefinition">;

interface Tally {
  done: number;
  of: number;
  score: number;
}

const CHARACTER_SCOPE = 1;

/** Counts what lies under a node, each node once, however many parents it has. */
function tallier(account: Account): (row: NodeRow) => Tally {
  const isFound = collectibleCounter(account);
  const known = new Map<number, Tally>();
  const tallyOf = (row: NodeRow): Tally => {
    const before = known.get(row.hash);
    if (before) return before;
    const tally: Tally = { done: 0, of: 0, score: 0 };
    known.set(row.hash, tally);
    for (const { collectibleHash } of row.children?.collectibles ?? []) {
      tally.of += 1;
      tally.done += isFound(collectibleHash ?? 0) ? 1 : 0;
    }
    for (const { recordHash } of row.children?.records ?? []) {
      tally.of += 1;
      tally.done += isRecordDone(account, recordHash ?? 0) ? 1 : 0;
      tally.score += recordScore(account, recordHash ?? 0);
    }
    for (const { presentationNodeHash } of row.children?.presentationNodes ?? []) {
      const child = definitionRow("DestinyPresentationNodeDefinition", presentationNodeHash ?? 0);
      const below = child ? tallyOf(child) : { done: 0, of: 0, score: 0 };
      tally.done += below.done;
      tally.of += below.of;
      tally.score += below.score;
    }
    return tally;
  };
  return tallyOf;
}

function nodeComponent(row: NodeRow, tally: Tally): Wire<DestinyPresentationNodeComponent> {
  return {
    state: 0,
    ...(row.objectiveHash !== undefined && {
      objective: objectiveProgress(row.objectiveHash, tally.of > 0 ? tally.done / tally.of : 0),
    }),
    progressValue: tally.done,
    completionValue: tally.of,
    ...(tally.score > 0 && { recordCategoryScore: tally.score }),
  };
}

function nodesOf(account: Account, scope: number): Wire<DestinyPresentationNodesComponent> {
  const tallyOf = tallier(account);
  const rows = definitionRows("DestinyPresentationNodeDefinition").filter(
    (row) => (row.scope === CHARACTER_SCOPE ? CHARACTER_SCOPE : 0) === scope,
  );
  return { nodes: Object.fromEntries(rows.map((row) => [row.hash, nodeComponent(row, tallyOf(row))])) };
}

export const profilePresentationNodes = (account: Account) => nodesOf(account, 0);
export const characterPresentationNodes = (account: Account) => nodesOf(account, CHARACTER_SCOPE);
