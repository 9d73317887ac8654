import type { ItemView } from "#lib/flows/load-item.ts";
import { Bucket } from "#lib/game/bucket.ts";
import type { Item } from "#lib/game/item.ts";
import { itemElement, itemName } from "#lib/game/item-name.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { ItemTile } from "../../../_ui/item-tile.tsx";
import { accountNames } from "../../../_ui/place-names.ts";

/** The item at a glance: picture, name, what it is, power, and where it lies. */
export function ItemHeadline({ view, origin }: { view: ItemView; origin: string }) {
  const { item } = view;
  const { definition } = item;
  const rarity = definition?.rarity ?? "none";
  const element = itemElement(item);
  return (
    <div className="panel flex items-start gap-4 p-4 [--tile:5rem] sm:gap-6 sm:p-5 sm:[--tile:6.5rem]">
      <ItemTile
        iconUrl={pictureAddress(origin, definition?.iconPath ?? null)}
        isBare
        isMasterwork={item.isMasterwork}
        rarity={rarity}
        watermarkUrl={pictureAddress(origin, definition?.watermarkPath ?? null)}
      />
      <div className="wrap-anywhere min-w-0 grow">
        <h1 className="font-semibold text-title">{itemName(item)}</h1>
        <p className="mt-0.5 text-quiet">
          {rarity === "none" ? null : <span className={`word-${rarity} capitalize`}>{rarity} </span>}
          {definition?.typeName}
        </p>
        <p className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1">
          {item.power === null ? null : (
            <span className="numbers font-semibold text-title">
              <span className="sr-only">Power </span>
              {item.power}
            </span>
          )}
          {element ? (
            <span className={`inline-flex items-center gap-1.5 capitalize tint-${element}`}>
              <i aria-hidden="true" className={`glyph glyph-${element}`} />
              {element}
            </span>
          ) : null}
          {item.quantity > 1 ? <span className="numbers font-semibold">{item.quantity} pieces</span> : null}
        </p>
        <p className="mt-3 text-small">
          {whereabouts(view)}
          <Marks item={item} />
        </p>
      </div>
    </div>
  );
}

function Marks({ item }: { item: Item }) {
  const marks = [
    { is: item.isLocked, word: "Locked" },
    { is: item.isMasterwork, word: "Masterwork" },
    { is: item.isCrafted, word: "Crafted" },
  ].filter(({ is }) => is);
  return marks.map(({ word }) => (
    <span className="text-quiet" key={word}>
      {" · "}
      {word}
    </span>
  ));
}

function whereabouts({ item, inventory: { account } }: ItemView): string {
  const place = accountNames(account).place(item.place);
  if (item.bucketHash === Bucket.Postmaster) return `At the postmaster of ${place}`;
  if (item.isAccountWide) return "With all your characters";
  if (item.place.kind === "vault") return "In the vault";
  return item.isEquipped ? `Equipped on ${place}` : `Carried by ${place}`;
}
