import type {
  DestinyCollectibleComponent,
  DestinyCollectiblesComponent,
  DestinyProfileCollectiblesComponent,
} from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import { CATALOG } from "../catalog.ts";
import type { Account } from "../holdings.ts";
import { definitionRow, definitionRows, type Row } from "./definition-rows.ts";
import { share } from "./progress.ts";

type CollectibleRow = Row<"DestinyCollectibleDefinition">;

// Roots of the trees of collections and of badges.
const COLLECTIONS_ROOT = 3790247699;
const BADGES_ROOT = 498211331;
const NOT_ACQUIRED = 1;
const PURCHASE_DISABLED = 64;
const CHARACTER_SCOPE = 1;
const RECENT = 16;
const NEW = 4;

function isFound(account: Account, held: ReadonlySet<number>, row: CollectibleRow): boolean {
  return held.has(row.itemHash ?? 0) || share(`${account.membershipId} collectible ${row.hash}`) > 0.45;
}

const heldHashes = (account: Account) => new Set(account.items.map((item) => item.itemHash));

/** Exotics can be taken out again; what rolls its perks by chance cannot. */
function stateOf(
  account: Account,
  held: ReadonlySet<number>,
  row: CollectibleRow,
): Wire<DestinyCollectibleComponent> {
  if (!isFound(account, held, row)) return { state: NOT_ACQUIRED };
  return { state: CATALOG.get(row.itemHash ?? 0)?.tier === "exotic" ? 0 : PURCHASE_DISABLED };
}

const inScope = (row: CollectibleRow, scope: number) =>
  (row.scope === CHARACTER_SCOPE ? CHARACTER_SCOPE : 0) === scope;

function statesOf(account: Account, rows: readonly CollectibleRow[]) {
  const held = heldHashes(account);
  return Object.fromEntries(rows.map((row) => [row.hash, stateOf(account, held, row)]));
}

const ROOTS = {
  collectionCategoriesRootNodeHash: COLLECTIONS_ROOT,
  collectionBadgesRootNodeHash: BADGES_ROOT,
};

export function profileCollectibles(account: Account): Wire<DestinyProfileCollectiblesComponent> {
  const held = heldHashes(account);
  const rows = definitionRows("DestinyCollectibleDefinition").filter((row) => inScope(row, 0));
  const found = rows.filter((row) => held.has(row.itemHash ?? 0)).map((row) => row.hash);
  return {
    recentCollectibleHashes: found.slice(0, RECENT),
    newnessFlaggedCollectibleHashes: found.slice(0, NEW),
    collectibles: statesOf(account, rows),
    ...ROOTS,
  };
}

export function characterCollectibles(account: Account): Wire<DestinyCollectiblesComponent> {
  const rows = definitionRows("DestinyCollectibleDefinition").filter((row) => inScope(row, CHARACTER_SCOPE));
  return { collectibles: statesOf(account, rows), ...ROOTS };
}

/** The collectibles right under one presentation node. */
export function nodeCollectibles(account: Account, nodeHash: number): Wire<DestinyCollectiblesComponent> {
  const children = definitionRow("DestinyPresentationNodeDefinition", nodeHash)?.children?.collectibles ?? [];
  const rows = children.flatMap(
    (child) => definitionRow("DestinyCollectibleDefinition", child.collectibleHash ?? 0) ?? [],
  );
  return { collectibles: statesOf(account, rows), ...ROOTS };
}

/** Counts the found ones among many; the set of what is held is made once. */
export function collectibleCounter(account: Account): (collectibleHash: number) => boolean {
  const held = heldHashes(account);
  return (collectibleHash) => {
    const row = definitionRow("DestinyCollectibleDefinition", collectibleHash);
    return row !== undefined && isFound(account, held, row);
  };
}
