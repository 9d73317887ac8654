import type { GearFacts } from "./contender.ts";
import type { HeldItem, Item } from "./item.ts";
import type { ItemDefinition, NamedDefinition } from "./item-definition.ts";
import { plugText } from "./plug-text.ts";
import { socketGroups } from "./socket-groups.ts";
import { statBreakdown } from "./stat-breakdown.ts";
import type { WarePerk, WareStat, XurWare } from "./xur-stock.ts";

/** What names a roll: what is looked up for gear, and the perks that explain plugs without a text of their own. */
export interface RollFacts extends GearFacts {
  readonly perks: ReadonlyMap<number, NamedDefinition>;
}

export const NO_ROLL = { stats: [], perks: [] } as const;

/** The stats and perks of a copy on sale, as the page of an item shows them; mods and looks are not his to sell. */
export function wareRoll(
  copy: HeldItem,
  definition: ItemDefinition,
  facts: RollFacts,
): Pick<XurWare, "stats" | "perks"> {
  const item: Item = { ...copy, definition };
  return { stats: toStats(item, facts), perks: toPerks(item, facts) };
}

function toStats(item: Item, { plugs, statGroups, statNames }: RollFacts): WareStat[] {
  if (item.stats.length === 0) return [];
  const group = statGroups.get(item.definition?.statGroupHash ?? 0) ?? null;
  return statBreakdown(item, { group, names: statNames, plugs }).map(
    ({ statHash, name, total, maximum }) => ({
      statHash,
      name,
      value: total,
      maximum,
    }),
  );
}

/** Column by column; what a column lets choose from comes behind what is in it. */
function toPerks(item: Item, { plugs, perks }: RollFacts): WarePerk[] {
  if (item.sockets.length === 0) return [];
  const groups = socketGroups(item, plugs).filter(({ kind }) => kind === "intrinsic" || kind === "perks");
  const shown = groups.flatMap(({ sockets }) =>
    sockets.flatMap(({ plug, alternatives }) => [plug, ...alternatives]),
  );
  return [...new Map(shown.map((plug) => [plug.itemHash, plug])).values()].map((plug) => ({
    plugHash: plug.itemHash,
    name: plug.name,
    description: plugText(plug, perks),
    iconPath: plug.iconPath || null,
  }));
}
