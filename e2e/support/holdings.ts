import { expect } from "@playwright/test";
import { bucketOf } from "../sandbox/world/buckets.ts";
import { catalogItem } from "../sandbox/world/catalog.ts";
import type { SandboxItem } from "./sandbox-controls.ts";

/** What nothing may change: see `expectKept`. */
export interface Holdings {
  /**
   * Expects everything to exist exactly once and in one place, every slot that was filled to be filled, no bucket to
   * hold more than it can, at most one exotic of a label to be worn, and every lock to be as it was.
   *
   * But what was dismantled, and what was to be locked or unlocked.
   */
  expectKept(
    items: readonly SandboxItem[],
    dismantled?: ReadonlyMap<string, number>,
    lockedOnPurpose?: ReadonlySet<string>,
  ): void;
}

/** Notes what a player holds, to be held against what they hold later. */
export function holdingsOf(before: readonly SandboxItem[]): Holdings {
  return {
    expectKept(after, dismantled = new Map(), lockedOnPurpose = new Set()) {
      const owned = belongings(before);
      for (const [key, count] of dismantled) {
        owned[key] = (owned[key] ?? 0) - count;
        if (owned[key] === 0) delete owned[key];
      }
      expect(belongings(after), "nothing is lost, and nothing is there twice").toEqual(owned);
      expect(slots(after), "an equipped slot is never empty, and wears one thing").toEqual(slots(before));
      expect(overfull(after), "no bucket holds more than it can").toEqual(overfull(before));
      expect(exotics(after), "one exotic of a label is worn").toEqual([]);
      const locks = (items: readonly SandboxItem[]) =>
        items
          .filter((one) => one.itemInstanceId !== null && !lockedOnPurpose.has(one.itemInstanceId))
          .filter((one) => !dismantled.has(ownedAs(one)))
          .map((one) => `${one.itemInstanceId} ${one.locked}`)
          .toSorted();
      expect(locks(after), "a lock is as it was").toEqual(locks(before));
    },
  };
}

/** What a player owns, wherever it lies: must be the same after anything. */
export function belongings(items: readonly SandboxItem[]): Record<string, number> {
  const owned: Record<string, number> = {};
  for (const item of items) owned[ownedAs(item)] = (owned[ownedAs(item)] ?? 0) + item.quantity;
  return owned;
}

/** Instances by their id, stacks by their kind. */
export function ownedAs(item: Pick<SandboxItem, "itemInstanceId" | "itemHash">): string {
  return item.itemInstanceId ?? `stack ${item.itemHash}`;
}

function slots(items: readonly SandboxItem[]): string[] {
  return items
    .filter(({ equipped }) => equipped)
    .map(({ place, bucketHash }) => `${place} ${bucketHash}`)
    .toSorted();
}

/** The buckets that hold more than they can; a large world's vault does from the start. */
function overfull(items: readonly SandboxItem[]): string[] {
  const counts = new Map<string, number>();
  for (const { place, bucketHash } of items) {
    const key = `${place} ${bucketHash}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].flatMap(([key, count]) => {
    const { capacity } = bucketOf(Number(key.split(" ")[1]));
    return capacity > 0 && count > capacity ? [key] : [];
  });
}

function exotics(items: readonly SandboxItem[]): string[] {
  const worn = items.flatMap(({ itemHash, equipped, place }) => {
    const { uniqueLabel } = catalogItem(itemHash);
    return equipped && uniqueLabel ? [`${place} ${uniqueLabel}`] : [];
  });
  return worn.filter((key, nth) => worn.indexOf(key) !== nth);
}
