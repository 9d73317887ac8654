/** The search as a plain form: its answer is a page of its own address. */
export function SearchLine({ query }: { query: string }) {
  return (
    <search className="search-line">
      <form action="/inventory">
        <label className="sr-only" htmlFor="gear-search">
          Search your gear
        </label>
        <input
          autoComplete="off"
          className="input"
          defaultValue={query}
          id="gear-search"
          name="q"
          placeholder="Search"
          type="search"
        />
        <button className="button-quiet text-small" type="submit">
          Search
        </button>
      </form>
    </search>
  );
}
