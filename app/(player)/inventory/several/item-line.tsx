import type { Inventory } from "#lib/flows/load-inventory.ts";
import { Bucket } from "#lib/game/bucket.ts";
import { type Item, itemKey } from "#lib/game/item.ts";
import { markOf } from "#lib/game/item-mark.ts";
import { itemElement, itemName, spokenItemName } from "#lib/game/item-name.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { ItemTile, tileBadge } from "../../../_ui/item-tile.tsx";
import { TAG_NAMES } from "../../../_ui/tag-names.ts";

interface LineProps {
  readonly item: Item;
  readonly inventory: Inventory;
  readonly origin: string;
  readonly isTicked: boolean;
}

/** An item to tick, with what tells it from the others. */
export function ItemLine({ item, inventory, origin, isTicked }: LineProps) {
  const { definition } = item;
  const key = itemKey(item);
  const { tag } = markOf(inventory.marks, item);
  const tickId = `tick-${key}`;
  const facts = [definition?.typeName, stateOf(item), tag && `Tagged ${TAG_NAMES[tag].toLowerCase()}`];
  return (
    <li className="flex items-center gap-3 py-1.5 [--tile:2.5rem]">
      <input
        aria-label={`Tick ${spokenItemName(item)}`}
        className="several-tick"
        defaultChecked={isTicked}
        id={tickId}
        name="itemKey"
        type="checkbox"
        value={key}
      />
      <ItemTile
        badge={tileBadge(item.power, item.quantity)}
        element={itemElement(item)}
        href={`/item/${key}`}
        iconUrl={pictureAddress(origin, definition?.iconPath || null)}
        isCrafted={item.isCrafted}
        isLocked={item.isLocked}
        isMasterwork={item.isMasterwork}
        label={spokenItemName(item)}
        rarity={definition?.rarity ?? "none"}
      />
      <label className="wrap-anywhere min-w-0 grow cursor-pointer text-small" htmlFor={tickId}>
        <span className="block font-semibold">{itemName(item)}</span>
        <span className="block text-quiet">{facts.filter(Boolean).join(" · ")}</span>
      </label>
    </li>
  );
}

function stateOf({ isEquipped, bucketHash }: Item): string {
  if (bucketHash === Bucket.Postmaster) return "At the postmaster";
  return isEquipped ? "Equipped" : "";
}
