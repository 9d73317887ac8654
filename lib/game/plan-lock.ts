import type { Account } from "./account.ts";
import { isLockable } from "./is-lockable.ts";
import { itemByKey } from "./item.ts";
import type { LockStep } from "./move-step.ts";
import type { Outcome } from "./problem.ts";

/**
 * Finds the one call that locks or unlocks an item; null when it is so already.
 *
 * It needs no room and no visit: worn, stored or waiting at the postmaster, the item stays where it is.
 * Source: DIM `setItemLockState` (the vault has no character of its own, so the first one stands in), read 2026-11-22.
 */
export function planLock(
  account: Account,
  itemKey: string,
  isLocked: boolean,
): Outcome<{ readonly step: Omit<LockStep, "wish" | "reason"> | null }> {
  const item = itemByKey(account.items, itemKey);
  if (!item) return { ok: false, problem: { kind: "item-gone" } };
  const [anyone] = account.characters;
  if (!anyone) return { ok: false, problem: { kind: "no-characters" } };
  const { itemInstanceId, itemHash, place } = item;
  if (itemInstanceId === null || !isLockable(item)) return { ok: false, problem: { kind: "not-lockable" } };
  if (item.isLocked === isLocked) return { ok: true, step: null };
  const characterId = place.kind === "character" ? place.characterId : anyone.characterId;
  return { ok: true, step: { call: "lock", itemInstanceId, itemHash, characterId, place, isLocked } };
}
