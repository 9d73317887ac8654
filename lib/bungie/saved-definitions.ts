import type { ItemDefinition } from "#lib/game/item-definition.ts";
import { SavedAnswerError } from "./saved-answer.ts";
import { toItemDefinition } from "./to-game/item-definition.ts";

/**
 * Item definitions from a saved table: rows keyed by hash, whole or trimmed, or a list of `{ hash, json }`.
 *
 * Only the wanted hashes are converted. Throws SavedAnswerError.
 */
export function parseSavedDefinitions(saved: unknown, hashes: Iterable<number>): Map<number, ItemDefinition> {
  const rows = toRows(saved);
  const wanted = [...new Set(hashes)].filter((hash) => rows.has(hash));
  return new Map(wanted.map((hash) => [hash, toItemDefinition(hash, rows.get(hash))]));
}

function toRows(saved: unknown): ReadonlyMap<number, unknown> {
  if (typeof saved !== "object" || saved === null)
    throw new SavedAnswerError("The definitions are not a table.");
  if (!Array.isArray(saved)) return new Map(Object.entries(saved).map(([hash, row]) => [Number(hash), row]));
  const rows = saved.flatMap((entry: unknown): [number, unknown][] => {
    if (typeof entry !== "object" || entry === null || !("hash" in entry)) return [];
    const isOther = "table" in entry && entry.table !== "DestinyInventoryItemDefinition";
    return isOther ? [] : [[Number(entry.hash), "json" in entry ? entry.json : entry]];
  });
  return new Map(rows);
}
