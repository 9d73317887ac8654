import { hasWordStart } from "./plain-text.ts";
import type { SuggestedKind } from "./suggest.ts";

/** Something that may be meant, and what has to be typed of it. */
export interface Choice {
  readonly label: string;
  /** Plain: what the typed letters are looked for in. */
  readonly sought: string;
  readonly typed: string;
  readonly what: SuggestedKind;
  readonly count: number | null;
}

// Among those that begin alike: what narrows most first.
const ORDER: readonly SuggestedKind[] = [
  "tag",
  "operator",
  "word",
  "sign",
  "stat",
  "hashtag",
  "name",
  "perk",
  "season",
];
/** So that one kind does not fill the list. */
const MOST_OF_A_KIND = 4;

/** The best of what fits: what begins as typed, then what has a word that does, then what has it anywhere. */
export function rank(choices: readonly Choice[], most: number): Choice[] {
  const fitting = choices
    .map((choice) => ({ choice, fit: fitOf(choice) }))
    .filter(({ fit }) => fit !== null)
    .sort((a, b) => (a.fit ?? 0) - (b.fit ?? 0) || compare(a.choice, b.choice))
    .map(({ choice }) => choice);
  const kinds = new Map<SuggestedKind, number>();
  const first = fitting.filter(({ what }) => {
    const many = (kinds.get(what) ?? 0) + 1;
    kinds.set(what, many);
    return many <= MOST_OF_A_KIND;
  });
  const rest = fitting.filter((choice) => !first.includes(choice));
  return [...first, ...rest].slice(0, most);
}

function fitOf({ sought, typed, what }: Choice): number | null {
  if (sought.startsWith(typed)) return 0;
  // Short words hit the middle of everything.
  if (typed.length < 2) return null;
  if (hasWordStart(sought, typed)) return 1;
  const isOurs = what === "word" || what === "stat";
  return isOurs && typed.length > 2 && sought.includes(typed) ? 2 : null;
}

function compare(a: Choice, b: Choice): number {
  const order = ORDER.indexOf(a.what) - ORDER.indexOf(b.what);
  // Seasons come in an order of their own.
  if (order !== 0 || a.what === "season") return order;
  return (b.count ?? 0) - (a.count ?? 0) || (a.count === null ? a.sought.length - b.sought.length : 0);
}
