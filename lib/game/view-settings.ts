/** How a player wants their gear laid out. */
export interface ViewSettings {
  readonly sort: SortBy;
  readonly grouping: GroupBy;
  readonly tileSize: TileSize;
  /** Rows that are folded away: bucketHash as a string, or "postmaster". */
  readonly collapsed: readonly string[];
}

export const SORTS = ["rarity", "power", "name", "type", "season", "newest"] as const;
export const GROUPINGS = ["none", "rarity", "type", "element", "class", "tag"] as const;
export const TILE_SIZES = ["comfortable", "compact"] as const;

export type SortBy = (typeof SORTS)[number];
export type GroupBy = (typeof GROUPINGS)[number];
export type TileSize = (typeof TILE_SIZES)[number];

/** What nobody has changed yet. */
export const PLAIN_VIEW: ViewSettings = {
  sort: "rarity",
  grouping: "none",
  tileSize: "comfortable",
  collapsed: [],
};

/** One change of the view; what is absent stays. */
export interface ViewChange {
  readonly sort?: SortBy | undefined;
  readonly grouping?: GroupBy | undefined;
  readonly tileSize?: TileSize | undefined;
  /** The row to fold away. */
  readonly fold?: string | undefined;
  /** The row to show again. */
  readonly unfold?: string | undefined;
}

/** More rows than a game has buckets: whoever sends more is playing another game. */
const MOST_ROWS = 60;

/** The view after a change. Folding a folded row changes nothing, and so does showing a shown one. */
export function changeView(view: ViewSettings, { fold, unfold, ...change }: ViewChange): ViewSettings {
  const rest = view.collapsed.filter((row) => row !== fold && row !== unfold);
  const collapsed = fold === undefined ? rest : [...rest, fold].slice(-MOST_ROWS);
  return {
    sort: change.sort ?? view.sort,
    grouping: change.grouping ?? view.grouping,
    tileSize: change.tileSize ?? view.tileSize,
    collapsed,
  };
}

/** Kept settings read back; words that a later version no longer knows become the plain view's. */
export function toViewSettings(kept: {
  readonly sort: string;
  readonly grouping: string;
  readonly tileSize: string;
  readonly collapsed: readonly string[];
}): ViewSettings {
  return {
    sort: SORTS.find((one) => one === kept.sort) ?? PLAIN_VIEW.sort,
    grouping: GROUPINGS.find((one) => one === kept.grouping) ?? PLAIN_VIEW.grouping,
    tileSize: TILE_SIZES.find((one) => one === kept.tileSize) ?? PLAIN_VIEW.tileSize,
    collapsed: kept.collapsed,
  };
}
