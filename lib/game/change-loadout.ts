import type { Item } from "./item.ts";
import type { ItemDefinition } from "./item-definition.ts";
import {
  type Loadout,
  type LoadoutItem,
  loadoutItemKey,
  MOST_LOADOUT_ITEMS,
  MOST_PIECES,
} from "./loadout.ts";
import { toLoadoutItem } from "./loadout-from-worn.ts";
import type { Outcome, Problem } from "./problem.ts";

/** One change of what is in a loadout; `key` as `loadoutItemKey`. */
export type LoadoutChange =
  /** `instead`: the thing it takes the place of, of which it has the amount no more. */
  | { readonly kind: "add"; readonly item: Item; readonly equip: boolean; readonly instead: string | null }
  | { readonly kind: "remove" | "wear" | "carry"; readonly key: string }
  | { readonly kind: "amount"; readonly key: string; readonly quantity: number };

export type LoadoutBody = Pick<Loadout, "items" | "className">;

export interface ChangedLoadout extends LoadoutBody {
  /** What was worn before and is carried along since: something else is worn in its place. */
  readonly carriedNow: readonly LoadoutItem[];
}

/**
 * A loadout after a change. It never wears two things in one slot or two exotics of one label: the later one counts,
 * as in the game, and the earlier one is carried along.
 *
 * `kinds` defines what is in it, as far as anything does. A change of what is not in it any more changes nothing.
 */
export function changeLoadout(
  loadout: LoadoutBody,
  change: LoadoutChange,
  kinds: ReadonlyMap<number, ItemDefinition>,
): Outcome<ChangedLoadout> {
  switch (change.kind) {
    case "add":
      return add(loadout, change, kinds);
    case "remove":
      return changed(
        loadout,
        loadout.items.filter((one) => loadoutItemKey(one) !== change.key),
      );
    case "carry":
      return changed(
        loadout,
        replaced(loadout, change.key, (one) => ({ ...one, equip: false })),
      );
    case "wear":
      return wear(loadout, change.key, kinds);
    case "amount":
      if (!Number.isInteger(change.quantity) || change.quantity < 1 || change.quantity > MOST_PIECES)
        return { ok: false, problem: { kind: "bad-amount" } };
      return changed(
        loadout,
        replaced(loadout, change.key, (one) => withAmount(one, change.quantity)),
      );
  }
}

function add(
  loadout: LoadoutBody,
  { item, equip, instead }: Extract<LoadoutChange, { kind: "add" }>,
  kinds: ReadonlyMap<number, ItemDefinition>,
): Outcome<ChangedLoadout> {
  const added = toLoadoutItem(item, equip);
  const key = loadoutItemKey(added);
  const className = item.definition?.className ?? null;
  const problem = addProblem(loadout, item);
  if (problem) return { ok: false, problem };
  const isInstead = (one: LoadoutItem) => loadoutItemKey(one) === (instead ?? key);
  const place = loadout.items.findIndex(isInstead);
  const others = loadout.items.filter((one) => !isInstead(one) && loadoutItemKey(one) !== key);
  if (others.length >= MOST_LOADOUT_ITEMS)
    return { ok: false, problem: { kind: "too-many-loadout-items", most: MOST_LOADOUT_ITEMS } };
  const items = others.toSpliced(place === -1 ? others.length : place, 0, added);
  const next = { className: loadout.className ?? className, items };
  const known = item.definition ? new Map([...kinds, [item.itemHash, item.definition]]) : kinds;
  return added.equip ? wear(next, key, known) : changed(next, items);
}

function addProblem(
  { className }: LoadoutBody,
  { definition, itemInstanceId, isTransferable }: Item,
): Problem | null {
  if (!definition) return { kind: "unknown-item" };
  const canWear = definition.isEquippable && itemInstanceId !== null;
  if (!canWear && !(definition.isTransferable && isTransferable)) return { kind: "not-for-loadout" };
  const isForeign = className !== null && definition.className !== null && definition.className !== className;
  return isForeign ? { kind: "wrong-class" } : null;
}

function wear(
  loadout: LoadoutBody,
  key: string,
  kinds: ReadonlyMap<number, ItemDefinition>,
): Outcome<ChangedLoadout> {
  const kind = kinds.get(loadout.items.find((one) => loadoutItemKey(one) === key)?.itemHash ?? 0);
  if (!kind) return changed(loadout, loadout.items);
  if (!kind.isEquippable) return { ok: false, problem: { kind: "not-equippable" } };
  const carriedNow: LoadoutItem[] = [];
  const items = loadout.items.map((one) => {
    if (loadoutItemKey(one) === key) return { ...one, equip: true };
    if (!one.equip || !isRival(kind, kinds.get(one.itemHash))) return one;
    carriedNow.push(one);
    return { ...one, equip: false };
  });
  return { ok: true, className: loadout.className, items, carriedNow };
}

/** Whether two kinds cannot be worn together. */
function isRival(kind: ItemDefinition, other: ItemDefinition | undefined): boolean {
  if (!other) return false;
  const isSameLabel = kind.uniqueLabel !== null && kind.uniqueLabel === other.uniqueLabel;
  return isSameLabel || kind.bucketHash === other.bucketHash;
}

function replaced({ items }: LoadoutBody, key: string, by: (one: LoadoutItem) => LoadoutItem): LoadoutItem[] {
  return items.map((one) => (loadoutItemKey(one) === key ? by(one) : one));
}

/** Instances are one each. */
function withAmount(one: LoadoutItem, quantity: number): LoadoutItem {
  return one.itemInstanceId === null ? { ...one, quantity } : one;
}

function changed({ className }: LoadoutBody, items: readonly LoadoutItem[]): Outcome<ChangedLoadout> {
  return { ok: true, className, items, carriedNow: [] };
}
