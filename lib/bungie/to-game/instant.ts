/** Bungie's way to say "never". Source: `secondaryComponentsMintedTimestamp` in captured answers, read 2026-11-22. */
const NEVER = "0001-01-01T00:00:00Z";

/** An instant of the wire; null when missing, unreadable or Bungie's "never". */
export function toInstant(text: string | null | undefined): Date | null {
  if (text === undefined || text === null || text === NEVER) return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
