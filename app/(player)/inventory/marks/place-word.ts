import type { Account } from "#lib/game/account.ts";
import { Bucket } from "#lib/game/bucket.ts";
import type { Item } from "#lib/game/item.ts";
import { characterName } from "../../../_ui/place-names.ts";

/** Where an item lies, for a cell of a table: "Vault", "Hunter", "Hunter, equipped", "Hunter, postmaster". */
export function placeWord({ characters }: Pick<Account, "characters">, item: Item): string {
  const { place, bucketHash, isEquipped, isAccountWide } = item;
  if (isAccountWide && bucketHash !== Bucket.Vault) return "All characters";
  if (place.kind === "vault") return "Vault";
  const character = characters.find(({ characterId }) => characterId === place.characterId);
  const name = character ? characterName(character, characters) : "Character";
  if (bucketHash === Bucket.Postmaster) return `${name}, postmaster`;
  return isEquipped ? `${name}, equipped` : name;
}
