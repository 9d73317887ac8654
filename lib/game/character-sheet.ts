import type { Character } from "./character.ts";
import type { NamedDefinition, TitleDefinition } from "./item-definition.ts";

/** One stat of a character, ready to print. */
export interface CharacterStat {
  readonly statHash: number;
  readonly name: string;
  readonly value: number;
  readonly iconPath: string | null;
}

/** A character with the words for what Bungie only numbers; null where no definition has a word. */
export interface CharacterSheet {
  readonly character: Character;
  readonly raceName: string | null;
  readonly title: string | null;
  readonly stats: readonly CharacterStat[];
}

export interface SheetWords {
  readonly races: ReadonlyMap<number, NamedDefinition>;
  readonly statNames: ReadonlyMap<number, NamedDefinition>;
  readonly titles: ReadonlyMap<number, TitleDefinition>;
}

/** Units of a full bar, the most that the game counts. Source: DIM `src/app/loadout/known-values.ts`, read 2026-11-22. */
export const FULL_STAT = 200;

/**
 * Health, melee, grenade, super, class, weapons: the game's order. The hashes are older than these names and meant
 * other stats until July 2025, so a name is always a definition's.
 *
 * Source: manifest `DestinyStatDefinition`, its `index`, read 2026-11-22.
 */
const STAT_ORDER = [392767087, 4244567218, 1735777505, 144602215, 1943323491, 2996146975];

/** Stands among the stats, but is no stat of armour. */
const POWER = 1935470627;

/** What the game's own character screen says of a character. */
export function toCharacterSheet(
  character: Character,
  { races, statNames, titles }: SheetWords,
): CharacterSheet {
  const title = character.titleRecordHash === null ? undefined : titles.get(character.titleRecordHash);
  return {
    character,
    raceName: races.get(character.raceHash)?.name || null,
    title: title ? titleWords(title, character.genderHash) : null,
    stats: toStats(character, statNames),
  };
}

/** A gender nobody knows yet gets the title only where it is the same for all. */
function titleWords({ wordsByGender }: TitleDefinition, genderHash: number): string | null {
  const all = new Set(Object.values(wordsByGender));
  const shared = all.size === 1 ? [...all][0] : undefined;
  return (wordsByGender[genderHash] ?? shared) || null;
}

function toStats({ stats }: Character, names: SheetWords["statNames"]): CharacterStat[] {
  const hashes = Object.keys(stats).map(Number);
  const further = hashes.filter((hash) => hash !== POWER && !STAT_ORDER.includes(hash));
  return [...STAT_ORDER, ...further].flatMap((statHash) => {
    const value = stats[statHash];
    const named = names.get(statHash);
    if (value === undefined || !named?.name) return [];
    return [{ statHash, name: named.name, value, iconPath: named.iconPath }];
  });
}
