import type { Call } from "./call.ts";

/** A value after the question mark; Bungie's parser takes `currentPage` and `currentpage` for the same name. */
export function queryValue(call: Call, name: string): string | null {
  for (const [key, value] of call.query) if (key.toLowerCase() === name.toLowerCase()) return value;
  return null;
}

/** Every value a name has, in order; names differ by case no more than above. */
export function queryValues(call: Call, name: string): string[] {
  return [...call.query]
    .filter(([key]) => key.toLowerCase() === name.toLowerCase())
    .map(([, value]) => value);
}

/** A whole number of the query, or `otherwise` where there is none that can be read. */
export function queryNumber(call: Call, name: string, otherwise: number): number {
  const value = Number.parseInt(queryValue(call, name) ?? "", 10);
  return Number.isNaN(value) ? otherwise : value;
}

/** An id of the path as Bungie reads it: digits only, or the call is refused with ParameterParseFailure. */
export function isId(value: string | undefined): value is string {
  return value !== undefined && /^\d{1,19}$/.test(value);
}

/** The first entries of a page, counted from 1, and whether others follow. */
export function pageOf<T>(all: readonly T[], page: number, itemsPerPage: number) {
  const from = (Math.max(page, 1) - 1) * itemsPerPage;
  return { results: all.slice(from, from + itemsPerPage), hasMore: from + itemsPerPage < all.length };
}
