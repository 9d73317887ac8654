import { expect, test } from "@playwright/test";
import { parseQuery } from "./parse-query.ts";
import { printQuery } from "./print-query.ts";
import { SEARCH_ERROR_KINDS, type SearchErrorKind } from "./query.ts";

interface Case {
  readonly typed: string;
  readonly kind: SearchErrorKind;
  /** The part of the text that is pointed at. */
  readonly at: string;
  readonly near?: string;
  /** What is still looked for. */
  readonly rest: string;
}

const CASES: readonly Case[] = [
  { typed: "is:bow is:legendry", kind: "unknown-word", at: "legendry", near: "legendary", rest: "is:bow" },
  { typed: "is:legen", kind: "unknown-word", at: "legen", near: "legendary", rest: "" },
  { typed: "is:handcanon", kind: "unknown-word", at: "handcanon", near: "handcannon", rest: "" },
  { typed: "is:xyzzy", kind: "unknown-word", at: "xyzzy", rest: "" },
  { typed: "tag:favourite", kind: "unknown-word", at: "favourite", near: "favorite", rest: "" },
  { typed: "breaker:bariers", kind: "unknown-word", at: "bariers", near: "barrier", rest: "" },
  { typed: "kills:pv:>5", kind: "unknown-word", at: "pv", rest: "" },
  { typed: 'name:"hard li', kind: "unclosed-quote", at: 'name:"hard li', rest: 'name:"hard li"' },
  { typed: "is:bow 'hard", kind: "unclosed-quote", at: "'hard", rest: "is:bow and hard" },
  { typed: "is:bow (is:exotic", kind: "unclosed-bracket", at: "(", rest: "is:bow is:exotic" },
  { typed: "is:bow) is:exotic", kind: "unopened-bracket", at: ")", rest: "is:bow is:exotic" },
  { typed: "is:bow ()", kind: "empty-brackets", at: "()", rest: "is:bow" },
  { typed: "/* mine is:bow", kind: "unclosed-comment", at: "/* mine is:bow", rest: "" },
  { typed: "is:bow or", kind: "missing-term", at: "or", rest: "is:bow" },
  { typed: "or is:bow", kind: "missing-term", at: "or", rest: "is:bow" },
  { typed: "is:bow and or is:exotic", kind: "missing-term", at: "and", rest: "is:bow or is:exotic" },
  { typed: "is:bow -", kind: "missing-term", at: "-", rest: "is:bow" },
  { typed: "not", kind: "missing-term", at: "not", rest: "" },
  { typed: "is:bow is:", kind: "missing-value", at: "is:", rest: "is:bow" },
  { typed: 'name:""', kind: "missing-value", at: 'name:""', rest: "" },
  { typed: "power:>", kind: "missing-value", at: ">", rest: "" },
  { typed: "stat:range", kind: "missing-value", at: "range", rest: "" },
  { typed: "stat:range:", kind: "missing-value", at: "range:", rest: "" },
  { typed: "stat:melee+:>5", kind: "missing-value", at: "", rest: "" },
  { typed: "kills:pve", kind: "missing-value", at: "pve", rest: "" },
  { typed: "season:>", kind: "missing-value", at: ">", rest: "" },
  { typed: "masterwork:>", kind: "missing-value", at: ">", rest: "" },
  { typed: "count:>", kind: "missing-value", at: ">", rest: "" },
  { typed: "pwoer:>5", kind: "unknown-operator", at: "pwoer:>5", near: "power:>5", rest: "" },
  { typed: "crafted:is", kind: "unknown-operator", at: "crafted:is", rest: "" },
  { typed: "stat:rang:>5", kind: "unknown-stat", at: "rang", near: "range", rest: "" },
  { typed: "stat:melee+any:>5", kind: "unknown-stat", at: "any", rest: "" },
  { typed: "masterwork:rnage", kind: "unknown-stat", at: "rnage", near: "range", rest: "" },
  { typed: "power:>abc is:bow", kind: "bad-number", at: ">abc", rest: "is:bow" },
  { typed: "power:=>5", kind: "bad-number", at: "=>5", rest: "" },
  { typed: "stat:range:lots", kind: "bad-number", at: "lots", rest: "" },
  { typed: "season:>lawles", kind: "bad-number", at: ">lawles", near: ">lawless", rest: "" },
  { typed: "count:many", kind: "bad-number", at: "many", rest: "" },
  { typed: "id:abc", kind: "bad-number", at: "abc", rest: "" },
  { typed: "is:iningameloadout is:bow", kind: "not-available", at: "iningameloadout", rest: "is:bow" },
  { typed: "dupe:stats", kind: "not-available", at: "dupe:stats", rest: "" },
  {
    typed: `${"(".repeat(150)}is:bow${")".repeat(150)} is:exotic`,
    kind: "too-deep",
    at: "",
    rest: "is:exotic",
  },
];

for (const { typed, kind, at, near, rest } of CASES) {
  test(`${typed.slice(0, 40)} is told to be ${kind}${at ? `, pointing at ${at}` : ""}`, () => {
    const { query, errors } = parseQuery(typed);
    expect(errors.map((error) => error.kind)).toEqual([kind]);
    const [error] = errors;
    if (!error) return;
    if (at) expect(typed.slice(error.start, error.end)).toBe(at);
    expect(error.near).toBe(near ?? null);
    expect(printQuery(query)).toBe(rest);
  });
}

test("every kind of error has a case", () => {
  expect([...new Set(CASES.map(({ kind }) => kind))].sort()).toEqual([...SEARCH_ERROR_KINDS].sort());
});

test("several errors are told in the order of the text", () => {
  const { errors } = parseQuery("(is:legendry power:x or");
  expect(errors.map(({ kind }) => kind)).toEqual([
    "unclosed-bracket",
    "unknown-word",
    "bad-number",
    "missing-term",
  ]);
});

test("the first comment names a search", () => {
  expect(parseQuery("/* Vault cleaning */ is:blue /* more */").comment).toBe("Vault cleaning");
  expect(parseQuery("is:blue").comment).toBeNull();
});

test("an empty search looks for nothing and is no mistake", () => {
  for (const typed of ["", "   ", "\n"])
    expect(parseQuery(typed)).toEqual({ query: null, errors: [], comment: null });
});
