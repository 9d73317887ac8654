import type { DefinitionsState } from "#lib/flows/load-definitions-state.ts";

const count = new Intl.NumberFormat("en");
const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

/** How the definitions stand, a line each, for an operator. */
export function definitionsInWords(state: DefinitionsState, now: Date): string {
  const { language, current, progress, failure, nextTryAt } = state;
  const ago = (at: Date) => `${at.toISOString()}, ${duration(now.getTime() - at.getTime())} ago`;
  const lines = [
    `Language: ${language}.`,
    current
      ? `In use: ${current.version}, ${count.format(current.itemCount)} items${current.importedAt ? `, imported ${ago(current.importedAt)}` : ""}.`
      : "In use: none yet. Pages show how far the first import is.",
    progress
      ? `Under way: ${progress.version}, ${progress.tablesDone} of ${progress.tablesTotal} tables, ${count.format(progress.rowsDone)} rows, now ${progress.table}; begun ${ago(progress.startedAt)}.`
      : "Under way: no import.",
    failure
      ? `Last failure: ${ago(failure.failedAt)}${failure.version ? `, of ${failure.version}` : ""}. ${failure.failure}.`
      : "Last failure: none since the last success.",
    nextTryAt
      ? `Next try: ${nextTryAt.toISOString()}.`
      : "Next try: with the next tick of the schedule, within ten minutes, while a worker runs.",
  ];
  return lines.join("\n");
}

function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  const [unit, length] = UNITS.find(([, unitSeconds]) => seconds >= unitSeconds) ?? ["second", 1];
  const amount = Math.floor(seconds / length);
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}
