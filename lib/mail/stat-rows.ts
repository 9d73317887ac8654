import { inOneLine } from "#emails/letter-ware.ts";
import { differenceWords } from "#emails/letter-words.ts";
import { statLine } from "#emails/xur-letter-text.ts";
import type { StatDifference } from "#lib/game/own-ware.ts";
import type { Parts } from "./letter-kit.tsx";
import { flat } from "./letter-pieces.ts";
import { escapeMarkup } from "./render-markup.tsx";

export type ToldStat = Pick<StatDifference, "name" | "his" | "mine" | "verdict">;

/** A line of a table of stats, in both parts of a letter. */
export interface StatRow {
  readonly html: string;
  readonly text: string;
}

const rowsByParts = new WeakMap<Parts, Map<string, Map<number, StatRow>>>();
const MOST_NAMES = 500;
const MOST_ROWS = 500;
/** Values and widths that fit into a key. */
const MOST_VALUE = 1_000;
const MOST_WIDTH = 100;

/** Made once an edition: what he sells has few values, and readers' copies not many more. */
export function statRow(parts: Parts, stat: ToldStat, width: number): StatRow {
  const { name, his, mine, verdict } = stat;
  if (!isKeyed(his) || !isKeyed(mine) || width >= MOST_WIDTH) return makeRow(parts, stat, width);
  const rows = rowsOf(parts, name);
  const key = ((his * MOST_VALUE + mine) * MOST_WIDTH + width) * 3 + TONE_KEYS[verdict];
  const known = rows.get(key);
  if (known) return known;
  if (rows.size >= MOST_ROWS) rows.clear();
  const made = makeRow(parts, stat, width);
  rows.set(key, made);
  return made;
}

const isKeyed = (value: number) => Number.isInteger(value) && value >= 0 && value < MOST_VALUE;

function rowsOf(parts: Parts, name: string): Map<number, StatRow> {
  const byName = rowsByParts.get(parts) ?? new Map<string, Map<number, StatRow>>();
  rowsByParts.set(parts, byName);
  const known = byName.get(name);
  if (known) return known;
  if (byName.size >= MOST_NAMES) byName.clear();
  const rows = new Map<number, StatRow>();
  byName.set(name, rows);
  return rows;
}

function makeRow(parts: Parts, { name, his, mine, verdict }: ToldStat, width: number): StatRow {
  const words = differenceWords(his - mine);
  const shown = inOneLine(name);
  const slots = { name: escapeMarkup(shown), his: `${his}`, mine: `${mine}`, words };
  return {
    html: flat(parts[TONES[verdict]], parts.shared, slots),
    text: statLine(width, shown, `${his}`, `${mine}`, words),
  };
}

const TONES = { better: "up", worse: "down", same: "same" } as const;
const TONE_KEYS = { better: 0, worse: 1, same: 2 } as const;
