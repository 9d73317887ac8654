import type { SearchError } from "#lib/game/search/query.ts";

/** What is wrong with a place of a search, and what to write instead; the rest of the search holds. */
export function errorSentence({ kind, word }: SearchError): string {
  switch (kind) {
    case "unclosed-quote":
      return `The quote in ${word} is not closed.`;
    case "unclosed-comment":
      return `The comment ${word} is not closed: end it with */.`;
    case "unclosed-bracket":
      return "This bracket is not closed.";
    case "unopened-bracket":
      return "This bracket was never opened.";
    case "empty-brackets":
      return "There is nothing between these brackets.";
    case "too-deep":
      return "There are too many brackets inside each other here; what they hold was left out.";
    case "missing-term":
      return `Something is missing beside “${word}”.`;
    case "missing-value":
      return `Something is missing after “${word}”.`;
    case "unknown-operator":
      return `“${word}” begins like an operator, but there is none of that name. Put it in quotes to find the words.`;
    case "unknown-word":
      return `“${word}” is no word that can stand here.`;
    case "unknown-stat":
      return `No stat is called “${word}”.`;
    case "bad-number":
      return `“${word}” is no number. Write 50, >50, <=50 or 40-50.`;
    case "not-available":
      return `“${word}” cannot be searched for here yet.`;
  }
}
