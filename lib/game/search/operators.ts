import { isTag, TAGS } from "../item-mark.ts";
import { countsOf } from "./copies.ts";
import { nearest } from "./nearest.ts";
import { hasWordStart, plain, squeezed } from "./plain-text.ts";
import type { Predicate, Term } from "./query.ts";
import { type Compare, readNumber, splitSign, toCompare } from "./read-number.ts";
import { readStat } from "./read-stat.ts";
import type { ReadValue } from "./read-term.ts";
import type { SearchableItem } from "./searchable-item.ts";
import { SEASON_WORDS, toSeasonNumber, toYear } from "./seasons.ts";
import { SAME_STATS, STAT_NAMES } from "./stat-names.ts";
import { namePredicate, perkPredicate, wordPredicate } from "./text-tests.ts";

/** An operator with a value after its colon. */
export interface Operator {
  /** What is written after the colon; a stat takes a name and a number. */
  readonly takes: "text" | "word" | "number" | "stat";
  /** The words it takes, or that stand for a number; for suggestions. */
  readonly words?: readonly string[];
  readonly read: (value: string, name: string) => ReadValue;
}

const always =
  (predicate: Predicate): Term["test"] =>
  () =>
    predicate;

function text(toPredicate: (value: string) => Predicate): Operator {
  return { takes: "text", read: (value) => always(toPredicate(plain(value))) };
}

function number(pick: (item: SearchableItem) => number | null): Operator {
  return {
    takes: "number",
    read: (value) => {
      const compare = readNumber(value);
      return compare ? always((item) => compare(pick(item))) : badNumber(value);
    },
  };
}

/** Half a comparison is no mistake yet. */
function badNumber(value: string): ReadValue {
  const [, rest] = splitSign(value);
  return { fault: rest === "" ? "missing-value" : "bad-number" };
}

const SLOTS_OF_BREAKER: Readonly<Record<string, number>> = {
  barrier: 1,
  antibarrier: 1,
  shieldpiercing: 1,
  overload: 2,
  disruption: 2,
  unstoppable: 3,
  stagger: 3,
};

function word(words: readonly string[], toPredicate: (value: string) => Predicate): Operator {
  return {
    takes: "word",
    words,
    read: (typed) => {
      const value = typed.toLowerCase();
      if (words.includes(value)) return always(toPredicate(value));
      return { fault: "unknown-word", near: nearest(value, words) };
    },
  };
}

const season: Operator = {
  takes: "number",
  words: [...SEASON_WORDS, "current"],
  read: (value) => {
    const compare = readNumber(value);
    if (compare) return always(({ kind }) => compare(kind.seasonNumber));
    const [sign, rest] = splitSign(value.toLowerCase());
    const named = toSeasonNumber(rest);
    const byName = named === null ? null : toCompare(sign, named);
    if (byName) return always(({ kind }) => byName(kind.seasonNumber));
    if (rest === "current") return currentSeason(sign);
    const near = nearest(rest, [...SEASON_WORDS, "current"]);
    return rest === "" ? { fault: "missing-value" } : { fault: "bad-number", near: near && sign + near };
  },
};

/** The newest season that anything in the account is from. */
function currentSeason(sign: string): ReadValue {
  if (!toCompare(sign, 0)) return { fault: "bad-number" };
  return ({ items }) => {
    const newest = items.reduce((most, { kind }) => Math.max(most, kind.seasonNumber ?? 0), 0);
    const compare = toCompare(sign, newest) as Compare;
    return ({ kind }) => compare(kind.seasonNumber);
  };
}

const MASTERWORK_WORDS = [...STAT_NAMES.slice(0, 28), "any"];

const masterwork: Operator = {
  takes: "number",
  words: MASTERWORK_WORDS,
  read: (value) => {
    const compare = readNumber(value);
    if (compare) return always((item) => compare(item.masterwork?.tier));
    const spelt = value.toLowerCase();
    const stat = SAME_STATS[spelt] ?? spelt;
    if (stat === "any") return always((item) => item.masterwork?.stat != null);
    if (STAT_NAMES.includes(stat)) return always((item) => item.masterwork?.stat === stat);
    const [, rest] = splitSign(spelt);
    return rest === spelt
      ? { fault: "unknown-stat", near: nearest(spelt, MASTERWORK_WORDS) }
      : badNumber(value);
  },
};

const KILL_WORDS = ["pve", "pvp", "gambit"];

