import { expect, test } from "@playwright/test";
import { type Command, commandOf, type PressedKey } from "./hotkeys.ts";

const NO_MODIFIER = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const press = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  ...NO_MODIFIER,
  repeat: false,
  isComposing: false,
  ...more,
});
const IN_THE_GRID = { isTyping: false, areKeysOff: false };

const KEYS: readonly { readonly pressed: PressedKey; readonly asks: Command["do"] | null }[] = [
  { pressed: press("?", { shiftKey: true }), asks: "help" },
  { pressed: press("?"), asks: "help" },
  { pressed: press("f"), asks: "search" },
  { pressed: press("/"), asks: "search" },
  { pressed: press("/", { shiftKey: true }), asks: "search" },
  { pressed: press("F"), asks: "search" },
  { pressed: press("F", { shiftKey: true }), asks: "new-search" },
  { pressed: press("r"), asks: "refresh" },
  { pressed: press("R", { shiftKey: true }), asks: null },
  { pressed: press("m"), asks: "moves" },
  { pressed: press("p"), asks: "pull" },
  { pressed: press("v"), asks: "vault" },
  { pressed: press("l"), asks: "lock" },
  { pressed: press("Escape"), asks: "close" },
  { pressed: press("x"), asks: null },
  { pressed: press("Enter"), asks: null },
];

for (const { pressed, asks } of KEYS) {
  test(`the key ${pressed.shiftKey ? "Shift+" : ""}${pressed.key} asks for ${asks ?? "nothing"}`, () => {
    expect(commandOf(pressed, IN_THE_GRID)?.do ?? null).toBe(asks);
  });
}

test("Shift and a digit tags the item as in DIM, whatever the keyboard prints on that key", () => {
  const digit = (code: string, key: string) => commandOf(press(key, { code, shiftKey: true }), IN_THE_GRID);
  expect(digit("Digit1", "!")).toEqual({ do: "tag", tag: "favorite" });
  expect(digit("Digit3", "§")).toEqual({ do: "tag", tag: "junk" });
  expect(digit("Digit5", "%")).toEqual({ do: "tag", tag: "archive" });
  expect(digit("Digit0", "=")).toEqual({ do: "tag", tag: null });
  expect(digit("Digit9", ")")).toBeNull();
});

test("a key that types into a field, comes with a modifier or repeats asks for nothing", () => {
  for (const { pressed, asks } of KEYS) {
    const typed = commandOf(pressed, { ...IN_THE_GRID, isTyping: true });
    expect(typed?.do ?? null, pressed.key).toBe(asks === "close" ? "close" : null);
    for (const modifier of ["ctrlKey", "altKey", "metaKey", "repeat", "isComposing"] as const)
      expect(
        commandOf({ ...pressed, [modifier]: true }, IN_THE_GRID),
        `${modifier} ${pressed.key}`,
      ).toBeNull();
  }
});

test("a player who turned single keys off keeps Esc and the keys of the item in hand", () => {
  const left = KEYS.flatMap(({ pressed }) => {
    const command = commandOf(pressed, { ...IN_THE_GRID, areKeysOff: true });
    return command ? [command.do] : [];
  });
  expect([...new Set(left)].sort()).toEqual(["close", "lock", "pull", "vault"]);
});
