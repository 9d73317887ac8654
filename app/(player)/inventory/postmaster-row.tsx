import type { Account } from "#lib/game/account.ts";
import { Bucket } from "#lib/game/bucket.ts";
import { postmasterOf } from "#lib/game/inventory-rows.ts";
import type { Item } from "#lib/game/item.ts";
import { itemKey } from "#lib/game/item.ts";
import { itemElement, spokenItemName } from "#lib/game/item-name.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { ItemTile, tileBadge } from "../../_ui/item-tile.tsx";
import { characterName } from "../../_ui/place-names.ts";

/** From how many free places on the postmaster counts as almost full. */
const FEW_LEFT = 4;

/** What waits to be collected, first of all rows: here things can be lost. Absent when nobody has anything waiting. */
export function PostmasterRow({ account, origin }: { account: Account; origin: string }) {
  const waiting = account.characters.map((character) => ({
    name: characterName(character, account.characters),
    characterId: character.characterId,
    items: postmasterOf(account, character.characterId),
  }));
  if (waiting.every(({ items }) => items.length === 0)) return null;
  const capacity = account.buckets.get(Bucket.Postmaster)?.capacitySlots ?? null;
  return (
    <section aria-labelledby="row-postmaster" className="gear-row">
      <h2 className="label" id="row-postmaster">
        Postmaster
      </h2>
      <div className="gear-cells">
        {waiting.map(({ name, characterId, items }, column) => (
          // biome-ignore lint/a11y/useSemanticElements: no form here, so no fieldset
          <div aria-label={name} data-column={column} key={characterId} role="group">
            <Room capacity={capacity} used={items.length} />
            <div className="tiles">
              {items.map((item, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nothing but their order tells stacks of a kind apart
                <WaitingTile item={item} key={`${itemKey(item)} ${index}`} origin={origin} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

function Room({ used, capacity }: { used: number; capacity: number | null }) {
  const isAlmostFull = capacity !== null && capacity - used <= FEW_LEFT;
  const count = capacity === null ? used : `${used} of ${capacity}`;
  return (
    <p className={`numbers mb-1.5 text-small ${isAlmostFull ? "font-semibold text-warn" : "text-quiet"}`}>
      {isAlmostFull ? `Almost full: ${count}. Collect soon.` : count}
    </p>
  );
}

function WaitingTile({ item, origin }: { item: Item; origin: string }) {
  return (
    <ItemTile
      badge={tileBadge(item.power, item.quantity)}
      element={itemElement(item)}
      href={`/item/${itemKey(item)}`}
      iconUrl={pictureAddress(origin, item.definition?.iconPath ?? null)}
      isCrafted={item.isCrafted}
      isLocked={item.isLocked}
      isMasterwork={item.isMasterwork}
      label={`${spokenItemName(item)}, at the postmaster`}
      rarity={item.definition?.rarity ?? "none"}
      watermarkUrl={pictureAddress(origin, item.definition?.watermarkPath ?? null)}
    />
  );
}
