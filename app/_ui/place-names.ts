import type { Account } from "#lib/game/account.ts";
import { SLOTS } from "#lib/game/bucket.ts";
import type { Character } from "#lib/game/character.ts";
import { itemName } from "#lib/game/item-name.ts";
import type { ProblemNames } from "./problem-text.ts";

type NamedCharacter = Pick<Character, "className" | "power">;

/** "Hunter"; two of one class are told apart by their power, and by their order where that is the same. */
export function characterName(character: NamedCharacter, all: readonly NamedCharacter[]): string {
  const { className, power } = character;
  const name =
    className === "unknown" ? "Character" : `${className.charAt(0).toUpperCase()}${className.slice(1)}`;
  const alike = all.filter((other) => other.className === className);
  if (alike.length < 2) return name;
  const isPowerShared = new Set(alike.map((other) => other.power)).size < alike.length;
  return isPowerShared ? `${name} ${alike.indexOf(character) + 1}` : `${name} ${power}`;
}

/** What places, slots and items of an account are called in a sentence to its owner. */
export function accountNames({ characters, buckets, items }: Account): ProblemNames {
  return {
    place: (place) => {
      if (place.kind === "vault") return "the vault";
      const character = characters.find(({ characterId }) => characterId === place.characterId);
      return character ? `your ${characterName(character, characters)}` : "that character";
    },
    bucket: (hash) =>
      SLOTS.find(({ bucketHash }) => bucketHash === hash)?.name ?? (buckets.get(hash)?.name || "that slot"),
    item: (hash) => {
      const item = items.find(({ itemHash }) => itemHash === hash);
      return item ? itemName(item) : "another one";
    },
  };
}
