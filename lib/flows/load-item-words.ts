import type { Item } from "#lib/game/item.ts";
import type {
  ItemDefinition,
  NamedDefinition,
  ObjectiveDefinition,
  StatGroupDefinition,
} from "#lib/game/item-definition.ts";
import { plugText } from "#lib/game/plug-text.ts";
import type { DefinitionsReading } from "#lib/manifest/definitions-reading.ts";
import {
  loadCollectibles,
  loadItemDefinitions,
  loadNamed,
  loadObjectives,
  loadStatGroups,
} from "#lib/manifest/load-definitions.ts";

/** What the definitions say about an item and what is in it. */
export interface ItemWords {
  readonly plugs: ReadonlyMap<number, ItemDefinition>;
  /** What a plug does: its own text, else that of its perks. By plug hash. */
  readonly plugTexts: ReadonlyMap<number, string>;
  readonly objectives: ReadonlyMap<number, ObjectiveDefinition>;
  readonly statGroup: StatGroupDefinition | null;
  readonly statNames: ReadonlyMap<number, NamedDefinition>;
  /** Where it drops; null when nobody says. */
  readonly source: string | null;
}

/** Looks up everything the page of an item needs to name, in the version that the request reads. */
export async function loadItemWords(
  definitions: DefinitionsReading,
  { definition, stats, plugObjectives }: Item,
  plugHashes: Iterable<number>,
): Promise<ItemWords> {
  const { statGroupHash, collectibleHash } = definition ?? {};
  const [plugs, statGroups, collectibles, objectives] = await Promise.all([
    loadItemDefinitions(definitions, plugHashes),
    loadStatGroups(definitions, statGroupHash ? [statGroupHash] : []),
    loadCollectibles(definitions, collectibleHash ? [collectibleHash] : []),
    loadObjectives(definitions, new Set(plugObjectives.map(({ objectiveHash }) => objectiveHash))),
  ]);
  const statGroup = statGroups.get(statGroupHash ?? 0) ?? null;
  const statHashes = [
    ...(statGroup?.scaledStats ?? []).map(({ statHash }) => statHash),
    ...stats.map(({ statHash }) => statHash),
    ...Object.keys(definition?.stats ?? {}).map(Number),
  ];
  const silent = [...plugs.values()].filter(({ description }) => description === "");
  const [statNames, perks] = await Promise.all([
    loadNamed(definitions, "stat", new Set(statHashes)),
    loadNamed(definitions, "perk", new Set(silent.flatMap(({ perkHashes }) => perkHashes))),
  ]);
  return {
    plugs,
    plugTexts: new Map(
      [...plugs.values()].flatMap((plug) => {
        const text = plugText(plug, perks);
        return text ? [[plug.itemHash, text] as const] : [];
      }),
    ),
    objectives,
    statGroup,
    statNames,
    source: collectibles.get(collectibleHash ?? 0)?.source || null,
  };
}
