import type { Route } from "next";
import type { WantedComparison } from "#lib/flows/load-comparison.ts";

/** A comparison as its address says it. */
export interface AskedComparison extends WantedComparison {
  /** Rows in which all items are the same are folded away. */
  readonly isFolded: boolean;
}

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** More than a page compares, so that it can say how many are left out. */
const MOST_READ = 200;

/** What an address asks for; what it does not say, or says in nonsense, is left open. */
export function parseComparison({ keys, item, sort, rows }: Params): AskedComparison {
  return {
    itemKeys: one(keys).split(",").filter(Boolean).slice(0, MOST_READ),
    copiesOf: one(item) || null,
    sortBy: one(sort) || null,
    isFolded: one(rows) === "different",
  };
}

function one(value: string | readonly string[] | undefined): string {
  return (typeof value === "string" ? value : value?.join(",")) ?? "";
}

/** The address of a comparison of named items. */
export function compareAddress({
  itemKeys,
  sortBy = null,
  isFolded = false,
}: {
  itemKeys: readonly string[];
  sortBy?: string | null;
  isFolded?: boolean;
}): Route {
  const parts = [
    `keys=${itemKeys.map(encodeURIComponent).join(",")}`,
    sortBy === null ? "" : `sort=${encodeURIComponent(sortBy)}`,
    isFolded ? "rows=different" : "",
  ];
  return `/inventory/compare?${parts.filter(Boolean).join("&")}` as Route;
}
