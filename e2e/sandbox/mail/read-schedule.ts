const MINUTE_MS = 60_000;
const UNITS_MS: Readonly<Record<string, number>> = {
  sec: 1_000,
  min: MINUTE_MS,
  hour: 60 * MINUTE_MS,
  day: 1_440 * MINUTE_MS,
  week: 10_080 * MINUTE_MS,
};
// Documented: up to 30 days ahead.
const LONGEST_MS = 30 * 1_440 * MINUTE_MS;
const IN_A_WHILE = /^in\s+(an?|\d+)\s+(sec|min|hour|day|week)\w*$/i;

/**
 * When a letter shall leave: an ISO 8601 time or "in 5 minutes"; null if it is neither or too far away.
 *
 * The real service understands more ("tomorrow at 9am"), which is not played here.
 */
export function readSchedule(written: string, now: Date): Date | null {
  const [, amount = "", unit = ""] = IN_A_WHILE.exec(written.trim()) ?? [];
  const isIso = /^\d{4}-\d\d-\d\d/.test(written);
  const aheadMs = isIso
    ? Date.parse(written) - now.getTime()
    : (Number(amount) || 1) * (UNITS_MS[unit.toLowerCase()] ?? Number.NaN);
  if (Number.isNaN(aheadMs) || aheadMs > LONGEST_MS) return null;
  return new Date(now.getTime() + aheadMs);
}
