import { Bucket } from "../bucket.ts";
import type { Item } from "../item.ts";
import { atCharacter, VAULT } from "../place.ts";
import { canTravel, homeBucketOf, isSharedBucket } from "../room.ts";
import type { Act } from "./act.ts";
import type { Scene } from "./scene.ts";

/** Everything that the game lets be done with an item as things are. */
export function allowedActs(scene: Scene, item: Item, everyone: readonly Item[], quantity = 1): Act[] {
  const lie = scene.lieOf(item);
  const what = { item, quantity };
  if (lie.bucketHash === Bucket.Postmaster) {
    if (lie.place.kind !== "character" || !scene.hasRoom(item, lie.place)) return [];
    return [{ call: "pull", ...what, characterId: lie.place.characterId, from: lie.place, to: lie.place }];
  }
  const acts: Act[] = [];
  if (canTravel(scene.account, item) && !lie.isEquipped) {
    if (lie.bucketHash === Bucket.Vault) acts.push(...outOfVault(scene, what));
    else if (scene.hasRoom(item, VAULT)) {
      const characterId = lie.place.kind === "character" ? lie.place.characterId : anyone(scene);
      acts.push({ call: "transfer", ...what, characterId, from: atCharacter(characterId), to: VAULT });
    }
  }
  const { place } = lie;
  if (place.kind === "character" && !lie.isEquipped && canWear(scene, item, place.characterId, everyone))
    acts.push({ call: "equip", ...what, characterId: place.characterId, from: place, to: place });
  return acts;
}

function outOfVault(scene: Scene, what: Pick<Act, "item" | "quantity">): Act[] {
  const home = homeBucketOf(what.item);
  const isShared = home !== null && isSharedBucket(scene.account, home);
  const characters = isShared ? scene.account.characters.slice(0, 1) : scene.account.characters;
  return characters.flatMap(({ characterId }): Act[] => {
    const to = atCharacter(characterId);
    if (!scene.hasRoom(what.item, to)) return [];
    return [{ call: "transfer", ...what, characterId, from: VAULT, to }];
  });
}

/** Of one label, one can be worn: OpenAPI `DestinyEquippingBlockDefinition.uniqueLabel`, read 2026-11-22. */
function canWear(scene: Scene, item: Item, characterId: string, everyone: readonly Item[]): boolean {
  const { definition, itemInstanceId } = item;
  if (itemInstanceId === null || !definition?.isEquippable) return false;
  const character = scene.account.characters.find((one) => one.characterId === characterId);
  if (definition.className !== null && definition.className !== character?.className) return false;
  if (!definition.uniqueLabel) return true;
  return !everyone.some((other) => {
    const { isEquipped, place, bucketHash } = scene.lieOf(other);
    const isRival = isEquipped && other.definition?.uniqueLabel === definition.uniqueLabel;
    const isHere = place.kind === "character" && place.characterId === characterId;
    return isRival && isHere && bucketHash !== homeBucketOf(item);
  });
}

function anyone(scene: Scene): string {
  return scene.account.characters[0]?.characterId ?? "";
}
