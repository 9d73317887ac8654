import type { LoadoutChoices } from "#lib/flows/load-loadout-choices.ts";
import { type Item, itemKey } from "#lib/game/item.ts";
import { itemElement, itemName } from "#lib/game/item-name.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { ItemTile, tileBadge } from "../../../../_ui/item-tile.tsx";
import { placeWord } from "../../../inventory/marks/place-word.ts";
import { LoadoutForm } from "../../loadout-form.tsx";
import { addItemAction } from "../actions.ts";

interface ChoiceProps {
  readonly choices: LoadoutChoices;
  /** What is replaced; null: nothing. */
  readonly instead: string | null;
  readonly origin: string;
}

/** All things of a slot, each with the buttons that put it into the loadout. */
export function ChoiceForm({ choices, instead, origin }: ChoiceProps) {
  const { items, view } = choices;
  const { loadoutId } = view.loadout;
  if (items.length === 0) {
    return (
      <p className="text-quiet">
        {choices.bucketHash === null
          ? "Nothing that could be added is found. What is in the loadout already is left out."
          : "Everything you have for this slot is in it."}
      </p>
    );
  }
  return (
    <LoadoutForm
      action={addItemAction}
      fields={{ loadoutId, ...(instead ? { instead } : {}) }}
      label="Choose an item"
    >
      <ul className="grid gap-x-6 md:grid-cols-2 2xl:grid-cols-3">
        {items.map((item) => (
          <Choice choices={choices} item={item} key={itemKey(item)} origin={origin} />
        ))}
      </ul>
    </LoadoutForm>
  );
}

function Choice({ item, choices, origin }: Pick<ChoiceProps, "choices" | "origin"> & { item: Item }) {
  const { definition, power, quantity, isCrafted, isLocked, isMasterwork } = item;
  const { inventory } = choices;
  const key = itemKey(item);
  const place = placeWord(inventory.account, item);
  const ornament = item.ornamentItemHash ? inventory.pictures.get(item.ornamentItemHash) : undefined;
  return (
    <li className="flex items-center gap-3 border-line border-b py-2 [--tile:2.75rem]">
      <ItemTile
        {...{ isCrafted, isLocked, isMasterwork }}
        badge={tileBadge(power, quantity)}
        element={itemElement(item)}
        iconUrl={pictureAddress(origin, ornament ?? (definition?.iconPath || null))}
        rarity={definition?.rarity ?? "none"}
      />
      <div className="wrap-anywhere min-w-0 grow text-small">
        <p className="font-semibold text-body leading-snug">{itemName(item)}</p>
        <p className="text-quiet">
          {definition?.typeName} · {place}
        </p>
      </div>
      <span className="flex shrink-0 gap-1.5">
        {definition?.isEquippable ? (
          <ChoiceButton choice={`wear:${key}`} name={spoken(item, place)} verb="Wear" />
        ) : null}
        {item.isTransferable && definition?.isTransferable ? (
          <ChoiceButton choice={`carry:${key}`} name={spoken(item, place)} verb="Carry" />
        ) : null}
      </span>
    </li>
  );
}

/** Copies of a kind are told apart by power and place. */
function spoken(item: Item, place: string): string {
  return [itemName(item), item.power === null ? "" : String(item.power), place].filter(Boolean).join(", ");
}

function ChoiceButton({ choice, verb, name }: { choice: string; verb: string; name: string }) {
  return (
    <button className="button-quiet min-h-9! px-3! text-small" name="choice" type="submit" value={choice}>
      <span>
        {verb}
        <span className="sr-only"> {name}</span>
      </span>
    </button>
  );
}
