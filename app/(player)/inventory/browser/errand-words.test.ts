import { expect, test } from "@playwright/test";
import { PLAIN_NAMES } from "../../../_ui/problem-text.ts";
import { askingWords, lockingWords, refusalWords, spokenErrand } from "./errand-words.ts";

test("a refused move says what happened, that nothing moved, where the item is and what to do", () => {
  const told = refusalWords({ kind: "is-equipped" }, PLAIN_NAMES, "with your Hunter");
  expect(told.tone).toBe("warn");
  expect(spokenErrand({ itemName: "Sunshot", ...told })).toBe(
    "Sunshot: It is equipped. Nothing moved: it is with your Hunter. Equip something else in its slot, then move it.",
  );
});

test("what has no lock says so, and that it is as it was", () => {
  expect(refusalWords({ kind: "not-lockable" }, PLAIN_NAMES, "in the vault")).toEqual({
    tone: "warn",
    title: "The game has no lock for this item",
    more: "Nothing was changed. It stays as it is.",
  });
});

test("a move whose end nobody knows does not claim where the item is", () => {
  const told = refusalWords({ kind: "no-answer" }, PLAIN_NAMES, "in the vault");
  expect(told.more).not.toContain("in the vault");
  expect(told.more).toContain("may or may not have happened");
});

test("what was asked is said before anything has happened, and not as if it had", () => {
  expect(spokenErrand({ itemName: "Sunshot", ...askingWords(true, "your Hunter") })).toBe(
    "Sunshot: Asked to equip it on your Hunter.",
  );
  expect(askingWords(false, "the vault").title).toBe("Asked to send it to the vault");
  expect(lockingWords(true).title).toBe("Asked to lock it");
  expect(lockingWords(false).title).toBe("Asked to unlock it");
});
