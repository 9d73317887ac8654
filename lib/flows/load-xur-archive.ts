import { findVisit, listVisits } from "#lib/db/xur-visits.ts";
import type { KeptVisit } from "#lib/game/kept-visit.ts";
import type { Services } from "./services.ts";

/** A page of past and present visits, newest first. */
export interface XurArchive {
  /** Each with its newest wares alone. */
  readonly visits: readonly KeptVisit[];
  /** Older ones began before this; null when there are none. */
  readonly olderThan: Date | null;
}

const PAGE = 20;

/** Lists kept visits that began before an instant; null: from the newest on. */
export async function loadXurArchive({ db }: Services, before: Date | null): Promise<XurArchive> {
  const found = await listVisits(db, { limit: PAGE + 1, before });
  const visits = found.slice(0, PAGE);
  const last = visits.at(-1);
  return { visits, olderThan: found.length > PAGE && last ? last.startsAt : null };
}

/** One visit with all that he sold on it; null when nobody watched it, or when none began then. */
export async function loadXurVisit({ db }: Services, startsAt: Date): Promise<KeptVisit | null> {
  const visit = await findVisit(db, startsAt);
  return visit && visit.stocks.length > 0 ? visit : null;
}

/** The newest visit that is kept; null while there is none. */
export async function loadLastVisit({ db }: Services): Promise<KeptVisit | null> {
  const [last] = await listVisits(db, { limit: 1, before: null });
  return last ?? null;
}
