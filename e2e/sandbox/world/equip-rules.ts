import { ANY_CLASS, type CatalogItem, catalogItem } from "./catalog.ts";
import { type Account, type Character, characterOf, type HeldItem, isInPostmaster } from "./holdings.ts";
import type { Owner } from "./item-actions.ts";
import { levelOf, requiredLevelOf } from "./item-rules.ts";
import { PLATFORM } from "./platform-codes.ts";
import { NOTHING_TO_DO, permit, type Ruling, refuse } from "./ruling.ts";

/** Equips one item and takes off what was worn in its slot. */
export function equipItem({ player, account }: Owner, itemInstanceId: string, characterId: string): Ruling {
  const character = characterOf(account, characterId);
  const item = account.items.find(
    (held) => held.itemInstanceId === itemInstanceId && held.place === characterId && !isInPostmaster(held),
  );
  if (!character || !item) return refuse(PLATFORM.itemNotFound);
  if (item.equipped) return NOTHING_TO_DO;
  if (player.inActivity) return refuse(PLATFORM.notAtThisLocation);
  const definition = catalogItem(item.itemHash);
  if (player.equipmentLocked === true || !canWear(definition, character))
    return refuse(PLATFORM.unequippable);
  if (levelOf(character) < requiredLevelOf(definition)) return refuse(PLATFORM.levelTooLow);
  if (clashesWithWorn(account, item, definition)) return refuse(PLATFORM.uniqueEquipRestricted);
  return permit(() => putOn(account, item));
}

function canWear(definition: CatalogItem, character: Character): boolean {
  const rightClass = definition.classType === ANY_CLASS || definition.classType === character.classType;
  return definition.equippable && rightClass;
}

const wornBy = (account: Account, characterId: string) =>
  account.items.filter((held) => held.place === characterId && held.equipped);

/** One item of a label at a time; what is worn in the same slot does not count, since it comes off. */
function clashesWithWorn(account: Account, item: HeldItem, { uniqueLabel }: CatalogItem): boolean {
  if (uniqueLabel === null) return false;
  return wornBy(account, item.place).some(
    (held) => held.bucketHash !== item.bucketHash && catalogItem(held.itemHash).uniqueLabel === uniqueLabel,
  );
}

function putOn(account: Account, item: HeldItem): void {
  for (const held of wornBy(account, item.place)) {
    if (held.bucketHash === item.bucketHash) held.equipped = false;
  }
  item.equipped = true;
}
