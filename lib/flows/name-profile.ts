import type { Account, ProfileAnswer } from "#lib/game/account.ts";
import type { Character } from "#lib/game/character.ts";
import { type CharacterSheet, toCharacterSheet } from "#lib/game/character-sheet.ts";
import type { ItemDefinition } from "#lib/game/item-definition.ts";
import { joinProfile } from "#lib/game/join-profile.ts";
import type { DefinitionsReading } from "#lib/manifest/definitions-reading.ts";
import { loadBuckets, loadItemDefinitions, loadNamed, loadTitles } from "#lib/manifest/load-definitions.ts";

/** One answer joined with the definitions of one version: all that is the same for whoever reads it. */
export interface NamedProfile {
  /** Without our own writes. */
  readonly account: Account;
  /** The account's characters in its order, with their words. */
  readonly sheets: readonly CharacterSheet[];
  readonly currencies: readonly NamedCurrency[];
  /** Icons of worn ornaments, by the ornament's itemHash. */
  readonly pictures: ReadonlyMap<number, string>;
}

export interface NamedCurrency {
  readonly itemHash: number;
  readonly name: string;
  readonly iconPath: string | null;
  readonly quantity: number;
}

interface Named {
  readonly definitions: DefinitionsReading;
  readonly profile: Promise<NamedProfile>;
}

/** Ten tabs show one answer: it is joined once, and forgotten with the answer. On the global: see sharedReads. */
const global = globalThis as { ninefoldNamed?: WeakMap<ProfileAnswer, Named> };

/** Joins an answer with what is in it; for the same answer and version, what was joined before. */
export function nameProfile(answer: ProfileAnswer, definitions: DefinitionsReading): Promise<NamedProfile> {
  global.ninefoldNamed ??= new WeakMap();
  const remembered = global.ninefoldNamed;
  const existing = remembered.get(answer);
  if (existing?.definitions === definitions) return existing.profile;
  const profile = join(answer, definitions);
  remembered.set(answer, { definitions, profile });
  profile.catch(() => remembered.delete(answer));
  return profile;
}

async function join(answer: ProfileAnswer, definitions: DefinitionsReading): Promise<NamedProfile> {
  const { items, currencies, characters } = answer;
  const ornaments = new Set(items.flatMap(({ ornamentItemHash }) => ornamentItemHash ?? []));
  const hashes = [...items, ...currencies].map(({ itemHash }) => itemHash);
  const [known, buckets, sheets] = await Promise.all([
    loadItemDefinitions(definitions, new Set([...hashes, ...ornaments])),
    loadBuckets(definitions),
    toSheets(definitions, characters),
  ]);
  return {
    account: joinProfile(answer, { items: known, buckets }),
    sheets,
    currencies: currencies.flatMap((one) => toNamedCurrency(one, known.get(one.itemHash))),
    pictures: new Map([...ornaments].flatMap((hash) => toPicture(hash, known.get(hash)))),
  };
}

/** Left out when nothing defines it: a number without a name tells nobody anything. */
function toNamedCurrency(
  { itemHash, quantity }: ProfileAnswer["currencies"][number],
  definition: ItemDefinition | undefined,
): NamedCurrency[] {
  return definition?.name
    ? [{ itemHash, name: definition.name, iconPath: definition.iconPath, quantity }]
    : [];
}

function toPicture(itemHash: number, definition: ItemDefinition | undefined): [number, string][] {
  return definition?.iconPath ? [[itemHash, definition.iconPath]] : [];
}

async function toSheets(
  definitions: DefinitionsReading,
  characters: readonly Character[],
): Promise<CharacterSheet[]> {
  const [races, statNames, titles] = await Promise.all([
    loadNamed(definitions, "race", new Set(characters.map(({ raceHash }) => raceHash))),
    loadNamed(
      definitions,
      "stat",
      new Set(characters.flatMap(({ stats }) => Object.keys(stats).map(Number))),
    ),
    loadTitles(definitions, new Set(characters.flatMap(({ titleRecordHash }) => titleRecordHash ?? []))),
  ]);
  return characters.map((character) => toCharacterSheet(character, { races, statNames, titles }));
}
