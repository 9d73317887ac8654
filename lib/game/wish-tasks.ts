import type { Account } from "./account.ts";
import { equipProblem } from "./equip-rules.ts";
import { type Item, itemByKey, itemKey, stacksByKey } from "./item.ts";
import type { Place } from "./place.ts";
import type { NumberedWish } from "./plan-wishes.ts";
import type { Problem } from "./problem.ts";
import { homeBucketOf } from "./room.ts";
import type { WishReason } from "./wish.ts";

/** A part of a wish that is planned by itself. */
export interface Task {
  readonly index: number;
  readonly reason: WishReason;
  readonly itemKey: string;
  readonly to: Place;
  readonly equip: boolean;
  /** Pieces that one stack must be able to give; 1 for instances. */
  readonly quantity: number;
  readonly lock?: boolean;
}

/**
 * Takes wishes apart into tasks in the order they are best tried; and names the wishes that no plan can fulfil.
 *
 * In a list everything is brought first and put on after, exotics last: so that an exotic of the list finds its rival
 * gone, and what one character puts on stands together.
 */
export function toTasks(
  account: Account,
  wishes: readonly NumberedWish[],
): { readonly tasks: Task[]; readonly refused: ReadonlyMap<number, Problem> } {
  const refused = new Map<number, Problem>();
  const known: { readonly wish: NumberedWish; readonly item: Item }[] = [];
  for (const wish of wishes) {
    const item = itemByKey(account.items, wish.itemKey);
    const problem = item ? wishProblem(account, item, wish) : ({ kind: "item-gone" } as const);
    if (problem) refused.set(wish.index, problem);
    else if (item) known.push({ wish, item });
  }
  for (const [index, problem] of rivals(known)) refused.set(index, problem);
  const possible = known.filter(({ wish }) => !refused.has(wish.index));
  const locks = possible.filter(({ wish }) => wish.lock !== undefined).map(({ wish }) => toTask(wish, 1));
  const moves = possible.filter(({ wish }) => wish.lock === undefined);
  const brought = moves.flatMap(({ wish, item }) => bringing(account, item, wish, wishes.length > 1));
  const worn = moves
    .filter(({ wish }) => wish.equip && wishes.length > 1)
    .toSorted((a, b) => Number(isExotic(a.item)) - Number(isExotic(b.item)))
    .map(({ wish }) => toTask(wish, 1))
    .toSorted((a, b) => byCharacter(a.to, b.to));
  return { tasks: [...locks, ...brought, ...worn], refused };
}

function wishProblem(account: Account, item: Item, { to, equip, lock }: NumberedWish): Problem | null {
  if (account.characters.length === 0) return { kind: "no-characters" };
  if (lock !== undefined) return null;
  if (to.kind === "character" && !account.characters.some((one) => one.characterId === to.characterId))
    return { kind: "unknown-character" };
  if (!equip) return null;
  if (to.kind === "vault") return { kind: "not-equippable" };
  const problem = equipProblem(account, item, to.characterId);
  return problem?.kind === "exotic-conflict" ? null : problem;
}

/** Two items of a list that one character cannot wear at once: the first one counts. */
function rivals(known: readonly { readonly wish: NumberedWish; readonly item: Item }[]): [number, Problem][] {
  const slots = new Set<string>();
  const labels = new Map<string, number>();
  return known.flatMap(({ wish, item }): [number, Problem][] => {
    if (!wish.equip || wish.to.kind === "vault" || wish.lock !== undefined) return [];
    const slot = `${wish.to.characterId} ${homeBucketOf(item)}`;
    if (slots.has(slot)) return [[wish.index, { kind: "same-slot" }]];
    const label = item.definition?.uniqueLabel;
    const exotic = label ? `${wish.to.characterId} ${label}` : null;
    const wornItemHash = exotic === null ? undefined : labels.get(exotic);
    if (wornItemHash !== undefined) return [[wish.index, { kind: "exotic-conflict", wornItemHash }]];
    slots.add(slot);
    if (exotic !== null) labels.set(exotic, item.itemHash);
    return [];
  });
}

/** Pieces for each call: nobody can tell the game which stack to take, so one must be able to give them all. */
function bringing(account: Account, item: Item, wish: NumberedWish, isList: boolean): Task[] {
  if (item.itemInstanceId !== null) return [{ ...toTask(wish, 1), equip: wish.equip && !isList }];
  let open = Math.min(item.quantity, Math.max(1, Math.trunc(wish.quantity ?? item.quantity)));
  return stacksByKey(account.items, itemKey(item)).flatMap((stack) => {
    const size = Math.min(stack.quantity, open);
    open -= size;
    return size > 0 ? [toTask(wish, size)] : [];
  });
}

function toTask({ index, reason, itemKey, to, equip, lock }: NumberedWish, quantity: number): Task {
  return { index, reason, itemKey, to, equip, quantity, ...(lock === undefined ? {} : { lock }) };
}

function isExotic({ definition }: Item): boolean {
  return Boolean(definition?.uniqueLabel);
}

function byCharacter(a: Place, b: Place): number {
  const [one, other] = [a, b].map((place) => (place.kind === "vault" ? "" : place.characterId));
  return (one ?? "") < (other ?? "") ? -1 : Number((one ?? "") > (other ?? ""));
}
