import type { HeldItem, HeldSocket, HeldStat, PlugObjective } from "#lib/game/item.ts";
import type { WireInstance, WireItem, WireItemComponents, WireProfile } from "../wire/profile.ts";

/** Bits of an item's `state` and `transferStatus`. Source: OpenAPI `ItemState`, `TransferStatuses`, read 2026-11-22. */
const STATE_LOCKED = 1;
const STATE_MASTERWORK = 4;
const STATE_CRAFTED = 8;
const STATE_HIGHLIGHTED_OBJECTIVE = 16;
const NOT_TRANSFERRABLE = 2;

/** Attack and Defense: the only primary stats that are power. A sparrow's is its speed. */
const POWER_STATS: ReadonlySet<number> = new Set([1480404414, 3897883278]);

/** What an answer says of the copies in it, by itemInstanceId; a part that was not sent is empty. */
export interface ItemParts {
  readonly instances: PartOf<"instances">;
  readonly stats: PartOf<"stats">;
  readonly sockets: PartOf<"sockets">;
  readonly reusablePlugs: PartOf<"reusablePlugs">;
  readonly plugObjectives: PartOf<"plugObjectives">;
}
type PartOf<Name extends keyof WireItemComponents> = NonNullable<
  NonNullable<WireItemComponents[Name]>["data"]
>;

export function toItemParts({ itemComponents: parts }: WireProfile): ItemParts {
  return {
    instances: parts?.instances?.data ?? {},
    stats: parts?.stats?.data ?? {},
    sockets: parts?.sockets?.data ?? {},
    reusablePlugs: parts?.reusablePlugs?.data ?? {},
    plugObjectives: parts?.plugObjectives?.data ?? {},
  };
}

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
    stats: toStats(parts, itemInstanceId),
    sockets: toSockets(parts, itemInstanceId),
    plugObjectives: toPlugObjectives(parts, itemInstanceId),
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

function toStats(parts: ItemParts, itemInstanceId: string | null): readonly HeldStat[] {
  const wire = itemInstanceId === null ? undefined : parts.stats[itemInstanceId];
  if (!wire) return NO_STATS;
  return Object.values(wire.stats);
}

function toSockets(parts: ItemParts, itemInstanceId: string | null): readonly HeldSocket[] {
  const wire = itemInstanceId === null ? undefined : parts.sockets[itemInstanceId];
  if (!wire || itemInstanceId === null) return NO_SOCKETS;
  const plugs = parts.reusablePlugs[itemInstanceId]?.plugs;
  return wire.sockets.map(({ plugHash, isEnabled, isVisible }, index) => ({
    plugHash: plugHash ?? null,
    isEnabled: isEnabled ?? false,
    isVisible: isVisible ?? false,
    options: plugs?.[index]?.map(({ plugItemHash }) => plugItemHash) ?? NO_OPTIONS,
  }));
}

function toPlugObjectives(parts: ItemParts, itemInstanceId: string | null): readonly PlugObjective[] {
  const wire = itemInstanceId === null ? undefined : parts.plugObjectives[itemInstanceId];
  if (!wire) return NO_OBJECTIVES;
  const counters: PlugObjective[] = [];
  for (const plugHash in wire.objectivesPerPlug) {
    for (const objective of wire.objectivesPerPlug[plugHash] ?? []) {
      counters.push({
        plugHash: Number(plugHash),
        objectiveHash: objective.objectiveHash,
        progress: objective.progress ?? 0,
        completionValue: objective.completionValue ?? 0,
        isComplete: objective.complete ?? false,
      });
    }
  }
  return counters;
}
