// Marks that turn the direction of whatever follows, and letters without a width: a name with one could rearrange the
// sentence it stands in, or look like another name. The joiners (U+200C, U+200D) stay: emoji and some scripts need them.
const UNSEEN = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const MOST_LETTERS = 300;

/** A name or another short text of Bungie's as one line of visible letters, of at most 300. */
export function toPlainLine(text: string | undefined): string {
  const line = (text ?? "")
    .replace(UNSEEN, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return line.length > MOST_LETTERS ? `${[...line].slice(0, MOST_LETTERS - 1).join("")}…` : line;
}

/** A longer text of Bungie's: line breaks stay. */
export function toPlainText(text: string | undefined): string {
  return (text ?? "")
    .replace(UNSEEN, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, " ");
}
