import type { Predicate } from "./query.ts";
import type { SearchableItem } from "./searchable-item.ts";

function groups(items: readonly SearchableItem[]): ReadonlyMap<string, readonly SearchableItem[]> {
  const byKey = new Map<string, SearchableItem[]>();
  for (const item of items) {
    const key = copiesKey(item);
    const group = key === null ? undefined : byKey.get(key);
    if (group) group.push(item);
    else if (key !== null) byKey.set(key, [item]);
  }
  return byKey;
}

/** Stacks are no copies, whatever their kind. */
function copiesKey({ kind, itemInstanceId }: SearchableItem): string | null {
  return itemInstanceId === null ? null : kind.copiesKey;
}

/** How many copies of each item there are, itself among them; 0 for what has no copies to speak of. */
export function countsOf(items: readonly SearchableItem[]): (item: SearchableItem) => number {
  const byKey = groups(items);
  return (item) => byKey.get(copiesKey(item) ?? "")?.length ?? 0;
}

/** Copies of weapons and armour that are not the best of theirs: by power, then tag, masterwork, lock, and age. */
export function isLowerCopy(items: readonly SearchableItem[]): Predicate {
  const lower = new Set<SearchableItem>();
  for (const group of groups(items).values()) {
    for (const item of group.toSorted(byWorth).slice(1)) lower.add(item);
  }
  return (item) =>
    (item.kind.words.has("weapon") || item.kind.words.has("armor")) &&
    item.words.has("transferable") &&
    lower.has(item);
}

function byWorth(a: SearchableItem, b: SearchableItem): number {
  return (
    (b.power ?? 0) - (a.power ?? 0) ||
    Number(isKept(b)) - Number(isKept(a)) ||
    Number(b.words.has("masterwork")) - Number(a.words.has("masterwork")) ||
    Number(b.words.has("locked")) - Number(a.words.has("locked")) ||
    newest(a, b)
  );
}

const isKept = ({ tag }: SearchableItem) => tag === "favorite" || tag === "keep";

/** Later instances have larger ids; the ids are 64 bits, so they are compared as text of one length. */
function newest(a: SearchableItem, b: SearchableItem): number {
  const [left, right] = [a, b].map(({ itemInstanceId }) => (itemInstanceId ?? "").padStart(20, "0"));
  return (left ?? "") < (right ?? "") ? 1 : left === right ? 0 : -1;
}
