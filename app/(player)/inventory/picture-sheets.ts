/** The sheets of the pages that one process drew lately. */
const MOST_SHEETS = 256;

interface Holder {
  gearSheets?: Map<string, string>;
}

// Pages and routes are built as two programs in one process: nothing but the global object is the same for both.
const holder = globalThis as typeof globalThis & Holder;

/** Keeps a page's stylesheet for the request that follows it; the oldest leaves first. */
export function keepSheet(digest: string, sheet: string): void {
  holder.gearSheets ??= new Map();
  const sheets = holder.gearSheets;
  sheets.delete(digest);
  sheets.set(digest, sheet);
  const [oldest] = sheets.keys();
  if (sheets.size > MOST_SHEETS && oldest !== undefined) sheets.delete(oldest);
}

/** Null when another process drew the page, or it was long ago: the sheet is then drawn anew. */
export function findSheet(digest: string): string | null {
  return holder.gearSheets?.get(digest) ?? null;
}
