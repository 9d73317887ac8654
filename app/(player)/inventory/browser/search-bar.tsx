"use client";

import { type Drawn, FoundMenu } from "../several/found-menu.tsx";
import { SEARCH_FIELD_ID } from "./search-field.ts";
import { SearchList, searchOptionId } from "./search-list.tsx";
import { SearchSaid } from "./search-said.tsx";
import { type BarProps, type SearchBarState, useSearchBar } from "./use-search-bar.ts";
import "./search.css";

/** The search of the page: a plain form that filters as one types once its script is there; and what to do with its finds. */
export function SearchBar(props: BarProps & { readonly drawn: Drawn }) {
  const bar = useSearchBar(props);
  const { result } = bar;
  return (
    <>
      <search className="search-line">
        <form action="/inventory" className="search-form" onSubmit={bar.submit}>
          <label className="sr-only" htmlFor={SEARCH_FIELD_ID}>
            Search your gear
          </label>
          <div className="search-box">
            <SearchField bar={bar} query={props.query} />
            <FieldEnd bar={bar} />
          </div>
          {bar.isLive ? null : (
            <button className="button-quiet text-small" type="submit">
              Search
            </button>
          )}
          <a
            aria-label="Search help"
            className="button-quiet search-help"
            href="/search-help"
            title="Search help"
          >
            ?
          </a>
        </form>
        <SearchSaid bar={bar} />
        {bar.isLive ? <SearchList choose={bar.choose} forget={bar.kept.forget} list={bar.list} /> : null}
      </search>
      {result?.count && result.faults.length === 0 ? (
        <FoundMenu count={result.count} drawn={props.drawn} q={bar.text} />
      ) : null}
    </>
  );
}

function SearchField({ bar, query }: { bar: SearchBarState; query: string }) {
  const { list, isLive, shownFaults } = bar;
  const combobox = isLive
    ? ({
        role: "combobox",
        "aria-autocomplete": "list",
        "aria-controls": "search-list",
        "aria-expanded": list.isOpen,
        "aria-activedescendant": list.active === null ? undefined : searchOptionId(list.active),
      } as const)
    : {};
  return (
    <input
      {...combobox}
      aria-describedby={shownFaults.length > 0 ? "search-faults" : undefined}
      aria-invalid={shownFaults.length > 0 || undefined}
      autoCapitalize="none"
      autoComplete="off"
      autoCorrect="off"
      className="input"
      defaultValue={query}
      enterKeyHint="search"
      id={SEARCH_FIELD_ID}
      maxLength={2_000}
      name="q"
      onBlur={bar.leaveField}
      onFocus={() => void bar.prepare()}
      onInput={({ currentTarget: { value, selectionStart } }) => bar.type(value, selectionStart)}
      onKeyDown={bar.press}
      onPointerDown={() => list.show(bar.text.length)}
      placeholder="Search: sunshot, is:exotic, tag:junk"
      ref={bar.field}
      spellCheck={false}
      type="text"
    />
  );
}

/** At the end of the field: how many it finds, the star, and the way to empty it. */
function FieldEnd({ bar }: { bar: SearchBarState }) {
  const { result, isLive, text } = bar;
  return (
    <span className="search-end">
      {result && result.count !== null ? <Count {...result} /> : null}
      {isLive && text ? <SearchTools bar={bar} /> : null}
    </span>
  );
}

function Count({ count, total }: { count: number | null; total: number }) {
  return (
    <span className="numbers search-count">
      {count}
      <span className="max-sm:sr-only"> of {total}</span>
      <span className="sr-only"> items match</span>
    </span>
  );
}

function SearchTools({ bar: { kept, text, put } }: { bar: SearchBarState }) {
  const isSaved = kept.searches.saved.includes(text.trim());
  return (
    <>
      <button
        aria-label="Save this search"
        aria-pressed={isSaved}
        className="search-tool"
        onClick={() => kept.toggle(text)}
        title={isSaved ? "Saved: press to forget it" : "Save this search"}
        type="button"
      >
        {isSaved ? "★" : "☆"}
      </button>
      <button
        aria-label="Clear the search"
        className="search-tool"
        onClick={() => put("")}
        title="Clear (Esc)"
        type="button"
      >
        ×
      </button>
    </>
  );
}
