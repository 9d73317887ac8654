import { NO_TAG_DIGIT, TAG_DIGITS, type Tag } from "#lib/game/item-mark.ts";

/** What a key asks for. Keys as in Destiny Item Manager, so that fingers need not learn anew. */
export type Command =
  | {
      readonly do:
        | "help"
        | "search"
        | "new-search"
        | "refresh"
        | "moves"
        | "pull"
        | "vault"
        | "lock"
        | "close";
    }
  | { readonly do: "tag"; readonly tag: Tag | null };

/** A pressed key as the browser tells it. */
export interface PressedKey {
  readonly key: string;
  /** Where the key lies, whatever is printed on it: "Digit1". */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
}

/** What else counts when a key is pressed. */
export interface KeySituation {
  /** In a field letters are letters. */
  readonly isTyping: boolean;
  /** The player's own setting: single keys can be turned off (WCAG 2.1.4), apart from those for the item in hand. */
  readonly areKeysOff: boolean;
}

type Named = Exclude<Command["do"], "tag">;
const ANYWHERE: Readonly<Record<string, Named>> = {
  "?": "help",
  "/": "search",
  f: "search",
  r: "refresh",
  m: "moves",
};
const ON_AN_ITEM: Readonly<Record<string, Named>> = { p: "pull", v: "vault", l: "lock" };

/** Tells what a key asks for; null when it asks for nothing of ours. */
export function commandOf(pressed: PressedKey, { isTyping, areKeysOff }: KeySituation): Command | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey, repeat, isComposing } = pressed;
  if (ctrlKey || altKey || metaKey || repeat || isComposing) return null;
  if (key === "Escape") return { do: "close" };
  if (isTyping) return null;
  const tag = shiftKey ? tagOf(pressed.code) : undefined;
  if (tag !== undefined) return { do: "tag", tag };
  // Caps lock makes capitals without shift.
  const letter = key.toLowerCase();
  const onItem = shiftKey ? undefined : ON_AN_ITEM[letter];
  if (onItem) return { do: onItem };
  if (areKeysOff) return null;
  if (letter === "f" && shiftKey) return { do: "new-search" };
  const isLetter = /^[a-z]$/.test(letter);
  const anywhere = isLetter && shiftKey ? undefined : ANYWHERE[letter];
  return anywhere ? { do: anywhere } : null;
}

/** By the place of the key: shift and 1 is another sign on every keyboard. */
function tagOf(code: string): Tag | null | undefined {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit === undefined) return undefined;
  if (digit === NO_TAG_DIGIT) return null;
  const found = Object.entries(TAG_DIGITS).find(([, own]) => own === digit);
  return found ? (found[0] as Tag) : undefined;
}
