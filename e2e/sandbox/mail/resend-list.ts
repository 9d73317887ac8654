import type { ResendProblem } from "./refusals.ts";

const USUAL = 20;
const MOST = 100;

export interface ListPage<T> {
  readonly object: "list";
  readonly has_more: boolean;
  readonly data: readonly T[];
}

/** One page of a list, cut as `limit`, `after` and `before` say (Resend's page "Pagination": 20 unless told, at most 100). */
export function listPage<T>(
  all: readonly T[],
  idOf: (one: T) => string,
  query: URLSearchParams,
): ListPage<T> | ResendProblem {
  const limit = Number(query.get("limit") ?? USUAL);
  const after = query.get("after");
  const before = query.get("before");
  const isBad = !Number.isInteger(limit) || limit < 1 || limit > MOST || (after !== null && before !== null);
  if (isBad) {
    const message = "The `limit` must be between 1 and 100, with either `after` or `before`.";
    return { statusCode: 422, name: "validation_error", message };
  }
  const placeOf = (id: string) => all.findIndex((one) => idOf(one) === id);
  if (before !== null) {
    const end = Math.max(0, placeOf(before));
    const begin = Math.max(0, end - limit);
    return { object: "list", has_more: begin > 0, data: all.slice(begin, end) };
  }
  const begin = after === null ? 0 : placeOf(after) + 1;
  return { object: "list", has_more: all.length > begin + limit, data: all.slice(begin, begin + limit) };
}
