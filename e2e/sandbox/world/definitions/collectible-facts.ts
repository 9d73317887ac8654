import type { CatalogItem, ItemKind } from "../catalog.ts";
import { fnv } from "../seeded-random.ts";
import { gameHash } from "./game-hash.ts";

const COLLECTED: ReadonlySet<ItemKind> = new Set([
  "weapon",
  "armor",
  "ghost",
  "ship",
  "sparrow",
  "emblem",
  "finisher",
  "shader",
  "projection",
  "transmat",
]);

/** Whether collections have a row for an item. */
export const isCollected = (item: CatalogItem): boolean => COLLECTED.has(item.kind);

export const collectibleHashOf = (item: CatalogItem): number =>
  gameHash(`ninefold collectible ${item.itemHash}`);

/** Seasons there have been; the last one goes on for ever. */
export const SEASON_COUNT = 28;

/** The season an item came with is ours: spread evenly. It decides watermark, release trait and source. */
export const seasonOf = (item: CatalogItem): number => 1 + (fnv(`season ${item.itemHash}`) % SEASON_COUNT);

// Release traits of the public list, one for each season in which the game got items.
const RELEASES = [
  "releases.v300.annual",
  "releases.v310.season",
  "releases.v320.season",
  "releases.v400.season",
  "releases.v410.season",
  "releases.v420.season",
  "releases.v450.season",
  "releases.v460.season",
  "releases.v470.season",
  "releases.v480.season",
  "releases.v490.season",
  "releases.v500.season",
  "releases.v510.season",
  "releases.v520.season",
  "releases.v530.season",
  "releases.v600.season",
  "releases.v610.season",
  "releases.v620.season",
  "releases.v630.season",
  "releases.v700.season",
  "releases.v710.season",
  "releases.v720.season",
  "releases.v730.season",
  "releases.v800.season",
  "releases.v810.season",
  "releases.v820.season",
  "releases.v900.core",
  "releases.v950.core",
];
export const releaseOf = (item: CatalogItem): string =>
  RELEASES[seasonOf(item) - 1] ?? "releases.v300.annual";

export const LORE_KINDS: ReadonlySet<ItemKind> = new Set(["ghost"]);
export const hasLore = (item: CatalogItem): boolean =>
  LORE_KINDS.has(item.kind) || (item.tier === "exotic" && (item.kind === "weapon" || item.kind === "armor"));

/** Legendary armour of one class whose names begin alike is a set; what a set is called is that beginning. */
export const setNameOf = (item: CatalogItem): string | null =>
  item.kind === "armor" && item.tier === "legendary" ? (item.name.split(" ")[0] ?? null) : null;

export const armorSetHash = (setName: string): number => gameHash(`ninefold armor set ${setName}`);
