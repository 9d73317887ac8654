import { type FieldRules, FLAG, numberFrom, wholeFrom, wishProblem } from "../http/read-wish.ts";

/** How Xûr departs from his calendar, on command. Seconds are counted from his arrival, Friday 17:00 UTC. */
export interface XurState {
  /** Is here, with the new stock, so long before his arrival. */
  readonly earlySeconds?: number;
  /** Is not here yet for so long after it. */
  readonly lateSeconds?: number;
  /** Still here so long after Tuesday 17:00 UTC (DestinyItemManager/DIM#1544). */
  readonly lingerSeconds?: number;
  /** Does not come at all; his sales stay listed. */
  readonly absent?: boolean;
  /** The refresh dates have moved, the stock is last week's (Bungie-net/api#1401: for seconds to minutes). */
  readonly oldStockSeconds?: number;
  /** Other stock from then on: a hotfix (#1771), or 3600 for the hour of daylight saving (#1146). */
  readonly changesAfterSeconds?: number;
  /** The coming stock shows so long before he arrives (DestinyItemManager/DIM#1544). */
  readonly stockEarlySeconds?: number;
  /** Lists armour for this class alone, whoever asks (#1656). */
  readonly onlyClass?: number;
  /** Lists what a character of this class would see, whoever asks (#844). */
  readonly leakedClass?: number;
  /** The doorways lead to vendors without sales. */
  readonly emptySubVendors?: boolean;
  /** His refresh date is the next day, 09:00 UTC, all week (#1547). */
  readonly refreshesDaily?: boolean;
}

const SECONDS = [
  "earlySeconds",
  "lateSeconds",
  "lingerSeconds",
  "oldStockSeconds",
  "changesAfterSeconds",
  "stockEarlySeconds",
] as const satisfies readonly (keyof XurState)[];
const CLASSES = ["onlyClass", "leakedClass"] as const satisfies readonly (keyof XurState)[];
const FLAGS = ["absent", "emptySubVendors", "refreshesDaily"] as const satisfies readonly (keyof XurState)[];

const YEAR_SECONDS = 31_536_000;
const RULES: FieldRules = Object.fromEntries([
  ...SECONDS.map((name) => [name, numberFrom(0, YEAR_SECONDS)]),
  ...CLASSES.map((name) => [name, wholeFrom(0, 2)]),
  ...FLAGS.map((name) => [name, FLAG]),
]);

/** The state somebody wishes for, or a sentence that says what is wrong with the wish. */
export function readXurState(wish: Readonly<Record<string, unknown>>): XurState | string {
  return wishProblem(wish, RULES) ?? wish;
}
