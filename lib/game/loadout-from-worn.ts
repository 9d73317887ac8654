import type { Account } from "./account.ts";
import { Bucket, SLOTS } from "./bucket.ts";
import type { ClassName } from "./character.ts";
import type { Item } from "./item.ts";
import type { LoadoutItem } from "./loadout.ts";
import type { Outcome } from "./problem.ts";
import { homeBucketOf } from "./room.ts";

/** What a loadout can say to wear, in the order it is shown. */
export const WORN_SLOTS: readonly number[] = [Bucket.Subclass, ...SLOTS.map(({ bucketHash }) => bucketHash)];

/** What a character wears, as a loadout keeps it: subclass, weapons, armour, ghost, sparrow, ship and emblem. */
export function loadoutFromWorn(
  account: Account,
  characterId: string,
): Outcome<{ readonly className: ClassName | null; readonly items: readonly LoadoutItem[] }> {
  const character = account.characters.find((one) => one.characterId === characterId);
  if (!character) return { ok: false, problem: { kind: "unknown-character" } };
  const worn = account.items.filter(
    ({ isEquipped, place, itemInstanceId }) =>
      isEquipped &&
      itemInstanceId !== null &&
      place.kind === "character" &&
      place.characterId === characterId,
  );
  const items = WORN_SLOTS.flatMap((slot) => worn.filter((item) => homeBucketOf(item) === slot));
  if (items.length === 0) return { ok: false, problem: { kind: "empty-loadout" } };
  const { className } = character;
  return {
    ok: true,
    className: className === "unknown" ? null : className,
    items: items.map((item) => toLoadoutItem(item, true)),
  };
}

/** An item of the account as a loadout remembers it. */
export function toLoadoutItem(item: Item, equip: boolean, quantity = item.quantity): LoadoutItem {
  const { itemInstanceId, itemHash, isCrafted } = item;
  return {
    itemInstanceId,
    itemHash,
    isCrafted,
    equip: equip && itemInstanceId !== null && item.definition?.isEquippable === true,
    quantity: itemInstanceId === null ? quantity : 1,
  };
}
