import type { Inventory } from "#lib/flows/load-inventory.ts";
import { Bucket } from "#lib/game/bucket.ts";
import { type Item, itemByKey, itemKey } from "#lib/game/item.ts";
import { placeKey } from "#lib/game/place.ts";
import { sortItems } from "#lib/game/sort-items.ts";
import { characterName } from "../../../_ui/place-names.ts";
import { ItemLine } from "./item-line.tsx";
import { TickAll } from "./tick-all.tsx";

interface ListProps {
  readonly items: readonly Item[];
  readonly inventory: Inventory;
  readonly origin: string;
  readonly isTicked: boolean;
}

/** What was found, to tick, by the place it lies in. */
export function ItemList({ items, ...props }: ListProps) {
  return (
    <div className="grid gap-6 pb-6">
      {byPlace(items, props.inventory).map(({ key, name, members }) => (
        <section aria-labelledby={`place-${key}`} key={key}>
          <div className="flex items-baseline justify-between gap-4 border-line border-b pb-1">
            <h2 className="label" id={`place-${key}`}>
              {name} <span className="numbers font-normal">{members.length}</span>
            </h2>
            <TickAll name={name} />
          </div>
          <ul className="grid gap-x-8 pt-1.5 md:grid-cols-2 xl:grid-cols-3 2xl:grid-cols-4">
            {members.map((item) => (
              <ItemLine item={item} key={itemKey(item)} {...props} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface PlaceOfItems {
  readonly key: string;
  readonly name: string;
  readonly members: readonly Item[];
}

/** Characters in their order, what they share, the vault; stacks that one key names are one line. */
function byPlace(items: readonly Item[], { account }: Inventory): readonly PlaceOfItems[] {
  const { characters } = account;
  const places = [
    ...characters.map((one) => ({ key: one.characterId, name: characterName(one, characters) })),
    { key: "shared", name: "All characters" },
    { key: "vault", name: "Vault" },
  ];
  const keys = new Set(items.map(itemKey));
  const lines = [...keys].flatMap((key) => itemByKey(account.items, key) ?? []);
  return places
    .map((place) => ({
      ...place,
      members: sortItems(
        lines.filter((item) => keyOf(item) === place.key),
        "rarity",
      ),
    }))
    .filter(({ members }) => members.length > 0);
}

function keyOf({ isAccountWide, bucketHash, place }: Item): string {
  return isAccountWide && bucketHash !== Bucket.Vault ? "shared" : placeKey(place);
}
