import type { GearFacts } from "./contender.ts";
import type { Item } from "./item.ts";
import { isCatalystPlug, isMasterworkPlug } from "./item-progress.ts";
import { socketGroups } from "./socket-groups.ts";
import { type StatLine, statBreakdown } from "./stat-breakdown.ts";

/** One stat of a copy without what was put into it. */
export interface BareStat extends Pick<StatLine, "statHash" | "name" | "isLessBetter"> {
  readonly value: number;
}

const ARMOR = 2;

/**
 * A copy's stats as it dropped: without mods, masterwork and catalyst, as far as its parts are known.
 *
 * A weapon keeps what its barrel, magazine and perks give, since those are its roll. Empty when Bungie sent no stats of
 * this copy: what its kind usually has says nothing of it.
 */
export function bareStats(item: Item, { plugs, statGroups, statNames }: GearFacts): BareStat[] {
  if (item.stats.length === 0) return [];
  const group = statGroups.get(item.definition?.statGroupHash ?? 0) ?? null;
  const lines = statBreakdown(item, { group, names: statNames, plugs });
  const isArmor = item.definition?.itemType === ARMOR;
  const taken = isArmor ? null : removablePlugs(item, plugs);
  return lines.map(({ statHash, name, isLessBetter, total, base, parts }) => ({
    statHash,
    name,
    isLessBetter,
    value: taken
      ? parts.reduce((rest, { plugHash, value }) => (taken.has(plugHash) ? rest - value : rest), total)
      : base,
  }));
}

function removablePlugs(item: Item, plugs: GearFacts["plugs"]): ReadonlySet<number> {
  const mods = socketGroups(item, plugs).filter(({ kind }) => kind === "mods");
  const upgrades = item.sockets.flatMap(({ plugHash }) => {
    const plug = plugHash === null ? undefined : plugs.get(plugHash);
    return plug && (isMasterworkPlug(plug) || isCatalystPlug(plug)) ? [plug.itemHash] : [];
  });
  return new Set([...mods.flatMap(({ sockets }) => sockets.map(({ plug }) => plug.itemHash)), ...upgrades]);
}
