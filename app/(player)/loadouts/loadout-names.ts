import type { LoadoutLine } from "#lib/flows/load-loadouts.ts";
import { Bucket } from "#lib/game/bucket.ts";
import { bucketName } from "#lib/game/bucket-name.ts";
import type { ClassName } from "#lib/game/character.ts";
import type { ItemDefinition } from "#lib/game/item-definition.ts";

/** "Hunter", or what a loadout without a class is for. */
export function className(name: ClassName | null): string {
  return name === null ? "Any class" : `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** What a kind of item is called, also when nothing defines it. */
export function kindName(definition: ItemDefinition | null, itemHash: number): string {
  if (!definition) return `Unknown item ${itemHash}`;
  return definition.isClassified || definition.name === "" ? "Classified" : definition.name;
}

export function lineName({ definition, wanted }: Pick<LoadoutLine, "definition" | "wanted">): string {
  return kindName(definition, wanted.itemHash);
}

/** What the slot of a kind is called. */
export function slotName(bucketHash: number): string {
  if (bucketHash === Bucket.Subclass) return "Subclass";
  return bucketName(bucketHash) ?? "Other";
}
