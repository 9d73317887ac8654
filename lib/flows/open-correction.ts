import { findToldStock } from "#lib/db/edition-stock.ts";
import { type EditionRecord, findEdition, openEdition } from "#lib/db/editions.ts";
import { isNamed } from "#lib/game/shown-ware.ts";
import { stockChanges } from "#lib/game/xur-changes.ts";
import type { StockChange, XurStock } from "#lib/game/xur-stock.ts";
import { PREPARE_MS } from "./prepare-time.ts";
import type { Services } from "./services.ts";

/** There is one correction a visit: it waits until what he sells has stayed the same for so long, by Bungie's time. */
const SETTLED_MS = 30 * 60_000;

export interface CorrectionTerms {
  /** What he sells now. */
  readonly stock: XurStock | null;
  /** Whether that can be trusted and named. */
  readonly mayOpen: boolean;
  readonly visitClock: () => Date;
  readonly now: Date;
}

/**
 * The letter that corrects an edition; opens it when he sells otherwise than the edition told.
 *
 * The edition's own wares stay frozen, so who subscribes afterwards gets it and then its correction: two letters at
 * most, and each says what it rests on. Chosen over another edition for them, which would be a third kind of letter.
 */
export async function openCorrection(
  { db }: Services,
  digest: EditionRecord,
  { stock, mayOpen, visitClock, now }: CorrectionTerms,
): Promise<EditionRecord | null> {
  const { visitStartsAt } = digest;
  const opened = await findEdition(db, visitStartsAt, "correction");
  if (opened || !mayOpen || !stock || stock.revision <= digest.stockRevision) return opened;
  if (visitClock().getTime() - stock.seenAt.getTime() < SETTLED_MS) return null;
  const told = await findToldStock(db, digest);
  const changes = told ? stockChanges(told, stock).filter(isToldOf) : [];
  const wares = stock.wares.filter(isNamed);
  if (changes.length === 0 || wares.length === 0) return null;
  return openEdition(
    db,
    {
      ...{ visitStartsAt, kind: "correction", stockRevision: stock.revision, wares, changes },
      prepareUntil: new Date(now.getTime() + PREPARE_MS),
    },
    now,
  );
}

const isToldOf = ({ ware }: StockChange) => isNamed(ware);
