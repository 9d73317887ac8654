"use client";

import { useActionState } from "react";
import type { KeptSearches } from "#lib/game/kept-search.ts";
import { problemText } from "../../../_ui/problem-text.ts";
import { removeSearchAction, type SearchAnswer, saveSearchAction } from "./actions.ts";

interface SaveProps {
  /** The search the page shows; empty for none. */
  readonly query: string;
  readonly searches: KeptSearches;
}

/**
 * Saved and recent searches as links, and the forms that save and forget them: for readers without scripts, who have no
 * list below the search field. Drawn inside <noscript>, so it is never hydrated.
 */
export function SaveSearch({ query, searches }: SaveProps) {
  const { saved, recent } = searches;
  const [answer, save] = useActionState<SearchAnswer, FormData>(saveSearchAction, null);
  const isSaved = saved.includes(query.trim());
  if (query === "" && saved.length + recent.length === 0) return null;
  return (
    <details className="pb-3 text-small" open={answer?.ok === false}>
      <summary className="cursor-pointer text-quiet">Saved and recent searches</summary>
      {query && !isSaved ? (
        <form action={save} className="py-2">
          <NoScripts />
          <input name="query" type="hidden" value={query} />
          <button className="button-quiet text-small" type="submit">
            Save this search: {query}
          </button>
        </form>
      ) : null}
      {answer?.ok === false ? <Refusal answer={answer} /> : null}
      <SearchLinks queries={saved} title="Saved" />
      <SearchLinks queries={recent} title="Recent" />
    </details>
  );
}

function SearchLinks({ title, queries }: { title: string; queries: readonly string[] }) {
  const [, forget] = useActionState<SearchAnswer, FormData>(removeSearchAction, null);
  if (queries.length === 0) return null;
  return (
    <form action={forget} className="pt-2">
      <NoScripts />
      <h2 className="label">{title}</h2>
      <ul>
        {queries.map((query) => (
          <li className="flex items-baseline gap-3 py-0.5" key={query}>
            <a className="link wrap-anywhere" href={`/inventory?q=${encodeURIComponent(query)}`}>
              {query}
            </a>
            <button
              aria-label={`Forget the search ${query}`}
              className="cursor-pointer text-quiet underline"
              name="query"
              type="submit"
              value={query}
            >
              Forget
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

function NoScripts() {
  return <input name="nojs" type="hidden" value="1" />;
}

function Refusal({ answer: { problem } }: { answer: Extract<SearchAnswer, { ok: false }> }) {
  const { happened, rests, next } = problemText(problem);
  return (
    <p className="text-bad">
      {happened} {rests} {next}
    </p>
  );
}
