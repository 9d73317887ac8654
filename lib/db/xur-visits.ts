import type { KeptVisit } from "#lib/game/kept-visit.ts";
import type { StockCoverage, XurStock, XurWare } from "#lib/game/xur-stock.ts";
import type { DbOrTransaction } from "./client.ts";
import type { XurStock as StockRow, XurVisit as VisitRow } from "./generated/client.ts";

/** A visit with all revisions of its wares; null when he was not seen on it. */
export async function findVisit(db: DbOrTransaction, startsAt: Date): Promise<KeptVisit | null> {
  const row = await db.xurVisit.findUnique({
    where: { startsAt },
    include: { stocks: { orderBy: { revision: "asc" } } },
  });
  return row && toKeptVisit(row);
}

/** Visits with their newest stock, newest visit first; `before` is when the last one on the page before began. */
export async function listVisits(
  db: DbOrTransaction,
  { limit, before }: { readonly limit: number; readonly before: Date | null },
): Promise<KeptVisit[]> {
  const rows = await db.xurVisit.findMany({
    where: { stocks: { some: {} }, ...(before && { startsAt: { lt: before } }) },
    orderBy: { startsAt: "desc" },
    take: limit,
    include: { stocks: { orderBy: { revision: "desc" }, take: 1 } },
  });
  return rows.map(toKeptVisit);
}

function toKeptVisit({ stocks, ...visit }: VisitRow & { readonly stocks: readonly StockRow[] }): KeptVisit {
  return { ...visit, stocks: stocks.map(toStock) };
}

/** A row's stock; what was written is what is read. */
export function toStock({ revision, seenAt, wares, coverage }: StockRow): XurStock {
  return {
    revision,
    seenAt,
    wares: wares as unknown as XurWare[],
    coverage: coverage as unknown as StockCoverage,
  };
}
