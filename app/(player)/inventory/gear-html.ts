import { groupItems } from "#lib/game/group-items.ts";
import { type CharacterCell, type InventoryRow, inventoryRows } from "#lib/game/inventory-rows.ts";
import { type Item, itemKey } from "#lib/game/item.ts";
import { characterName } from "../../_ui/place-names.ts";
import { escapeHtml } from "./escape-html.ts";
import { groupName } from "./gear-words.ts";
import { postmasterHtml } from "./postmaster-html.ts";
import { foldedHtml, type GearFacts, type GearView, shownHtml } from "./row-html.ts";
import { tileHtml } from "./tile-html.ts";

/**
 * All gear of an account as one piece of HTML, the postmaster first.
 *
 * A string and no components: React would send every tile a second time, as the data to draw it again from. The
 * contract with the browser's side is in gear-dom.ts.
 */
export function gearHtml(facts: GearFacts): string {
  const { account, settings } = facts;
  const nth = stackNumbers(account.items);
  const view = { ...facts, nthOf: (item: Item) => nth.get(item) ?? 0 };
  const names = account.characters.map((character) => characterName(character, account.characters));
  const rows = inventoryRows(account, settings.sort).map((row) => rowHtml(row, names, view));
  return postmasterHtml(view, names) + rows.join("");
}

/** Which of several stacks with the same key each is, in the account's order; first ones are left out. */
function stackNumbers(items: readonly Item[]): ReadonlyMap<Item, number> {
  const counts = new Map<string, number>();
  const numbers = new Map<Item, number>();
  for (const item of items) {
    if (item.itemInstanceId !== null) continue;
    const key = itemKey(item);
    const number = counts.get(key) ?? 0;
    counts.set(key, number + 1);
    if (number > 0) numbers.set(item, number);
  }
  return numbers;
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
