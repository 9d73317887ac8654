import { expect, test } from "@playwright/test";
import { atCharacter, VAULT } from "#lib/game/place.ts";
import type { Problem } from "#lib/game/problem.ts";
import { problemText } from "./problem-text.ts";

const ONE_OF_EACH: { [K in Problem["kind"]]: Extract<Problem, { kind: K }> } = {
  "no-room": { kind: "no-room", place: atCharacter("1"), bucketHash: 1 },
  "already-there": { kind: "already-there", place: VAULT },
  "in-the-way": { kind: "in-the-way", place: atCharacter("1"), bucketHash: 1, itemHashes: [1, 2] },
  "same-slot": { kind: "same-slot" },
  "none-possible": { kind: "none-possible" },
  cancelled: { kind: "cancelled" },
  declined: { kind: "declined" },
  "nothing-to-undo": { kind: "nothing-to-undo" },
  "from-postmaster": { kind: "from-postmaster" },
  "equip-not-seen": { kind: "equip-not-seen" },
  "plan-not-over": { kind: "plan-not-over" },
  "unknown-plan": { kind: "unknown-plan" },
  "not-transferable": { kind: "not-transferable" },
  "not-lockable": { kind: "not-lockable" },
  "wrong-class": { kind: "wrong-class" },
  "not-equippable": { kind: "not-equippable" },
  "not-here": { kind: "not-here", place: VAULT },
  "too-many-items": { kind: "too-many-items", count: 612, most: 200 },
  "nothing-to-do": { kind: "nothing-to-do" },
  "faulty-search": { kind: "faulty-search" },
  "exotic-conflict": { kind: "exotic-conflict", wornItemHash: 1 },
  incomplete: { kind: "incomplete" },
  "is-equipped": { kind: "is-equipped" },
  "in-activity": { kind: "in-activity" },
  "item-gone": { kind: "item-gone" },
  "unknown-item": { kind: "unknown-item" },
  "unknown-character": { kind: "unknown-character" },
  busy: { kind: "busy", retryAfterMs: 4_000 },
  maintenance: { kind: "maintenance" },
  "no-answer": { kind: "no-answer" },
  unexplained: { kind: "unexplained", logNumber: "4711" },
  "not-let-in": { kind: "not-let-in", logNumber: "4711" },
  "bad-amount": { kind: "bad-amount" },
  superseded: { kind: "superseded" },
  "too-late": { kind: "too-late" },
  "signed-out": { kind: "signed-out" },
  "no-destiny-account": { kind: "no-destiny-account" },
  "no-characters": { kind: "no-characters" },
  private: { kind: "private" },
  "not-a-clan-mate": { kind: "not-a-clan-mate" },
  "mate-private": { kind: "mate-private" },
  "mate-vanished": { kind: "mate-vanished" },
  "mate-without-characters": { kind: "mate-without-characters" },
  "vendor-away": { kind: "vendor-away" },
  "definitions-missing": { kind: "definitions-missing" },
  "unknown-session": { kind: "unknown-session" },
  "wrong-confirmation": { kind: "wrong-confirmation" },
  "nothing-chosen": { kind: "nothing-chosen" },
  "long-note": { kind: "long-note" },
  "unshowable-note": { kind: "unshowable-note" },
  "bad-search": { kind: "bad-search" },
  "too-many-searches": { kind: "too-many-searches", most: 100 },
  "two-for-a-slot": { kind: "two-for-a-slot", itemNames: ["Breakneck", "Sunshot"] },
  "two-exotics": { kind: "two-exotics", itemNames: ["Sunshot", "Riskrunner"] },
  "empty-loadout": { kind: "empty-loadout" },
  "unknown-loadout": { kind: "unknown-loadout" },
  "bad-loadout-name": { kind: "bad-loadout-name" },
  "too-many-loadouts": { kind: "too-many-loadouts", most: 200 },
  "too-many-loadout-items": { kind: "too-many-loadout-items", most: 60 },
  "not-for-loadout": { kind: "not-for-loadout" },
  "bad-loadout-file": { kind: "bad-loadout-file" },
  "not-shared": { kind: "not-shared" },
};

for (const problem of Object.values(ONE_OF_EACH)) {
  test(`a player reads what happened, where things are and what is next: ${problem.kind}`, () => {
    for (const sentence of Object.values(problemText(problem))) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/undefined|null|\[object|error code/i);
    }
  });
}

test("a full place is named as the player knows it", () => {
  const names = {
    place: () => "your Hunter",
    bucket: () => "Kinetic",
    item: () => "Sunshot",
  };
  expect(problemText(ONE_OF_EACH["no-room"], names)).toEqual({
    happened: "There is no room with your Hunter: Kinetic is full.",
    rests: "Nothing moved.",
    next: "Free a slot there and try again.",
  });
  expect(problemText({ kind: "no-room", place: VAULT, bucketHash: 1 }, names).happened).toBe(
    "Your vault is full.",
  );
});

test("what stands in the way is named, where nothing may be moved aside", () => {
  const names = {
    place: () => "your Hunter",
    bucket: () => "Kinetic",
    item: (hash: number) => (hash === 1 ? "Old Gun" : "Older Gun"),
  };
  expect(problemText(ONE_OF_EACH["in-the-way"], names)).toEqual({
    happened:
      "There is no room with your Hunter (Kinetic is full), and making room by itself is switched off.",
    rests: "Nothing moved.",
    next: "In the way: Old Gun or Older Gun. Move one of them, then try again. Or let room be made by itself: see “How things are moved” on your account page.",
  });
});
