import { Bucket } from "#lib/game/bucket.ts";
import { postmasterOf } from "#lib/game/inventory-rows.ts";
import { escapeHtml } from "./escape-html.ts";
import { foldedHtml, type GearView, shownHtml } from "./row-html.ts";
import { tileHtml } from "./tile-html.ts";

/** From how many free places on the postmaster counts as almost full: beyond the last the oldest item is lost. */
const FEW_LEFT = 4;

/** What waits to be collected, first of all rows: here things can be lost. Empty when nobody has anything waiting. */
export function postmasterHtml(view: GearView, names: readonly string[]): string {
  const { account, settings } = view;
  const waiting = account.characters.map(({ characterId }) => postmasterOf(account, characterId));
  const count = waiting.reduce((sum, items) => sum + items.length, 0);
  if (count === 0) return "";
  const head = { key: "postmaster", name: "Postmaster", count: String(count) };
  const capacity = account.buckets.get(Bucket.Postmaster)?.capacitySlots ?? null;
  if (settings.collapsed.includes(head.key)) {
    const full = names.filter((_, column) => isAlmostFull(waiting[column]?.length ?? 0, capacity));
    const warning =
      full.length === 0
        ? ""
        : `<p class="post-room full">Almost full: ${escapeHtml(full.join(", "))}. Collect soon.</p>`;
    return foldedHtml(head, count, warning);
  }
  const cells = waiting.map((items, column) => {
    const tiles = items.map((item) => tileHtml(item, view, "at the postmaster")).join("");
    return `<div class="gear-cell gear-post" role="group" aria-label="${escapeHtml(names[column] ?? "")}" data-column="${column}" data-place="${escapeHtml(account.characters[column]?.characterId ?? "")}" data-postmaster>${roomHtml(items.length, capacity)}${collectHtml(items.length, account.characters[column]?.characterId ?? "")}<div class="tiles">${tiles}</div></div>`;
  });
  return shownHtml(head, cells.join(""));
}

/** A button of collect-form.tsx. */
function collectHtml(count: number, characterId: string): string {
  return count === 0
    ? ""
    : `<button class="collect" form="collect" name="characterId" value="${escapeHtml(characterId)}">Collect all</button>`;
}

function isAlmostFull(used: number, capacity: number | null): boolean {
  return capacity !== null && capacity - used <= FEW_LEFT;
}

function roomHtml(used: number, capacity: number | null): string {
  const count = capacity === null ? String(used) : `${used} of ${capacity}`;
  return isAlmostFull(used, capacity)
    ? `<p class="post-room full">Almost full: ${count}. Collect soon.</p>`
    : `<p class="post-room">${count}</p>`;
}
