import { quoted } from "#lib/game/search/print-query.ts";
import type { CardWare } from "./ware-card.tsx";

/** A search that finds every copy of what he sells that the reader has; null without one. */
export function copiesSearch(cards: readonly Pick<CardWare, "ware" | "own">[]): string | null {
  const names = cards
    .filter(({ own }) => own !== null && own.copies.length > 0)
    .flatMap(({ ware }) => ware.name ?? []);
  const terms = [...new Set(names)].map((name) => `exactname:${quoted(name, false)}`);
  return terms.length === 0 ? null : terms.join(" or ");
}
