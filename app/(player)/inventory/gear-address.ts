interface Asked {
  readonly q?: string | undefined;
  /** Shows only what the search finds. */
  readonly only?: boolean;
  /** Asks Bungie anew. */
  readonly fresh?: boolean;
  /** Where on the page to be. */
  readonly row?: string | undefined;
}

/** The address of the inventory with a search, and nothing in it that says nothing. */
export function gearAddress({ q, only, fresh, row }: Asked): string {
  const query = new URLSearchParams();
  if (q) query.set("q", q);
  if (q && only) query.set("only", "1");
  if (fresh) query.set("fresh", "1");
  return `/inventory${query.size > 0 ? `?${query}` : ""}${row ? `#row-${row}` : ""}`;
}
