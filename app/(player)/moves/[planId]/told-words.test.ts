import { expect, test } from "@playwright/test";
import type { Problem } from "#lib/game/problem.ts";
import { toldWords } from "./told-words.ts";

/** All that an undo, a putting back or an agreement can come to: see undo-plan.ts, ask-plan.ts and read-account.ts. */
const POSSIBLE: readonly Problem["kind"][] = [
  ...(["maintenance", "busy", "no-answer", "incomplete", "definitions-missing", "signed-out"] as const),
  ...(["private", "no-destiny-account", "no-characters"] as const),
  ...(["nothing-to-undo", "plan-not-over", "none-possible", "from-postmaster", "item-gone"] as const),
  ...([
    "unknown-item",
    "unknown-character",
    "no-room",
    "in-the-way",
    "already-there",
    "not-transferable",
  ] as const),
  ...(["is-equipped", "exotic-conflict", "in-activity"] as const),
];
const OTHER = toldWords("made-up", "done");

for (const kind of POSSIBLE) {
  test(`a button that came to “${kind}” says why, and what to do`, () => {
    const words = toldWords(kind, "done");
    expect(words).not.toEqual(OTHER);
    expect(words?.title).toMatch(/^[A-Z].*[^.]$/);
    expect(words?.text).toMatch(/^[A-Z].*\.$/);
  });
}

test("an undo that finds no room says so", () =>
  expect(toldWords("no-room", "done")).toEqual({
    title: "There is no room where it was",
    text: "Nothing moved. Free a slot there and try again.",
  }));

test("a plan that changed is told of only while it waits to be looked at", () => {
  expect(toldWords("changed", "proposed")?.title).toBe("Your account has changed meanwhile");
  expect(toldWords("changed", "done")).toBeNull();
});

test("words made up in a link say no more than they know", () => {
  for (const told of ["made-up", "constructor", "__proto__", "toString"])
    expect(toldWords(told, "done")).toEqual(OTHER);
  expect(toldWords(["no-room"], "done")).toBeNull();
  expect(toldWords(undefined, "done")).toBeNull();
});
