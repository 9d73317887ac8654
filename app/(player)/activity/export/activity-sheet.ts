import { type Cell, idText } from "#lib/game/csv.ts";
import type { ActivityRecord } from "./activity-record.ts";

type Column = readonly [name: string, cell: (record: ActivityRecord) => Cell];

const COLUMNS: readonly Column[] = [
  ["When (UTC)", ({ startedAt }) => startedAt.toISOString()],
  ["Call", ({ call }) => call],
  ["Item", ({ items }) => items.map(({ name }) => name).join(" | ")],
  ["Quantity", ({ quantity }) => quantity],
  ["From", ({ from }) => from],
  ["To", ({ to }) => to],
  ["Asked", ({ isAsked }) => isAsked],
  ["Why", ({ why }) => why],
  ["Outcome", ({ outcome }) => outcome],
  ["Answer", ({ answer, items }) => [answer, ...items.flatMap(itemAnswer)].join(" | ")],
  ["Bungie’s number", ({ bungieCode }) => bungieCode],
  ["Milliseconds", ({ durationMs }) => durationMs],
  ["Request", ({ request }) => request],
  ["Request’s outcome", ({ requestOutcome }) => requestOutcome],
  ["Hash", ({ items }) => oneOrList(items.map(({ itemHash }) => itemHash))],
  [
    "Id",
    ({ items }) =>
      items
        .map(({ itemInstanceId }) => itemInstanceId && idText(itemInstanceId))
        .filter(Boolean)
        .join(" | "),
  ],
  ["Request’s number", ({ planId }) => planId],
  ["Call’s number", ({ position }) => position + 1],
];

/** One line a call, under its heads. */
export function toActivitySheet(records: readonly ActivityRecord[]): Cell[][] {
  return [COLUMNS.map(([name]) => name), ...records.map((record) => COLUMNS.map(([, cell]) => cell(record)))];
}

function itemAnswer({ name, answer }: ActivityRecord["items"][number]): string[] {
  return answer ? [`${name}: ${answer}`] : [];
}

function oneOrList(hashes: readonly number[]): Cell {
  const [only] = hashes;
  return hashes.length === 1 && only !== undefined ? only : hashes.join(" | ");
}
