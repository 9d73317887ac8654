import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import {
  OPERATORS,
  type OperatorName,
  operatorOf,
  UNAVAILABLE_OPERATORS,
} from "#lib/game/search/operators.ts";
import { parseQuery } from "#lib/game/search/parse-query.ts";
import { NOT_YET, SAME_WORDS, toIsWord, WORD_GROUPS } from "#lib/game/search/words.ts";
import { GRAMMAR } from "./grammar.tsx";
import { FORMS, GROUP_TITLES, OPERATOR_TEXTS, SECTIONS, WORD_TEXTS } from "./help-text.ts";

const documented = SECTIONS.flatMap(({ operators }) => operators);

test("every operator that can be typed is on the help page, once, and no other is", () => {
  expect(documented.toSorted()).toEqual(Object.keys(OPERATORS).sort());
});

test("every word of is: is on the help page under a heading, and no other is", () => {
  expect(Object.keys(GROUP_TITLES).sort()).toEqual(Object.keys(WORD_GROUPS).sort());
  for (const word of Object.keys(WORD_TEXTS)) expect(toIsWord(word), word).toBe(word);
});

test("every example on the help page is a search without a mistake, and uses what it explains", () => {
  for (const { form, examples } of FORMS) {
    expect(examples.length, form).toBeGreaterThan(0);
    for (const example of examples) expect(parseQuery(example).errors, example).toEqual([]);
  }
  for (const name of Object.keys(OPERATOR_TEXTS) as OperatorName[]) {
    for (const example of OPERATOR_TEXTS[name].examples) {
      expect(parseQuery(example).errors, example).toEqual([]);
      expect(example).toContain(`${name}:`);
    }
  }
});

test("what is said to be missing is told to be missing when it is typed, and nothing else is", () => {
  for (const word of NOT_YET) {
    expect(toIsWord(word), word).toBeNull();
    expect(parseQuery(`is:${word}`).errors[0]?.kind, word).toBe("not-available");
  }
  for (const name of UNAVAILABLE_OPERATORS) {
    expect(operatorOf(name), name).toBeNull();
    expect(parseQuery(`${name}:1`).errors[0]?.kind, name).toBe("not-available");
  }
  for (const spelt of Object.keys(SAME_WORDS)) expect(parseQuery(`is:${spelt}`).errors, spelt).toEqual([]);
});

test("the grammar on the page is the one in the README", () => {
  const readme = readFileSync(new URL("../../lib/game/search/README.md", import.meta.url), "utf8");
  const indented = GRAMMAR.split("\n").map((line) => `    ${line}`);
  expect(readme).toContain(indented.join("\n"));
});
