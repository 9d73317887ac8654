/** A stay of Xûr in the Tower. `endsAt` is the first instant he is no longer expected to be there. */
export interface XurVisit {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const STAY_MS = 4 * DAY_MS;
// The epoch was a Thursday; the first arrival after it is the next day at 17:00 UTC.
const FIRST_ARRIVAL_MS = DAY_MS + 17 * 3_600_000;

/**
 * The visit that began at or before an instant, also when it has already ended.
 *
 * His times are fixed in UTC, so weeks are all equally long: no daylight saving, no year's end.
 * Source: players' reports, Friday 17:00 to Tuesday 17:00 UTC, read 2026-11-22. His `nextRefreshDate` (Friday 09:00)
 * is neither arrival nor departure (Bungie-net/api#1547).
 */
export function latestVisit(at: Date): XurVisit {
  const weeks = Math.floor((at.getTime() - FIRST_ARRIVAL_MS) / WEEK_MS);
  const startsAtMs = FIRST_ARRIVAL_MS + weeks * WEEK_MS;
  return { startsAt: new Date(startsAtMs), endsAt: new Date(startsAtMs + STAY_MS) };
}

/** The first arrival after an instant. */
export function nextVisit(at: Date): XurVisit {
  return latestVisit(new Date(at.getTime() + WEEK_MS));
}

/** Whether the calendar expects him at an instant; whether he *is* here only his presence among the vendors tells. */
export function isExpected(at: Date): boolean {
  return at < latestVisit(at).endsAt;
}
