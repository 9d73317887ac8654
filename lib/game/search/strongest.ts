import type { Predicate } from "./query.ts";
import type { SearchableItem } from "./searchable-item.ts";

/** Items no other of their slot beats in power; armour is compared within its class, unless classes do not matter. */
export function strongest(items: readonly SearchableItem[], byClass: boolean): Predicate {
  const keyOf = ({ kind: { bucketHash, className, words } }: SearchableItem) =>
    `${bucketHash}|${byClass && words.has("armor") ? className : ""}`;
  const most = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    most.set(key, Math.max(item.power ?? 0, most.get(key) ?? 0));
  }
  return (item) => !!item.power && item.power >= (most.get(keyOf(item)) ?? 0);
}
