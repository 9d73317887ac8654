import type { Rarity } from "#lib/game/rarity.ts";
import type { XurVisit } from "#lib/game/xur-calendar.ts";
import type { XurNow } from "#lib/game/xur-now.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import { bestWares, dayRange, utcHour } from "./share-words.ts";

/** What a preview picture shows: words alone, so that one picture serves all who see the same words. */
export interface PreviewFacts {
  readonly title: string;
  readonly line: string;
  readonly columns: readonly PreviewColumn[];
}

interface PreviewColumn {
  readonly head: string;
  readonly rows: readonly { readonly name: string; readonly rarity: Rarity }[];
}

const MOST_ROWS = 6;

/** What a link to the page shows of him now. */
export function nowPreview({ state, visit, next, stock }: XurNow): PreviewFacts {
  if (state === "here" || state === "arriving") {
    return {
      title: state === "here" ? "Xûr is here" : "Xûr is laying out his wares",
      line: `${state === "here" ? "until" : "here until"} ${utcHour(visit.endsAt)}`,
      columns: state === "here" ? previewColumns(stock?.wares ?? []) : [],
    };
  }
  const line =
    state === "unknown" ? "What he sells, with rolls, prices and stats" : `back on ${utcHour(next.startsAt)}`;
  return { title: state === "unknown" ? "Xûr" : "Xûr is away", line, columns: [] };
}

/** What a link to a visit shows. */
export function visitPreview(visit: XurVisit, wares: readonly XurWare[]): PreviewFacts {
  return { title: "What Xûr sold", line: dayRange(visit), columns: previewColumns(wares) };
}

function previewColumns(wares: readonly XurWare[]): PreviewColumn[] {
  const column = (head: string, pick: (ware: XurWare) => boolean): PreviewColumn => ({
    head,
    rows: bestWares(wares.filter(pick))
      .filter(({ name }) => isDrawable(name))
      .slice(0, MOST_ROWS)
      .map(({ name, rarity }) => ({ name, rarity })),
  });
  return [
    column("Exotic weapons", ({ group }) => group === "exotic-weapons"),
    column("Exotic armor", ({ group }) => group === "exotic-armor"),
    column("Catalysts, legendary weapons", ({ group }) => ["catalysts", "legendary-weapons"].includes(group)),
  ].filter(({ rows }) => rows.length > 0);
}

/** Letters the picture's one font has. For others its maker would ask another host for a font. */
export function isDrawable(text: string): boolean {
  return /^[ -~¡-ÿĀ-ſ‘’“”–]+$/.test(text);
}
