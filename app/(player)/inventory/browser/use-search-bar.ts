import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import type { KeptSearches } from "#lib/game/kept-search.ts";
import { useInBrowser } from "../../../_ui/use-in-browser.ts";
import type { SearchChoice } from "./search-choices.ts";
import type { SearchFault } from "./search-faults.ts";
import { useKeptSearches } from "./use-kept-searches.ts";
import { useSearch } from "./use-search.ts";
import { useSearchList } from "./use-search-list.ts";

export interface BarProps {
  /** What the address asks for. */
  readonly query: string;
  /** What the server found for it; null without a search. */
  readonly found: { readonly count: number; readonly total: number } | null;
  readonly faults: readonly SearchFault[];
  readonly searches: KeptSearches;
}

/** What the search bar shows and does. */
export function useSearchBar({ query, found, faults, searches }: BarProps) {
  const answered = { count: found?.count ?? null, total: found?.total ?? 0, faults };
  const finding = useSearch(query, query.trim() ? answered : null);
  const { text, result, settled, search, prepare, suggest, isReady, writeAddress } = finding;
  const kept = useKeptSearches(searches);
  const list = useSearchList(text, kept.searches, suggest);
  const field = useRef<HTMLInputElement>(null);
  /** The search was chosen or sent, so that its faults need not wait for a pause. */
  const [isSent, setIsSent] = useState(true);
  const isLive = useInBrowser();

  function type(next: string, caret: number | null): void {
    search(next);
    setIsSent(false);
    if (document.activeElement === field.current) list.show(caret ?? next.length);
    // Emptied from elsewhere, by a key of the page.
    else writeAddress();
  }

  function put(next: string, caret = next.length): void {
    search(next);
    setIsSent(true);
    list.hide();
    const input = field.current;
    if (!input) return;
    input.value = next;
    input.focus();
    input.setSelectionRange(caret, caret);
  }

  function choose(choice: SearchChoice): void {
    put(choice.text, choice.caret);
    if (choice.kind !== "suggestion") kept.use(choice.text);
  }

  function submit(event: FormEvent): void {
    // Before there is an index the server searches.
    if (!isReady()) return;
    event.preventDefault();
    setIsSent(true);
    list.hide();
    kept.use(text);
  }

  function press(event: KeyboardEvent): void {
    const isOurs = list.press(event, choose, kept.forget) || (event.key === "Escape" && leave());
    if (isOurs) event.preventDefault();
  }

  /** Escape closes the list, then empties the field, then leaves it. */
  function leave(): boolean {
    if (list.isOpen) list.hide();
    else if (text) put("");
    else field.current?.blur();
    return true;
  }

  function leaveField(): void {
    list.hide();
    writeAddress();
    if (result && result.faults.length === 0) kept.use(text);
  }

  const shownFaults = (isSent ? result : settled)?.faults ?? [];
  return {
    field,
    list,
    kept,
    isLive,
    text,
    result,
    settled,
    shownFaults,
    prepare,
    type,
    put,
    choose,
    submit,
    press,
    leaveField,
  };
}

export type SearchBarState = ReturnType<typeof useSearchBar>;
