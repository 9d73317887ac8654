import type { FoundItems } from "#lib/flows/find-items.ts";
import { errorSentence } from "../../../_ui/search-text.ts";

/** The search of the page, as a plain form, with what in it means nothing. */
export function SeveralSearch({ q, found }: { q: string; found: FoundItems }) {
  return (
    <search className="block max-w-3xl pb-5">
      <form action="/inventory/several" className="flex gap-2">
        <label className="sr-only" htmlFor="several-search">
          Search your gear
        </label>
        <input
          aria-describedby={found.errors.length > 0 ? "several-faults" : undefined}
          aria-invalid={found.errors.length > 0 || undefined}
          autoCapitalize="none"
          autoComplete="off"
          autoCorrect="off"
          className="input"
          defaultValue={q}
          enterKeyHint="search"
          id="several-search"
          key={q}
          maxLength={2_000}
          name="q"
          placeholder="Search: tag:junk, is:armor is:hunter"
          spellCheck={false}
          type="text"
        />
        <button className="button-quiet text-small" type="submit">
          Search
        </button>
      </form>
      {found.errors.length > 0 ? (
        <ul className="pt-1 text-bad text-small" id="several-faults">
          {found.errors.map((error) => (
            <li key={error.start}>{errorSentence(error)}</li>
          ))}
        </ul>
      ) : null}
    </search>
  );
}
