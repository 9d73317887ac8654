import { wrapped } from "#emails/letter-text.ts";
import { inOneLine } from "#emails/letter-ware.ts";
import { copyWords, ownWords, reasonWords } from "#emails/letter-words.ts";
import { STAT_HEAD, statsHead } from "#emails/xur-letter-text.ts";
import type { LetterComparison, LetterFact } from "#lib/game/letter-facts.ts";
import type { LetterPart } from "./frozen-letters.ts";
import type { Parts } from "./letter-kit.tsx";
import { flat, pourAround } from "./letter-pieces.ts";
import { escapeMarkup } from "./render-markup.tsx";
import { statRow, type ToldStat } from "./stat-rows.ts";

/** What a ware's card says about its reader, in both parts of the letter. */
export interface OwnLines {
  readonly html: { readonly notes?: readonly LetterPart[]; readonly stats?: readonly LetterPart[] };
  readonly text: { readonly notes?: string; readonly stats?: readonly LetterPart[] };
}

const NOTHING: OwnLines = { html: {}, text: {} };

/** Where there are more stats than these, the equal ones are left out; what neither has is told nowhere. */
const ALL_STATS = 6;

/** The reasons of what is new to a reader, with their best copy beside his roll while `mayCompare`. */
export function freshLines(parts: Parts, fact: LetterFact | undefined, mayCompare: boolean): OwnLines {
  if (!fact) return NOTHING;
  const note = noteLines(parts, reasonWords(fact.reasons, fact.own.canAfford), true);
  const { best } = fact.own;
  if (!best) return note;
  const copy = noteLines(parts, copyWords(best), false);
  const notes = {
    html: { notes: [...(note.html.notes ?? []), ...(copy.html.notes ?? [])] },
    text: { notes: `${note.text.notes ?? ""}${copy.text.notes ?? ""}` },
  };
  return withStats(parts, notes, fact, mayCompare);
}

/** One line on what is nothing new; of his better roll, how it is better. */
export function keptLines(parts: Parts, fact: LetterFact | undefined, mayCompare: boolean): OwnLines {
  if (!fact) return NOTHING;
  const note = noteLines(parts, ownWords(fact), fact.own.best?.verdict === "better");
  return withStats(parts, note, fact, mayCompare);
}

function withStats(parts: Parts, notes: OwnLines, { own }: LetterFact, mayCompare: boolean): OwnLines {
  const told = mayCompare && own.best ? toldStats(own.best) : [];
  if (told.length === 0) return notes;
  let width = STAT_HEAD.length;
  for (const { name } of told) width = Math.max(width, inOneLine(name).length);
  const html: LetterPart[] = [];
  const text: LetterPart[] = [statsHead(width)];
  const rows = told.map((stat) => statRow(parts, stat, width));
  for (const row of rows) text.push(row.text);
  pourAround(html, parts.stats, () => {
    for (const row of rows) html.push(row.html);
  });
  return { html: { ...notes.html, stats: html }, text: { ...notes.text, stats: text } };
}

interface Notes {
  readonly good: Map<string, OwnLines>;
  readonly plain: Map<string, OwnLines>;
}

const known = new WeakMap<Parts, Notes>();
const MOST_KNOWN = 2_000;

/** Made once an edition: few sentences say what a ware is to all the readers there are. */
function noteLines(parts: Parts, words: string, isGood: boolean): OwnLines {
  if (words === "") return NOTHING;
  const notes = notesOf(parts)[isGood ? "good" : "plain"];
  const found = notes.get(words);
  if (found) return found;
  if (notes.size >= MOST_KNOWN) notes.clear();
  const made = {
    html: { notes: [flat(isGood ? parts.good : parts.plain, parts.shared, { words: escapeMarkup(words) })] },
    text: { notes: `\n${wrapped(words, isGood ? "  > " : "  ", "    ")}` },
  };
  notes.set(words, made);
  return made;
}

function notesOf(parts: Parts): Notes {
  const found = known.get(parts);
  if (found) return found;
  const made = { good: new Map(), plain: new Map() };
  known.set(parts, made);
  return made;
}

/** How many tables of stats a letter draws: past these the sums are told in words alone, so that it stays small. */
export const MOST_COMPARED = 10;

export function isCompared(fact: LetterFact | undefined): boolean {
  return (fact?.own.best?.stats.length ?? 0) > 0;
}

function toldStats({ stats, total }: LetterComparison): ToldStat[] {
  const told: ToldStat[] = [];
  let sum = 0;
  for (const stat of stats) {
    sum += stat.his;
    const { his, mine, verdict } = stat;
    if (stats.length > ALL_STATS ? verdict !== "same" : his !== 0 || mine !== 0) told.push(stat);
  }
  // Of a weapon the sum means nothing, and is null.
  if (told.length === 0 || total === null) return told;
  const verdict = total > 0 ? "better" : total < 0 ? "worse" : "same";
  told.push({ name: "Total", his: sum, mine: sum - total, verdict });
  return told;
}
