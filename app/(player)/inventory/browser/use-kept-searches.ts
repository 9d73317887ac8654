import { useRef, useState } from "react";
import type { KeptSearches } from "#lib/game/kept-search.ts";
import { recordSearchAction, removeSearchAction, saveSearchAction } from "../saved/actions.ts";
import { type SearchChoice, without, withRecent, withSaved } from "./search-choices.ts";

/** The player's saved and recent searches: shown changed at once, and kept by the site. */
export function useKeptSearches(initial: KeptSearches) {
  const [searches, setSearches] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const lastUsed = useRef("");

  /** Remembers that a search was used; nothing waits for it, and nothing is lost when it fails. */
  function use(query: string): void {
    const used = query.trim();
    if (!used || used === lastUsed.current) return;
    lastUsed.current = used;
    setSearches((before) => withRecent(before, used));
    void recordSearchAction(formOf(used)).catch(forgiven);
  }

  function toggle(query: string): void {
    const wanted = query.trim();
    if (!wanted) return;
    const isSaved = searches.saved.includes(wanted);
    const before = searches;
    setSearches(isSaved ? without(before, wanted) : withSaved(before, wanted));
    void keep(isSaved ? removeSearchAction : saveSearchAction, wanted, before);
  }

  function forget({ text }: SearchChoice): void {
    const before = searches;
    setSearches(without(before, text));
    void keep(removeSearchAction, text, before);
  }

  async function keep(action: typeof saveSearchAction, query: string, before: KeptSearches): Promise<void> {
    const answer = await action(null, formOf(query)).catch(forgiven);
    if (answer?.ok) return setProblem(null);
    setSearches(before);
    const { problemText } = await import("../../../_ui/problem-text.ts");
    const words = answer ? problemText(answer.problem) : null;
    setProblem(words ? `${words.happened} ${words.next}` : "The search could not be saved. Try again.");
  }

  return { searches, problem, use, toggle, forget };
}

function formOf(query: string): FormData {
  const form = new FormData();
  form.set("query", query);
  form.set("quiet", "1");
  return form;
}

/** The site could not be reached: told in words where somebody waits for it. */
function forgiven(error: unknown): null {
  if (error instanceof Error) return null;
  throw error;
}
