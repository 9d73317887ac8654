import { expect, test } from "@playwright/test";
import { LONGEST_NOTE, markOf, markTarget, NO_MARK, parseNote, TAGS } from "./item-mark.ts";
import { VAULT } from "./place.ts";
import { aDefinition, anItem, withHunter } from "./test-account.ts";

const gun = aDefinition(1);
const glimmer = aDefinition(2, { isInstanced: false });

test("a mark stays with the instance, wherever it lies", () => {
  expect(markTarget(anItem(gun, VAULT))).toBe(markTarget(anItem(gun, withHunter)));
});

test("two copies of a kind are marked apart, the stacks of a kind together", () => {
  const twin = anItem(gun, VAULT, { itemInstanceId: "6917529000000000099" });
  expect(markTarget(twin)).not.toBe(markTarget(anItem(gun, VAULT)));
  expect(markTarget(anItem(glimmer, VAULT))).toBe(markTarget(anItem(glimmer, withHunter)));
  expect(markTarget(anItem(glimmer, VAULT))).toBe("hash-2");
});

test("an item nobody has marked has no tag and no note", () => {
  expect(markOf(new Map(), anItem(gun, VAULT))).toBe(NO_MARK);
});

test("tags stand in DIM's order", () => {
  expect(TAGS).toEqual(["favorite", "keep", "junk", "infuse", "archive"]);
});

for (const { typed, kept } of [
  { typed: "  god roll  ", kept: "god roll" },
  { typed: "one\r\ntwo", kept: "one\ntwo" },
  { typed: "a\tb", kept: "a\tb" },
  { typed: " \n ", kept: "" },
  { typed: "für später 🔥 שלום", kept: "für später 🔥 שלום" },
  { typed: "🔥".repeat(LONGEST_NOTE), kept: "🔥".repeat(LONGEST_NOTE) },
]) {
  test(`the note ${JSON.stringify(typed.slice(0, 20))} is kept as a person means it`, () => {
    expect(parseNote(typed)).toEqual({ ok: true, note: kept });
  });
}

for (const { typed, kind } of [
  { typed: "a\u0000b", kind: "unshowable-note" },
  { typed: "a\u001b[31m", kind: "unshowable-note" },
  { typed: "a\u0085b", kind: "unshowable-note" },
  { typed: "half \ud83d", kind: "unshowable-note" },
  { typed: "x".repeat(LONGEST_NOTE + 1), kind: "long-note" },
]) {
  test(`a note of ${JSON.stringify(typed.slice(0, 12))} is refused as ${kind}`, () => {
    expect(parseNote(typed)).toEqual({ ok: false, kind });
  });
}
