import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { compile, matches } from "./compile.ts";
import { OPERATORS } from "./operators.ts";
import { parseQuery } from "./parse-query.ts";
import { printQuery, quoted } from "./print-query.ts";
import { STAT_NAMES } from "./stat-names.ts";
import { suggest } from "./suggest.ts";
import { WORLD } from "./test-world.ts";
import { vocabularyOf } from "./vocabulary.ts";
import { IS_WORDS } from "./words.ts";

const RUNS = { numRuns: 500 };
const VOCABULARY = vocabularyOf(WORLD.items);

const number = fc
  .tuple(fc.constantFrom("", "=", "<", "<=", ">", ">="), fc.integer({ min: 0, max: 600 }))
  .map(([sign, than]) => `${sign}${than}`);
const text = fc.string({ minLength: 1 }).filter((value) => value.trim() !== "");

/** A term that is understood. */
const term: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...IS_WORDS).map((word) => `is:${word}`),
  fc.constantFrom(...IS_WORDS).map((word) => `not:${word}`),
  fc.constantFrom(...STAT_NAMES).chain((stat) => number.map((value) => `stat:${stat}:${value}`)),
  fc
    .constantFrom(
      "power",
      "season",
      "count",
      "stack",
      "tier",
      "year",
      "masterwork",
      "kills",
      "energycapacity",
    )
    .chain((name) => number.map((value) => `${name}:${value}`)),
  fc
    .constantFrom("name", "perk", "notes", "exactname", "description", "source")
    .chain((name) => text.map((value) => `${name}:${quoted(value, false)}`)),
  text.map((value) => quoted(value, true)),
);

/** A search that is understood. */
const search: fc.Arbitrary<string> = fc.letrec<{ whole: string }>((tie) => ({
  whole: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    term,
    fc
      .tuple(tie("whole"), fc.constantFrom(" ", " and ", " or "), tie("whole"))
      .map(([a, joint, b]) => a + joint + b),
    tie("whole").map((inside) => `(${inside})`),
    tie("whole").map((inside) => `-(${inside})`),
    tie("whole").map((inside) => `not (${inside})`),
  ),
})).whole;

const found = (typed: string) => matches(parseQuery(typed).query, WORLD);

/** Letters that mean something, more often than chance has them. */
const anything = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "is:",
        "stat:",
        "or",
        "and",
        "not",
        "-",
        "(",
        ")",
        '"',
        "'",
        "“",
        "\\",
        " ",
        ":",
        ">",
        "5",
        "bow",
        "/*",
        "*/",
        "name:",
        "season:",
      ),
    )
    .map((parts) => parts.join("")),
  search.chain((whole) => fc.nat(whole.length).map((at) => whole.slice(0, at))),
);

test("reading a search never throws, and its errors lie in the text, in order", () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const { query, errors } = parseQuery(typed);
      compile(query, WORLD);
      matches(query, WORLD);
      return errors.every(
        ({ start, end }, index) =>
          start >= (errors[index - 1]?.start ?? 0) && end >= start && end <= typed.length,
      );
    }),
    { numRuns: 3_000 },
  );
});

test("thousands of brackets and dashes overflow nothing", () => {
  for (const typed of [
    "(".repeat(20_000),
    ")".repeat(20_000),
    "-".repeat(20_000),
    "not ".repeat(20_000),
    "(-".repeat(9_999),
  ]) {
    expect(() => matches(parseQuery(typed).query, WORLD)).not.toThrow();
  }
});

test("denying a search finds exactly the others", () => {
  fc.assert(
    fc.property(search, (typed) => {
      const others = found(`-(${typed})`);
      expect(others).toEqual(found(typed).map((is) => !is));
    }),
    RUNS,
  );
});

test("brackets around a whole search change nothing", () => {
  fc.assert(
    fc.property(search, (typed) => {
      expect(found(`(${typed})`)).toEqual(found(typed));
      expect(found(` ( ( ${typed} ) ) `)).toEqual(found(typed));
    }),
    RUNS,
  );
});

test("a search printed and read again is the same search", () => {
  fc.assert(
    fc.property(search, (typed) => {
      const { query, errors } = parseQuery(typed);
      expect(errors).toEqual([]);
      const printed = printQuery(query);
      expect(parseQuery(printed).errors).toEqual([]);
      expect(printQuery(parseQuery(printed).query)).toBe(printed);
      expect(found(printed)).toEqual(found(typed));
    }),
    RUNS,
  );
});

test("joining finds what both find, or either", () => {
  fc.assert(
    fc.property(search, search, (a, b) => {
      const [left, right] = [found(a), found(b)];
      expect(found(`(${a}) (${b})`)).toEqual(left.map((is, index) => is && right[index]));
      expect(found(`(${a}) or (${b})`)).toEqual(left.map((is, index) => is || right[index]));
    }),
    RUNS,
  );
});

test("any text can be quoted and is looked for letter by letter", () => {
  fc.assert(
    fc.property(text, fc.boolean(), (value, isBare) => {
      const typed = isBare ? quoted(value, true) : `name:${quoted(value, false)}`;
      const { query, errors } = parseQuery(typed);
      expect(errors).toEqual([]);
      expect(query?.op === "term" && query.term.value).toBe(value);
    }),
    RUNS,
  );
});

test("a suggestion replaces text before and behind the caret's word at no place else, and can be read", () => {
  fc.assert(
    fc.property(anything, fc.nat(), (typed, anywhere) => {
      const caret = anywhere % (typed.length + 1);
      return suggest(typed, caret, VOCABULARY).every(({ text: after, caret: at, label }) => {
        const start = at - label.length;
        const rest = after.slice(at);
        const isAtCaret = start <= caret && typed.length - rest.length >= caret;
        const isHalf = /[:<>=]$/.test(label);
        return (
          after.slice(0, start) === typed.slice(0, start) &&
          typed.endsWith(rest) &&
          isAtCaret &&
          (isHalf || parseQuery(label).errors.length === 0)
        );
      });
    }),
    { numRuns: 1_000 },
  );
});

test("operators are letters only, so that they can be told from words", () => {
  for (const name of Object.keys(OPERATORS)) expect(name).toMatch(/^[a-z]+$/);
});
