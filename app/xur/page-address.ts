import type { XurQuery } from "./input.ts";

/** Where a choice of class and kind leads. */
export function xurAddress(path: string, chosen: XurQuery): string {
  const query = new URLSearchParams();
  if (chosen.class) query.set("class", chosen.class);
  if (chosen.show) query.set("show", chosen.show);
  return query.size > 0 ? `${path}?${query}` : path;
}
