import type { EditionTemplate, LetterReader } from "./edition-letters.ts";
import { spliceLetters } from "./frozen-letters.ts";
import type { Letter } from "./mail-access.ts";
import { aReader } from "./test-letters.ts";

/** The whole letter of one reader; null when none is for them. For tests alone. */
export function written(template: EditionTemplate, some: Partial<LetterReader> = {}): Letter | null {
  const { write, ...rendered } = template;
  const letter = write(aReader(some));
  return letter ? (spliceLetters({ from: "x", ...rendered, letters: [letter] })[0] ?? null) : null;
}

/** A letter that must be there. */
export function mustWrite(template: EditionTemplate, some: Partial<LetterReader> = {}): Letter {
  const letter = written(template, some);
  if (!letter) throw new Error("no letter");
  return letter;
}

/** What a reader sees of markup: no tags, and signs for what stands for them. */
export function shownText(html: string): string {
  return html
    .replace(/<style.*?<\/style>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, "&")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/[\s\u200c]+/g, " ");
}
