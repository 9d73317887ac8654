import type { Account } from "./account.ts";
import type { Item } from "./item.ts";
import type { Problem } from "./problem.ts";
import { homeBucketOf } from "./room.ts";

/**
 * Says why a character may not wear an item; null when nothing we know forbids it.
 *
 * What only Bungie knows (levels, locked slots, activities) is left to Bungie.
 */
export function equipProblem(account: Account, item: Item, characterId: string): Problem | null {
  const definition = item.definition;
  if (!definition?.isEquippable || item.itemInstanceId === null) return { kind: "not-equippable" };
  const character = account.characters.find((one) => one.characterId === characterId);
  if (!character) return { kind: "unknown-character" };
  if (definition.className !== null && definition.className !== character.className) {
    return { kind: "wrong-class" };
  }
  const worn = wornConflict(account, item, characterId);
  return worn ? { kind: "exotic-conflict", wornItemHash: worn.itemHash } : null;
}

/**
 * Finds the exotic that another slot wears under the same label: one of a label is the limit.
 *
 * Source: OpenAPI `DestinyEquippingBlockDefinition.uniqueLabel`, read 2026-11-22.
 */
function wornConflict(account: Account, item: Item, characterId: string): Item | undefined {
  const label = item.definition?.uniqueLabel;
  if (!label) return undefined;
  return account.items.find(
    (other) =>
      other.isEquipped &&
      other.place.kind === "character" &&
      other.place.characterId === characterId &&
      other.definition?.uniqueLabel === label &&
      homeBucketOf(other) !== homeBucketOf(item),
  );
}
