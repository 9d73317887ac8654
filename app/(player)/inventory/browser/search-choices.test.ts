import { expect, test } from "@playwright/test";
import { searchChoices, without, withRecent, withSaved } from "./search-choices.ts";

const KEPT = { saved: ["is:exotic is:weapon", "tag:junk"], recent: ["is:dupe", "tag:junk", "sunshot"] };
const suggestion = (label: string) => ({
  label,
  text: label,
  caret: label.length,
  what: "word" as const,
  count: 7,
});
const labels = (...args: Parameters<typeof searchChoices>) =>
  searchChoices(...args).map(({ kind, label }) => `${kind} ${label}`);

test("with nothing typed the list is what the player saved, then what was searched lately, each once", () => {
  expect(labels("  ", KEPT, [])).toEqual([
    "saved is:exotic is:weapon",
    "saved tag:junk",
    "recent is:dupe",
    "recent sunshot",
  ]);
});

test("while typing the list is what could come next, then the kept searches with all typed words", () => {
  expect(labels("is:", KEPT, [suggestion("is:exotic"), suggestion("is:legendary")])).toEqual([
    "suggestion is:exotic",
    "suggestion is:legendary",
    "saved is:exotic is:weapon",
    "recent is:dupe",
  ]);
  expect(labels("weapon exotic", KEPT, [])).toEqual(["saved is:exotic is:weapon"]);
});

test("a kept search that could come next anyway is offered once", () => {
  expect(labels("is:du", KEPT, [suggestion("is:dupe")])).toEqual(["suggestion is:dupe"]);
});

test("what is typed already is not offered again", () => {
  expect(labels("sunshot", KEPT, [])).toEqual([]);
});

test("the list stays short enough to look through, and kept searches keep their place in it", () => {
  const many = Array.from({ length: 30 }, (_, index) => suggestion(`is:word${index}`));
  const list = searchChoices("is:", KEPT, many);
  expect(list).toHaveLength(10);
  expect(list.filter(({ kind }) => kind !== "suggestion")).toHaveLength(2);
});

test("a search that is used goes to the front of the recent ones, and appears once", () => {
  expect(withRecent(KEPT, "sunshot").recent).toEqual(["sunshot", "is:dupe", "tag:junk"]);
});

test("a search is saved once and forgotten wholly", () => {
  expect(withSaved(KEPT, "is:dupe").saved).toEqual(["is:dupe", ...KEPT.saved]);
  expect(withSaved(KEPT, "tag:junk").saved).toEqual(["tag:junk", "is:exotic is:weapon"]);
  expect(without(KEPT, "tag:junk")).toEqual({
    saved: ["is:exotic is:weapon"],
    recent: ["is:dupe", "sunshot"],
  });
});
