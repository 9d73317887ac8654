import type { Route } from "next";

interface Asked {
  /** The search whose finds are listed. */
  readonly q: string;
  /** Nothing is ticked to begin with. */
  readonly none?: boolean;
}

/** The page that lists what a search finds, to choose among it. */
export function severalAddress({ q, none }: Asked): Route {
  const query = new URLSearchParams();
  if (q) query.set("q", q);
  if (none) query.set("none", "1");
  return `/inventory/several${query.size > 0 ? `?${query}` : ""}` as Route;
}
