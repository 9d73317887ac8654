/** Looks in all slots, with the words of the inventory's search. A plain form that leads to an address. */
export function ChoiceSearch({ query, instead }: { query: string; instead: string | null }) {
  return (
    <search>
      <form className="flex max-w-xl gap-2 pb-4">
        {instead ? <input name="instead" type="hidden" value={instead} /> : null}
        <input
          aria-label="Search what can be added"
          autoComplete="off"
          className="input"
          defaultValue={query}
          key={query}
          name="q"
          placeholder="Search all slots: is:exotic, name, perk …"
          type="search"
        />
        <button className="button-quiet" type="submit">
          Search
        </button>
      </form>
    </search>
  );
}
