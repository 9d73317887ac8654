/** A search to be typed right here; a plain form, so it works everywhere. */
export function TryField() {
  return (
    <search>
      <form action="/inventory" className="flex max-w-[44rem] gap-2">
        <input
          aria-label="Search your inventory"
          autoCapitalize="none"
          autoComplete="off"
          className="input"
          name="q"
          placeholder="is:exotic -is:locked"
          spellCheck={false}
          type="search"
        />
        <button className="button shrink-0" type="submit">
          Search
        </button>
      </form>
    </search>
  );
}
