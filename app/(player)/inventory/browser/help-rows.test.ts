import { expect, test } from "@playwright/test";
import { HELP } from "./help-rows.ts";
import { commandOf } from "./hotkeys.ts";

const LISTED = HELP.flatMap(({ rows }) => rows.flatMap(({ keys }) => keys));

/** What a single key asks for, as the page hears it. */
function asked(key: string) {
  const pressed = {
    code: "",
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    repeat: false,
    isComposing: false,
  };
  return commandOf({ ...pressed, key, shiftKey: false }, { isTyping: false, areKeysOff: false })?.do ?? null;
}

test("the help lists every key that does something, and none that does nothing", () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz?/"].filter((key) => {
    return asked(key) !== null;
  });
  expect(letters.map((key) => key.toUpperCase()).sort()).toEqual(
    LISTED.filter((key) => key.length === 1 && /[A-Z?/]/.test(key)).sort(),
  );
  expect(LISTED).toEqual(expect.arrayContaining(["Esc", "Enter", "Shift F", "Shift F10", "Shift 0"]));
});

test("whatever a key does, the help says how a pointer does it", () => {
  const [anywhere, , onItem] = HELP;
  for (const { does, orElse } of [...(anywhere?.rows ?? []), ...(onItem?.rows ?? [])])
    expect(orElse, does).toMatch(/\w/);
});
