/** A search to press: it opens the inventory with it. */
export function Example({ search }: { search: string }) {
  return (
    <a
      className="inline-block border border-line bg-panel px-2 py-0.5 text-small leading-6 hover:border-accent-edge hover:bg-raised"
      href={`/inventory?q=${encodeURIComponent(search)}`}
    >
      <code className="font-sans [overflow-wrap:anywhere]">{search}</code>
    </a>
  );
}

/** Several of them, as wide as they are. */
export function Examples({ searches }: { searches: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-1.5">
      {searches.map((search) => (
        <li key={search}>
          <Example search={search} />
        </li>
      ))}
    </ul>
  );
}
