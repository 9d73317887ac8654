import { type Item, itemKey } from "./item.ts";
import type { ItemDefinition, NamedDefinition, StatGroupDefinition } from "./item-definition.ts";
import { type Masterwork, masterworkOf } from "./item-progress.ts";
import { type SocketGroup, socketGroups } from "./socket-groups.ts";
import { armorTotal, type StatLine, statBreakdown } from "./stat-breakdown.ts";

/** What has to be looked up about many items at once; everything by its hash. */
export interface GearFacts {
  readonly plugs: ReadonlyMap<number, ItemDefinition>;
  readonly statGroups: ReadonlyMap<number, StatGroupDefinition>;
  readonly statNames: ReadonlyMap<number, NamedDefinition>;
}

/** An item taken apart, to be held against others. */
export interface Contender {
  readonly itemKey: string;
  readonly item: Item;
  readonly stats: readonly StatLine[];
  /** The sum of armour's stats; null for what is no armour. */
  readonly statTotal: Pick<StatLine, "total" | "base" | "fromParts"> | null;
  readonly sockets: readonly SocketGroup[];
  readonly masterwork: Masterwork | null;
}

/** Takes an item apart. */
export function toContender(item: Item, { plugs, statGroups, statNames }: GearFacts): Contender {
  const group = statGroups.get(item.definition?.statGroupHash ?? 0) ?? null;
  const stats = statBreakdown(item, { group, names: statNames, plugs });
  return {
    itemKey: itemKey(item),
    item,
    stats,
    statTotal: armorTotal(item, stats),
    sockets: socketGroups(item, plugs),
    masterwork: masterworkOf(item, plugs),
  };
}
