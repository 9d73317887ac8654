import { gearCell, gearRow } from "../gear-dom.ts";
import { itemKeyOf, nameOfTile } from "./gear-tiles.ts";
import type { ItemFacts } from "./move-offers.ts";

/** What an index of the account can add to what a tile shows. */
export type KnownFacts = Pick<
  ItemFacts,
  "name" | "isEquippable" | "className" | "isTransferable" | "isLockable"
>;

/** What a tile tells by where it stands; `known` is better where there is something, and the site decides anyway. */
export function factsOf(tile: HTMLAnchorElement, known: KnownFacts | null): ItemFacts {
  const row = gearRow(tile);
  const cell = gearCell(tile);
  const isShared = row?.querySelector('[data-place="shared"]') != null;
  return {
    itemKey: itemKeyOf(tile),
    name: nameOfTile(tile),
    lies: cell?.dataset.place ?? "vault",
    isShared,
    isEquipped: tile.closest(".worn") !== null,
    isEquippable: !isShared && !itemKeyOf(tile).startsWith("stack-"),
    className: null,
    isTransferable: true,
    isAtPostmaster: cell?.dataset.postmaster !== undefined,
    isLockable: !isShared && !itemKeyOf(tile).startsWith("stack-"),
    isLocked: tile.querySelector(".glyph-lock") !== null,
    ...known,
  };
}
