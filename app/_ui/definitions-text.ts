import type { DefinitionsState } from "#lib/flows/load-definitions-state.ts";

const MINUTE_MS = 60_000;
const count = new Intl.NumberFormat("en");

/** What somebody reads who waits for the first import: how far it is, and what stands in its way. */
export function definitionsText(
  { progress, failure, nextTryAt }: DefinitionsState,
  now: Date,
): { readonly reading: string; readonly trouble: string | null } {
  if (progress) {
    const { tablesDone, tablesTotal, rowsDone } = progress;
    const rows = `${count.format(rowsDone)} ${rowsDone === 1 ? "row" : "rows"}`;
    return {
      reading: `Reading Bungie's definitions: ${tablesDone} of ${tablesTotal} tables, ${rows}.`,
      trouble: null,
    };
  }
  if (!failure) return { reading: "Waiting to begin. Nothing has been read yet.", trouble: null };
  const failed = `The last try, ${agoInWords(now.getTime() - failure.failedAt.getTime())}, got no whole copy from Bungie.net.`;
  return { reading: `${failed} ${againInWords(nextTryAt, now)}`, trouble: "You do not have to do anything." };
}

function againInWords(nextTryAt: Date | null, now: Date): string {
  if (!nextTryAt) return "It is tried again within ten minutes.";
  const inMs = nextTryAt.getTime() - now.getTime();
  return inMs < 1_000 ? "It is being tried again now." : `It is tried again in ${durationInWords(inMs)}.`;
}

function agoInWords(ms: number): string {
  return ms < 1_000 ? "a moment ago" : `${durationInWords(ms)} ago`;
}

function durationInWords(ms: number): string {
  if (ms < MINUTE_MS) return plural(Math.ceil(ms / 1_000), "second");
  return plural(Math.round(ms / MINUTE_MS), "minute");
}

function plural(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}
