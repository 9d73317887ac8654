import { type KeyboardEvent, useState } from "react";
import type { KeptSearches } from "#lib/game/kept-search.ts";
import type { Suggestion } from "#lib/game/search/suggest.ts";
import { type SearchChoice, searchChoices } from "./search-choices.ts";

export interface SearchListState {
  readonly isOpen: boolean;
  readonly choices: readonly SearchChoice[];
  /** Index of the choice that Enter takes; null for what was typed. */
  readonly active: number | null;
  show(caret: number): void;
  hide(): void;
  /** Returns true when the key was the list's. */
  press(
    event: KeyboardEvent,
    choose: (choice: SearchChoice) => void,
    forget: (choice: SearchChoice) => void,
  ): boolean;
}

/** The list below the search field: open while it has something to offer and the player wants to see it. */
export function useSearchList(
  text: string,
  kept: KeptSearches,
  suggest: (caret: number) => readonly Suggestion[],
): SearchListState {
  const [caret, setCaret] = useState<number | null>(null);
  const [picked, setPicked] = useState<number | null>(null);
  const choices = caret === null ? [] : searchChoices(text, kept, text.trim() ? suggest(caret) : []);
  const isOpen = choices.length > 0;
  const active = isOpen && picked !== null && picked < choices.length ? picked : null;

  function show(at: number): void {
    setCaret(at);
    setPicked(null);
  }

  function hide(): void {
    setCaret(null);
    setPicked(null);
  }

  function step(by: 1 | -1): void {
    const last = choices.length - 1;
    // Past either end one is back at what was typed.
    const next = active === null ? (by === 1 ? 0 : last) : active + by;
    setPicked(next < 0 || next > last ? null : next);
  }

  const press: SearchListState["press"] = (event, choose, forget) => {
    const { key, shiftKey } = event;
    const choice = active === null ? undefined : choices[active];
    if ((key === "ArrowDown" || key === "ArrowUp") && !event.altKey) {
      if (isOpen) step(key === "ArrowDown" ? 1 : -1);
      else show(text.length);
      return true;
    }
    if (!choice) return false;
    if (key === "Enter") {
      choose(choice);
      return true;
    }
    if (key === "Delete" && shiftKey && choice.kind !== "suggestion") {
      forget(choice);
      return true;
    }
    return false;
  };

  return { isOpen, choices, active, show, hide, press };
}
