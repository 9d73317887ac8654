import type { GearFacts } from "#lib/game/contender.ts";
import type { Item } from "#lib/game/item.ts";
import { plugHashesOf } from "#lib/game/socket-groups.ts";
import { loadItemDefinitions, loadNamed, loadStatGroups } from "#lib/manifest/load-definitions.ts";
import type { Inventory } from "./load-inventory.ts";

/** Looks up what takes many items apart: what is in them, their stats' names and curves. One query a table. */
export async function loadGearFacts(
  { definitions }: Pick<Inventory, "definitions">,
  items: readonly Item[],
): Promise<GearFacts> {
  const [plugs, statGroups] = await Promise.all([
    loadItemDefinitions(definitions, new Set(items.flatMap(plugHashesOf))),
    loadStatGroups(definitions, new Set(items.flatMap(({ definition }) => definition?.statGroupHash ?? []))),
  ]);
  const statHashes = new Set([
    ...[...statGroups.values()].flatMap(({ scaledStats }) => scaledStats.map(({ statHash }) => statHash)),
    ...items.flatMap(({ stats, definition }) => [
      ...stats.map(({ statHash }) => statHash),
      ...Object.keys(definition?.stats ?? {}).map(Number),
    ]),
  ]);
  return { plugs, statGroups, statNames: await loadNamed(definitions, "stat", statHashes) };
}
