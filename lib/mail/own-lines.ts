import { wrapped } from "#emails/letter-text.ts";
import { inOneLine } from "#emails/letter-ware.ts";
import { copyWords, differenceWords, ownWords, reasonWords } from "#emails/letter-words.ts";
import { type StatLine, statsText } from "#emails/xur-letter-text.ts";
import type { LetterComparison, LetterFact } from "#lib/game/letter-facts.ts";
import type { StatDifference } from "#lib/game/own-ware.ts";
import type { LetterPart } from "./frozen-letters.ts";
import type { Parts } from "./letter-kit.tsx";
import { flat } from "./letter-pieces.ts";
import { escapeMarkup } from "./render-markup.tsx";

/** What a ware's card says about its reader, in both parts of the letter. */
export interface OwnLines {
  readonly html: { readonly notes?: readonly LetterPart[]; readonly stats?: readonly LetterPart[] };
  readonly text: { readonly notes?: string; readonly stats?: string };
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
  const lines = mayCompare && own.best ? statLines(own.best) : [];
  if (lines.length === 0) return notes;
  return {
    html: { ...notes.html, stats: [flat(parts.stats, parts.shared, { rows: statRows(parts, lines) })] },
    text: { ...notes.text, stats: statsText(lines) },
  };
}

const known = new WeakMap<Parts, Map<string, OwnLines>>();
const MOST_KNOWN = 2_000;

/** Made once an edition: few sentences say what a ware is to all the readers there are. */
function noteLines(parts: Parts, words: string, isGood: boolean): OwnLines {
  if (words === "") return NOTHING;
  const notes = known.get(parts) ?? new Map<string, OwnLines>();
  if (!known.has(parts)) known.set(parts, notes);
  const key = `${isGood ? "+" : " "}${words}`;
  const found = notes.get(key);
  if (found) return found;
  if (notes.size >= MOST_KNOWN) notes.clear();
  const made = {
    html: { notes: [flat(isGood ? parts.good : parts.plain, parts.shared, { words: escapeMarkup(words) })] },
    text: { notes: `\n${wrapped(words, isGood ? "  > " : "  ", "    ")}` },
  };
  notes.set(key, made);
  return made;
}

/** How many tables of stats a letter draws: past these the sums are told in words alone, so that it stays small. */
export const MOST_COMPARED = 10;

export function isCompared(fact: LetterFact | undefined): boolean {
  return (fact?.own.best?.stats.length ?? 0) > 0;
}

function statLines({ stats, total }: LetterComparison): ToldStat[] {
  const told = stats.filter(({ his, mine, verdict }) => {
    return stats.length > ALL_STATS ? verdict !== "same" : his !== 0 || mine !== 0;
  });
  const lines = told.map(({ name, his, mine, verdict }) => ({
    name: inOneLine(name),
    his,
    mine,
    words: differenceWords(his - mine),
    verdict,
  }));
  // Of a weapon the sum means nothing, and is null.
  if (lines.length === 0 || total === null) return lines;
  const his = stats.reduce((sum, stat) => sum + stat.his, 0);
  const verdict = total > 0 ? "better" : total < 0 ? "worse" : "same";
  return [...lines, { name: "Total", his, mine: his - total, words: differenceWords(total), verdict }];
}

function statRows(parts: Parts, lines: readonly ToldStat[]): string {
  let rows = "";
  for (const { name, his, mine, words, verdict } of lines) {
    const slots = { name: escapeMarkup(name), his: `${his}`, mine: `${mine}`, words };
    rows += flat(parts[TONES[verdict]], parts.shared, slots);
  }
  return rows;
}

type ToldStat = StatLine & Pick<StatDifference, "verdict">;
const TONES = { better: "up", worse: "down", same: "same" } as const;
