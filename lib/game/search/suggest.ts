import { TAGS } from "../item-mark.ts";
import { OPERATORS, operatorOf } from "./operators.ts";
import { plain } from "./plain-text.ts";
import { quoted } from "./print-query.ts";
import { type Choice, rank } from "./rank.ts";
import { SEASON_WORDS } from "./seasons.ts";
import { type Token, tokensOf } from "./tokens.ts";
import type { OwnedWord, Vocabulary } from "./vocabulary.ts";
import { IS_WORDS } from "./words.ts";

/** What could stand where the player types. */
export interface Suggestion {
  /** The whole search with it, and where the caret stands then. */
  readonly text: string;
  readonly caret: number;
  /** What is put in: `is:exotic`, `name:"Ace of Spades"`, `stat:`. */
  readonly label: string;
  readonly what: SuggestedKind;
  /** How many items of the player have it; null where nobody counted. */
  readonly count: number | null;
}

export type SuggestedKind =
  | "operator"
  | "word"
  | "name"
  | "perk"
  | "tag"
  | "season"
  | "stat"
  | "sign"
  | "hashtag";

/**
 * What a player may be about to type at the caret, best first: operators, their words, and what the player owns.
 *
 * Replaces the word at the caret, all of it, and nothing else; bare words before it count as one word with it where
 * together they begin a name or perk. Nothing where the caret stands at no word.
 */
export function suggest(text: string, caret: number, vocabulary: Vocabulary, most = 8): Suggestion[] {
  const tokens = tokensOf(text).tokens.filter(({ type }) => type !== "end");
  const index = tokens.findIndex(({ start, end }) => start < caret && caret <= end);
  const token = tokens[index];
  if (!token || token.type === "(" || token.type === ")") return [];
  const phrase = token.name === "keyword" ? phraseAt(text, tokens, index, caret) : null;
  const from = phrase ? longest(phrase, text, caret, vocabulary) : null;
  if (from) return offered(from.choices, text, from.start, token.end, most);
  const typed = text.slice(token.start, caret);
  // A dash that begins a word denies it and stays.
  if (token.type !== "term" && token.type !== "not") return [];
  if (token.type === "not" && typed === "-") return [];
  const choices =
    token.name !== "keyword" && token.type === "term"
      ? ofOperator(token, text.slice(token.valueAt, caret), vocabulary)
      : ofWord(plain(token.type === "not" ? typed : unquoted(typed)), vocabulary);
  return offered(rank(choices, most), text, token.start, token.end, most);
}

const unquoted = (typed: string) => typed.replace(/^["'\u2018-\u201e]/, "");

/** Where bare words that end at the caret begin: the starts of each, the farthest first. */
function phraseAt(text: string, tokens: readonly Token[], index: number, caret: number): number[] {
  const starts: number[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at] as Token;
    const after = tokens[at + 1] as Token;
    const isBare = token.name === "keyword" && !/^["'\u2018-\u201e]/.test(text.slice(token.start, token.end));
    const isNear = /^\s+$/.test(text.slice(token.end, after.start));
    if (!isBare || !isNear || caret - token.start > 60) break;
    starts.unshift(token.start);
  }
  return starts;
}

function longest(starts: readonly number[], text: string, caret: number, vocabulary: Vocabulary) {
  for (const start of starts) {
    const typed = plain(text.slice(start, caret)).replace(/\s+/g, " ");
    const choices = rank(
      [...ofOwned(typed, vocabulary.names, "name"), ...ofOwned(typed, vocabulary.perks, "perk")],
      8,
    );
    if (choices.length > 0) return { start, choices };
  }
  return null;
}

function ofOwned(
  typed: string,
  words: readonly OwnedWord[],
  what: "name" | "perk",
  operator: string = what,
): Choice[] {
  return words.map(({ text, plain: sought, count }) => ({
    label: `${operator}:${quoted(text, false)}`,
    sought,
    typed,
    what,
    count,
  }));
}

/** Anything may be meant by a word without an operator. */
function ofWord(typed: string, vocabulary: Vocabulary): Choice[] {
  const of = (what: SuggestedKind, sought: string, label: string, count: number | null = null): Choice => ({
    label,
    sought,
    typed,
    what,
    count,
  });
  const tagged = new Map(vocabulary.tags.map(({ text, count }) => [text, count]));
  return [
    ...["is", "not", ...Object.keys(OPERATORS)].map((name) => of("operator", name, `${name}:`)),
    ...IS_WORDS.map((word) => of("word", word, `is:${word}`)),
    ...TAGS.map((tag) => of("tag", tag, `tag:${tag}`, tagged.get(tag) ?? 0)),
    ...vocabulary.hashtags.map(({ text, plain: sought, count }) =>
      of("hashtag", sought, `notes:${text}`, count),
    ),
    ...ofOwned(typed, vocabulary.names, "name"),
    ...ofOwned(typed, vocabulary.perks, "perk"),
    ...vocabulary.seasons.map(({ text, count }) => of("season", text, `season:${text}`, count)),
  ];
}

const SIGNS = [">", "<", ">=", "<="];

function ofOperator(token: Token, value: string, vocabulary: Vocabulary): Choice[] {
  const { name } = token;
  const typed = plain(unquoted(value));
  const of = (what: SuggestedKind, sought: string, label: string, count: number | null = null): Choice => ({
    label,
    sought,
    typed,
    what,
    count,
  });
  if (name === "is" || name === "not") return IS_WORDS.map((word) => of("word", word, `${name}:${word}`));
  if (name === "name" || name === "exactname") return ofOwned(typed, vocabulary.names, "name", name);
  if (/^(perk|perkname|exactperk)$/.test(name)) return ofOwned(typed, vocabulary.perks, "perk", name);
  if (name === "notes") {
    return vocabulary.hashtags.map(({ text, plain: sought, count }) =>
      of("hashtag", sought, `notes:${text}`, count),
    );
  }
  const { takes, words = [] } = operatorOf(name) ?? { takes: "text" };
  if (takes === "stat") return ofStat(name, value, words);
  const counts = new Map([...vocabulary.tags, ...vocabulary.seasons].map(({ text, count }) => [text, count]));
  // The newest season first, as one mostly means that.
  const isSeason = words[0] === SEASON_WORDS[0];
  const inOrder = isSeason ? words.toReversed() : words;
  const named = inOrder.map((word) =>
    of(
      takes === "word" ? "word" : isSeason ? "season" : "stat",
      word,
      `${name}:${word}`,
      counts.get(word) ?? null,
    ),
  );
  return takes === "number" && value === ""
    ? [...SIGNS.map((sign) => of("sign", sign, `${name}:${sign}`)), ...named]
    : named;
}

function ofStat(name: string, value: string, words: readonly string[]): Choice[] {
  const colon = value.indexOf(":");
  const typed = plain(colon < 0 ? value : value.slice(colon + 1));
  const of = (what: SuggestedKind, sought: string, label: string): Choice => ({
    label,
    sought,
    typed,
    what,
    count: null,
  });
  if (colon < 0) return words.map((word) => of("stat", word, `${name}:${word}:`));
  return typed === "" ? SIGNS.map((sign) => of("sign", sign, `${name}:${value}${sign}`)) : [];
}

function offered(
  choices: readonly Choice[],
  text: string,
  start: number,
  end: number,
  most: number,
): Suggestion[] {
  const now = text.slice(start, end);
  return choices
    .filter(({ label }) => label !== now)
    .slice(0, most)
    .map(({ label, what, count }) => ({
      text: text.slice(0, start) + label + text.slice(end),
      caret: start + label.length,
      label,
      what,
      count,
    }));
}