const kills: Operator = {
  takes: "stat",
  words: KILL_WORDS,
  read: (value) => {
    const colon = value.indexOf(":");
    const where = colon < 0 ? null : value.slice(0, colon).toLowerCase();
    if (where !== null && !KILL_WORDS.includes(where)) {
      return { fault: "unknown-word", length: colon, near: nearest(where, KILL_WORDS) };
    }
    const compare = readNumber(value.slice(colon + 1));
    if (compare) return always((item) => killsOf(item, where).some(compare));
    if (KILL_WORDS.includes(value.toLowerCase())) return { fault: "missing-value" };
    return badNumber(value.slice(colon + 1));
  },
};

function killsOf({ kills: counted }: SearchableItem, where: string | null): (number | undefined)[] {
  return where === null ? Object.values(counted) : [counted[where]];
}

const id: Operator = {
  takes: "text",
  read: (value, name) => {
    if (!/^\d+$/.test(value)) return { fault: "bad-number" };
    return always(
      name === "id" ? (item) => item.itemInstanceId === value : ({ kind }) => kind.itemHash === Number(value),
    );
  },
};

const power = number((item) => item.power || null);
const isNamed =
  (name: string) =>
  ({ kind }: SearchableItem) =>
    plain(kind.name) === name;

/** Every operator but `is:` and `not:`, by name. Meanings are DIM's where DIM has the operator (read 2026-11-22). */
export const OPERATORS = {
  keyword: text(wordPredicate),
  name: text(namePredicate),
  exactname: text(isNamed),
  description: text(
    (value) =>
      ({ kind }) =>
        plain(kind.description).includes(value),
  ),
  perk: text((value) => perkPredicate((perk) => hasWordStart(perk.all, value))),
  perkname: text((value) => perkPredicate((perk) => hasWordStart(perk.name, value))),
  exactperk: text((value) => perkPredicate((perk) => perk.name === value)),
  source: text((value) => {
    const sought = squeezed(value);
    return ({ kind }) => sought !== "" && squeezed(kind.source).includes(sought);
  }),
  notes: text(
    (value) =>
      ({ note }) =>
        note !== "" && plain(note).includes(value),
  ),
  tag: word([...TAGS, "none"], (value) => (item) => item.tag === (isTag(value) ? value : null)),
  power,
  light: power,
  tier: number(({ gearTier }) => gearTier ?? 0),
  stat: { takes: "stat", words: [...STAT_NAMES], read: readStat },
  masterwork,
  catalyst: word(
    ["missing", "incomplete", "complete"],
    (value) =>
      ({ catalyst }) =>
        catalyst === value,
  ),
  energycapacity: number(({ energyCapacity }) => energyCapacity),
  kills,
  stack: number(({ quantity }) => quantity),
  count: {
    takes: "number",
    read: (value) => {
      const compare = readNumber(value);
      if (!compare) return badNumber(value);
      return ({ items }) => {
        const countOf = countsOf(items);
        return (item) => compare(countOf(item));
      };
    },
  },
  season,
  year: number(({ kind }) => (kind.seasonNumber === null ? null : toYear(kind.seasonNumber))),
  ammo: word(
    ["primary", "special", "heavy"],
    (value) =>
      ({ kind }) =>
        kind.words.has(value),
  ),
  breaker: word([...Object.keys(SLOTS_OF_BREAKER), "any"], (value) => {
    return ({ kind: { words } }) =>
      [1, 2, 3].some(
        (one) => words.has(`breaker${one}`) && (value === "any" || SLOTS_OF_BREAKER[value] === one),
      );
  }),
  id,
  hash: id,
} as const satisfies Readonly<Record<string, Operator>>;

export type OperatorName = keyof typeof OPERATORS;

/** The operator of a name, as it is typed without its colon; null when there is none. */
export function operatorOf(name: string): Operator | null {
  return Object.hasOwn(OPERATORS, name) ? OPERATORS[name as OperatorName] : null;
}

/** Operators that DIM has and we do not (yet). */
export const UNAVAILABLE_OPERATORS: readonly string[] = (
  "inloadout basestat maxstatvalue maxbasestatvalue maxstatloadout dupe modslot memento deepsight foundry " +
  "weaponlevel enhanced enhancedperk armorintrinsic primarystat secondarystat tertiarystat tunedstat powerlimit mod modname"
).split(" ");
