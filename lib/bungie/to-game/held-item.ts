import type { HeldItem, HeldSocket, HeldStat, PlugObjective } from "#lib/game/item.ts";
import type { WireInstance, WireItem } from "../wire/profile.ts";
import type { ItemParts } from "./held-item-parts.ts";

/** Bits of an item's `state` and `transferStatus`. Source: OpenAPI `ItemState`, `TransferStatuses`, read 2026-11-22. */
const STATE_LOCKED = 1;
const STATE_MASTERWORK = 4;
const STATE_CRAFTED = 8;
const STATE_HIGHLIGHTED_OBJECTIVE = 16;
const NOT_TRANSFERRABLE = 2;

/** Attack and Defense: the only primary stats that are power. A sparrow's is its speed. */
const POWER_STATS: ReadonlySet<number> = new Set([1480404414, 3897883278]);

/** Where an item lies, which its own part of the answer does not say. */
export type Lying = Pick<HeldItem, "place" | "isEquipped" | "isAccountWide">;

export function toHeldItem(item: WireItem, parts: ItemParts, lying: Lying): HeldItem {
  const state = item.state ?? 0;
  const itemInstanceId = toItemInstanceId(item.itemInstanceId);
  const instance = itemInstanceId === null ? undefined : parts.instances[itemInstanceId];
  return {
    itemInstanceId,
    itemHash: item.itemHash,
    quantity: item.quantity ?? 1,
    place: lying.place,
    bucketHash: item.bucketHash ?? 0,
    isEquipped: lying.isEquipped,
    isAccountWide: lying.isAccountWide,
    isLocked: (state & STATE_LOCKED) !== 0,
    isMasterwork: (state & STATE_MASTERWORK) !== 0,
    isCrafted: (state & STATE_CRAFTED) !== 0,
    isTransferable: ((item.transferStatus ?? 0) & NOT_TRANSFERRABLE) === 0,
    power: toPower(instance),
    damageType: instance?.damageType ?? 0,
    versionNumber: item.versionNumber ?? null,
    ornamentItemHash: item.overrideStyleItemHash ?? null,
    isDeepsight: (state & STATE_HIGHLIGHTED_OBJECTIVE) !== 0,
    // No tier is told as nothing or as 0.
    gearTier: instance?.gearTier || null,
    energyCapacity: instance?.energy?.energyCapacity ?? null,
    stats: (itemInstanceId !== null && parts.stats.get(itemInstanceId)) || NO_STATS,
    sockets: itemInstanceId === null ? NO_SOCKETS : toSockets(parts, itemInstanceId),
    plugObjectives: (itemInstanceId !== null && parts.plugObjectives.get(itemInstanceId)) || NO_OBJECTIVES,
  };
}

/** Writes name a stack by "0"; should a read do so too, it is still a stack. */
function toItemInstanceId(itemInstanceId: string | null | undefined): string | null {
  return itemInstanceId == null || itemInstanceId === "0" ? null : itemInstanceId;
}

function toPower(instance: WireInstance | undefined): number | null {
  const stat = instance?.primaryStat;
  return stat && POWER_STATS.has(stat.statHash) ? stat.value : null;
}

// One object of each for the many items that have nothing of the kind.
const NO_STATS: readonly HeldStat[] = [];
const NO_OPTIONS: readonly number[] = [];
const NO_SOCKETS: readonly HeldSocket[] = [];
const NO_OBJECTIVES: readonly PlugObjective[] = [];

function toSockets(parts: ItemParts, itemInstanceId: string): readonly HeldSocket[] {
  const wire = parts.sockets[itemInstanceId];
  if (!wire) return NO_SOCKETS;
  const plugs = parts.reusablePlugs[itemInstanceId]?.plugs;
  return wire.sockets.map(({ plugHash, isEnabled, isVisible }, index) => ({
    plugHash: plugHash ?? null,
    isEnabled: isEnabled ?? false,
    isVisible: isVisible ?? false,
    options: plugs?.[index]?.map(({ plugItemHash }) => plugItemHash) ?? NO_OPTIONS,
  }));
}
