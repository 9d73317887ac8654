import { inOneLine } from "#emails/letter-ware.ts";
import { differenceWords } from "#emails/letter-words.ts";
import { STAT_HEAD, statLine, statsHead } from "#emails/xur-letter-text.ts";
import type { LetterComparison } from "#lib/game/letter-facts.ts";
import type { StatDifference } from "#lib/game/own-ware.ts";
import { Kept } from "./kept.ts";
import type { Parts } from "./letter-kit.tsx";
import { flat, type InBoth } from "./letter-pieces.ts";
import { escapeMarkup } from "./render-markup.tsx";

type ToldStat = Pick<StatDifference, "name" | "his" | "mine" | "verdict">;

/** A stat by its name, and the lines about it that were drawn already, by values, width and tone. */
interface NamedStat {
  readonly shown: string;
  readonly lines: Kept<number, InBoth<string>>;
}

/** Where there are more stats than these, the equal ones are left out; what neither has is told nowhere. */
const ALL_STATS = 6;
const TOTAL = "Total";

const MOST_NAMES = 500;
const MOST_LINES = 500;
/** Values and widths that fit into a key. */
const MOST_VALUE = 1_000;
const MOST_WIDTH = 100;

/**
 * Draws a reader's copy beside his roll, stat by stat.
 *
 * Each line is drawn once an edition: what he sells has few values, and readers' copies not many more.
 */
export class StatRows {
  readonly #parts: Parts;
  readonly #names = new Kept<string, NamedStat>(MOST_NAMES);
  readonly #heads = new Kept<number, string>(MOST_WIDTH);

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The rows of a table, in the text with their head; null when there is nothing to tell. */
  rows(comparison: LetterComparison): InBoth<readonly string[]> | null {
    const told = toldStats(comparison);
    if (told.length === 0) return null;
    const names: NamedStat[] = [];
    let width = STAT_HEAD.length;
    for (const { name } of told) {
      const stat = this.#named(name);
      names.push(stat);
      if (stat.shown.length > width) width = stat.shown.length;
    }
    const html: string[] = [];
    const text = [this.#head(width)];
    for (const [nth, stat] of told.entries()) {
      const name = names[nth];
      if (!name) continue;
      const line = this.#line(name, stat, width);
      html.push(line.html);
      text.push(line.text);
    }
    return { html, text };
  }

  #named(name: string): NamedStat {
    const known = this.#names.get(name);
    if (known) return known;
    return this.#names.keep(name, { shown: inOneLine(name), lines: new Kept(MOST_LINES) });
  }

  #head(width: number): string {
    return this.#heads.get(width) ?? this.#heads.keep(width, statsHead(width));
  }

  #line({ shown, lines }: NamedStat, stat: ToldStat, width: number): InBoth<string> {
    const { his, mine, verdict } = stat;
    if (!isKeyed(his) || !isKeyed(mine) || width >= MOST_WIDTH) return this.#draw(shown, stat, width);
    const key = ((his * MOST_VALUE + mine) * MOST_WIDTH + width) * TONE_COUNT + TONE_KEYS[verdict];
    return lines.get(key) ?? lines.keep(key, this.#draw(shown, stat, width));
  }

  #draw(shown: string, { his, mine, verdict }: ToldStat, width: number): InBoth<string> {
    const words = differenceWords(his - mine);
    const slots = { name: escapeMarkup(shown), his: `${his}`, mine: `${mine}`, words };
    return {
      html: flat(this.#parts[TONES[verdict]], this.#parts.shared, slots),
      text: statLine(width, shown, `${his}`, `${mine}`, words),
    };
  }
}

const isKeyed = (value: number) => Number.isInteger(value) && value >= 0 && value < MOST_VALUE;

const TONES = { better: "up", worse: "down", same: "same" } as const;
const TONE_KEYS = { better: 0, worse: 1, same: 2 } as const;
const TONE_COUNT = 3;

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
  told.push({ name: TOTAL, his: sum, mine: sum - total, verdict });
  return told;
}
