import { expect, test } from "@playwright/test";
import type { WriteView } from "#lib/flows/to-write-view.ts";
import { atCharacter, type Place, VAULT } from "#lib/game/place.ts";
import type { WriteOutcome } from "#lib/game/write-outcome.ts";
import { planNames } from "../../_ui/plan-names.ts";
import { answerText, callText, causeText, itemAnswerText, wayText, writtenName } from "./write-text.ts";

const HUNTER = atCharacter("1");
const names = planNames({ characters: [{ characterId: "1", className: "hunter", power: 540 }] });

const WORDS_OF_CALLS: [WriteView["call"], isLocked: boolean | null, done: string, notDone: string][] = [
  ["transfer", null, "Moved", "Move"],
  ["pull", null, "Collected from the postmaster", "Collect from the postmaster"],
  ["equip", null, "Equipped", "Equip"],
  ["equip-several", null, "Equipped", "Equip"],
  ["lock", true, "Locked", "Lock"],
  ["lock", false, "Unlocked", "Unlock"],
];
for (const [call, isLocked, done, notDone] of WORDS_OF_CALLS) {
  test(`only a call that was done is told as done: ${call}, ${done}`, () => {
    expect(callText({ call, isLocked, outcome: "done" })).toBe(done);
    for (const outcome of ["refused", "gone", "turned-away", "waiting", "under-way", "unknown"] as const)
      expect(callText({ call, isLocked, outcome }), outcome).toBe(notDone);
  });
}

const WORDS_OF_REASONS: [WriteView["reason"], string][] = [
  ["asked", "You asked"],
  ["make-room", "So that there is room for Sunshot"],
  ["fill-slot", "So that Sunshot can be taken off"],
  ["make-way-for-exotic", "Only one exotic of a kind can be worn, and Sunshot was to be it"],
  ["fetch-replacement", "To be worn instead of Sunshot"],
  ["bring-back", "So that nothing is left half-way"],
  ["put-back", "Put back, since its room was free again"],
];
for (const [reason, words] of WORDS_OF_REASONS) {
  test(`a call says who asked for it and why: ${reason}`, () => {
    expect(causeText({ reason, forName: "Sunshot" })).toBe(words);
  });
}

test("a call for the sake of another copy of the same item says so", () => {
  expect(causeText({ reason: "make-room", forName: null })).toBe("So that there is room for the other copy");
});

const answered = (outcome: WriteOutcome, bungieCode: number | null, problem: WriteView["problem"] = null) =>
  answerText({ outcome, bungieCode, problem }, names);

test("what Bungie refused says why in words, without its number", () => {
  const { title, more } = answered("refused", 1642, {
    kind: "no-room",
    place: HUNTER,
    bucketHash: 1498876634,
  });
  expect(title).toBe("Refused");
  expect(more).toBe("There is no room with your Hunter: Kinetic is full.");
});

test("a refusal that nobody can explain says that", () => {
  expect(answered("refused", 4711).more).toBe("Bungie.net gave no reason that we can read.");
});

test("done by Bungie's answer and done by a look after a lost answer are told apart", () => {
  expect(answered("done", 1)).toEqual({ tone: "good", title: "Done", more: "" });
  expect(answered("done", null).more).toContain("The answer was lost");
});

test("what nobody can tell is not told as done or as refused", () => {
  expect(answered("unknown", null)).toMatchObject({
    title: "No answer",
    more: "It may or may not have been done: the game shows it.",
  });
});

test("a call that Bungie turned away is not told as one that may have been done", () => {
  expect(answered("turned-away", null).more).toContain("changed nothing");
  expect(answered("waiting", null).more).toContain("changed nothing");
});

test("of several items put on at once each has its own answer", () => {
  expect(itemAnswerText({ isDone: true, problem: null }, names)).toBe("equipped");
  expect(itemAnswerText({ isDone: false, problem: { kind: "in-activity" } }, names)).toBe(
    "refused: You are in an activity.",
  );
  expect(itemAnswerText({ isDone: null, problem: null }, names)).toBe("");
});

test("a way names both ends, and the postmaster as where it came from", () => {
  expect(wayText({ call: "transfer", from: HUNTER, to: VAULT }, names)).toEqual({
    from: "Hunter",
    to: "Vault",
  });
  expect(wayText({ call: "pull", from: HUNTER, to: HUNTER }, names)).toEqual({
    from: "Hunter’s postmaster",
    to: "Hunter",
  });
});

test("what moves nothing says where it is", () => {
  const at = (call: WriteView["call"], place: Place) => wayText({ call, from: place, to: place }, names);
  expect(at("equip", HUNTER)).toEqual({ from: null, to: "on your Hunter" });
  expect(at("lock", HUNTER)).toEqual({ from: null, to: "with your Hunter" });
  expect(at("lock", VAULT)).toEqual({ from: null, to: "in the vault" });
});

test("a stack is named with its pieces, and what nothing defines by its number in the game", () => {
  expect(writtenName({ name: "Glimmer", itemHash: 7 }, 3)).toBe("3 × Glimmer");
  expect(writtenName({ name: null, itemHash: 7 }, 1)).toBe("Unknown item 7");
});
