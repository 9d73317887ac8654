import type { Element } from "#lib/game/element.ts";
import type { InventoryRow } from "#lib/game/inventory-rows.ts";
import { type Item, itemKey } from "#lib/game/item.ts";
import { itemElement, itemName, spokenName } from "#lib/game/item-name.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import type { Rarity } from "#lib/game/rarity.ts";
import { type TileFace, tileBadge } from "../../_ui/item-tile.tsx";

// A page carries hundreds of tiles, and the browser is sent each of them twice: as HTML and as the data behind it.
// So the data is rows of plain values, and what several items share is sent once.

/** What all copies of an item have in common: name, type, rarity, icon path, watermark path. */
export type KindRow = readonly [string, string, Rarity, string, string | null];
/** One item: index of its kind, item key, power, quantity, element, flags. */
export type TileRow = readonly [number, string, number | null, number, Element | null, number];

/** One character's place in a row; `worn` is a single tile or none. */
export interface CellRows {
  readonly worn: TileRow | null;
  readonly carried: readonly TileRow[];
}

export interface TableRow {
  readonly bucketHash: number;
  readonly name: string;
  readonly cells: readonly CellRows[];
  readonly shared: readonly TileRow[] | null;
  readonly vault: readonly TileRow[];
  readonly room: { readonly used: number; readonly capacity: number } | null;
}

export interface TileTable {
  readonly kinds: readonly KindRow[];
  readonly rows: readonly TableRow[];
}

const LOCKED = 1;
const MASTERWORK = 2;
const CRAFTED = 4;
const EQUIPPED = 8;

/** Packs the rows of a page for the browser; `readTile` is the way back. */
export function toTileTable(rows: readonly InventoryRow[]): TileTable {
  const kinds: KindRow[] = [];
  const indexByHash = new Map<number, number>();
  const toTile = (item: Item): TileRow => {
    let kind = indexByHash.get(item.itemHash);
    if (kind === undefined) {
      kind = kinds.push(toKind(item)) - 1;
      indexByHash.set(item.itemHash, kind);
    }
    return [kind, itemKey(item), item.power, item.quantity, itemElement(item), toFlags(item)];
  };
  const packed = rows.map(({ bucketHash, name, cells, shared, vault, room }) => ({
    bucketHash,
    name,
    room,
    cells: cells.map(({ equipped, carried }) => ({
      worn: equipped && toTile(equipped),
      carried: carried.map(toTile),
    })),
    shared: shared?.map(toTile) ?? null,
    vault: vault.map(toTile),
  }));
  return { kinds, rows: packed };
}

function toKind(item: Item): KindRow {
  const { typeName = "", rarity = "none", iconPath = "", watermarkPath = null } = item.definition ?? {};
  return [itemName(item), typeName, rarity, iconPath, watermarkPath];
}

function toFlags(item: Item): number {
  return (
    (item.isLocked ? LOCKED : 0) |
    (item.isMasterwork ? MASTERWORK : 0) |
    (item.isCrafted ? CRAFTED : 0) |
    (item.isEquipped ? EQUIPPED : 0)
  );
}

/** A tile ready to draw. Pictures come from `origin`; numbers are bare, since a tile is too narrow for separators. */
export function readTile(
  [kindIndex, key, power, quantity, element, flags]: TileRow,
  kinds: readonly KindRow[],
  origin: string,
): TileFace & { readonly href: string; readonly label: string } {
  const [name, typeName, rarity, iconPath, watermarkPath] = kinds[kindIndex] ?? [
    "Unknown item",
    "",
    "none",
    "",
    null,
  ];
  const isMasterwork = (flags & MASTERWORK) !== 0;
  const isCrafted = (flags & CRAFTED) !== 0;
  const isLocked = (flags & LOCKED) !== 0;
  const isEquipped = (flags & EQUIPPED) !== 0;
  const said = { name, rarity, typeName, power, quantity, element };
  return {
    href: `/item/${key}`,
    label: spokenName({ ...said, isMasterwork, isCrafted, isEquipped, isLocked }),
    iconUrl: pictureAddress(origin, iconPath),
    watermarkUrl: pictureAddress(origin, watermarkPath),
    rarity,
    element,
    badge: tileBadge(power, quantity),
    isMasterwork,
    isLocked,
    isCrafted,
  };
}
