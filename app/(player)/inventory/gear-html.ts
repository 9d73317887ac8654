import { groupItems } from "#lib/game/group-items.ts";
import { type CharacterCell, type InventoryRow, inventoryRows } from "#lib/game/inventory-rows.ts";
import type { Item } from "#lib/game/item.ts";
import { characterName } from "../../_ui/place-names.ts";
import { escapeHtml } from "./escape-html.ts";
import { groupName } from "./gear-words.ts";
import { postmasterHtml } from "./postmaster-html.ts";
import { foldedHtml, type GearView, shownHtml } from "./row-html.ts";
import { tileHtml } from "./tile-html.ts";

/**
 * All gear of an account as one piece of HTML, the postmaster first.
 *
 * A string and no components: React would send every tile a second time, as the data to draw it again from. The
 * contract with the browser's side is in gear-dom.ts.
 */
export function gearHtml(view: GearView): string {
  const { account, settings } = view;
  const names = account.characters.map((character) => characterName(character, account.characters));
  const rows = inventoryRows(account, settings.sort).map((row) => rowHtml(row, names, view));
  return postmasterHtml(view, names) + rows.join("");
}

function rowHtml(row: InventoryRow, names: readonly string[], view: GearView): string {
  const key = String(row.bucketHash);
  const count = countOf(row);
  const head = {
    key,
    name: row.name,
    count: row.room ? `${row.room.used} / ${row.room.capacity}` : String(count),
  };
  if (view.settings.collapsed.includes(key)) return foldedHtml(head, count);
  const isWorn = row.cells.some(({ equipped }) => equipped !== null);
  const held = row.shared
    ? `<div class="gear-cell gear-shared" role="group" aria-label="All characters" data-place="shared">${tilesHtml(row.shared, view)}</div>`
    : row.cells
        .map((cell, column) => cellHtml(cell, { column, name: names[column] ?? "", isWorn }, view))
        .join("");
  const vault = `<div class="gear-cell gear-vault" role="group" aria-label="Vault" data-column="vault" data-place="vault">${tilesHtml(row.vault, view)}</div>`;
  return shownHtml(head, held + vault);
}

function countOf({ cells, shared, vault }: InventoryRow): number {
  const held = cells.reduce((sum, { equipped, carried }) => sum + carried.length + (equipped ? 1 : 0), 0);
  return held + (shared?.length ?? 0) + vault.length;
}

function cellHtml(
  { characterId, equipped, carried, capacity }: CharacterCell,
  { column, name, isWorn }: { readonly column: number; readonly name: string; readonly isWorn: boolean },
  view: GearView,
): string {
  const used = carried.length + (equipped ? 1 : 0);
  const room =
    capacity === null || used === 0
      ? ""
      : `<p class="room${used >= capacity ? " full" : ""}">${used}/${capacity}</p>`;
  const worn = isWorn
    ? `<div class="worn">${equipped ? tileHtml(equipped, view) : '<span class="t-empty"></span>'}${room}</div>`
    : "";
  return `<div class="gear-cell" role="group" aria-label="${escapeHtml(name)}" data-column="${column}" data-place="${escapeHtml(characterId)}">${worn}${tilesHtml(carried, view)}</div>`;
}

function tilesHtml(items: readonly Item[], view: GearView): string {
  const by = view.settings.grouping;
  const groups = groupItems(items, by, view.marks).map(({ key, items: members }) => {
    const tiles = members.map((item) => tileHtml(item, view)).join("");
    return by === "none" ? tiles : `<h3 class="kin">${escapeHtml(groupName(key, by))}</h3>${tiles}`;
  });
  return `<div class="tiles">${groups.join("")}</div>`;
}
