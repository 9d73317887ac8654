import type { ItemView } from "#lib/flows/load-item.ts";
import { Bucket } from "#lib/game/bucket.ts";
import type { Item } from "#lib/game/item.ts";
import { itemElement, itemName } from "#lib/game/item-name.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { watermarkOf } from "#lib/game/watermark.ts";
import { ItemTile } from "../../../_ui/item-tile.tsx";
import { LocalNumber } from "../../../_ui/local-number.tsx";
import { accountNames } from "../../../_ui/place-names.ts";

const AMMO: Readonly<Record<number, string>> = { 1: "Primary ammo", 2: "Special ammo", 3: "Heavy ammo" };
const WEAPON = 3;

/** The item at a glance: picture, name, what it is, power, and where it lies. */
export function ItemHeadline({ view, origin }: { view: ItemView; origin: string }) {
  const { item } = view;
  const { definition } = item;
  const rarity = definition?.rarity ?? "none";
  const sceneUrl = pictureAddress(origin, definition?.screenshotPath ?? null);
  return (
    <div className={`item-headline panel edge-${rarity}`}>
      {sceneUrl ? <img alt="" className="item-scene" decoding="async" src={sceneUrl} /> : null}
      <ItemTile
        iconUrl={pictureAddress(origin, pictureOf(view))}
        isBare
        isMasterwork={item.isMasterwork}
        rarity={rarity}
        watermarkUrl={pictureAddress(origin, watermarkOf(item))}
      />
      <div className="wrap-anywhere min-w-0 grow">
        <h1 className="font-semibold text-title" id="item-name">
          {itemName(item)}
        </h1>
        <p className="mt-0.5 text-quiet">
          {rarity === "none" ? null : <span className={`word-${rarity} capitalize`}>{rarity} </span>}
          {definition?.typeName}
        </p>
        <Numbers item={item} />
        <p className="mt-2 text-small">
          {whereabouts(view)}
          <Marks item={item} />
        </p>
      </div>
    </div>
  );
}

function Numbers({ item }: { item: Item }) {
  const { power, quantity, gearTier, energyCapacity, definition } = item;
  const element = itemElement(item);
  const ammo = definition?.itemType === WEAPON ? AMMO[definition.ammoType] : undefined;
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-small empty:hidden">
      {power === null ? null : (
        <span className="numbers font-semibold text-title">
          <span className="sr-only">Power </span>
          {power}
        </span>
      )}
      {element ? (
        <span className={`inline-flex items-center gap-1.5 capitalize tint-${element}`}>
          <i aria-hidden="true" className={`glyph glyph-${element}`} />
          {element}
        </span>
      ) : null}
      {ammo ? <span>{ammo}</span> : null}
      {gearTier === null ? null : <span>Tier {gearTier}</span>}
      {energyCapacity === null ? null : <span>Energy {energyCapacity}</span>}
      {quantity > 1 ? (
        <span className="font-semibold text-lead">
          <LocalNumber value={quantity} /> pieces
        </span>
      ) : null}
    </p>
  );
}

function Marks({ item }: { item: Item }) {
  const marks = [
    { is: item.isLocked, word: "Locked" },
    { is: item.isCrafted, word: "Crafted" },
    { is: item.isDeepsight, word: "Pattern to extract" },
  ].filter(({ is }) => is);
  return marks.map(({ word }) => (
    <span className="text-quiet" key={word}>
      {" · "}
      {word}
    </span>
  ));
}

/** As it is worn: its ornament's picture, where it wears one. */
function pictureOf({ item, inventory }: ItemView): string | null {
  return inventory.pictures.get(item.ornamentItemHash ?? 0) ?? (item.definition?.iconPath || null);
}

function whereabouts({ item, inventory: { account } }: ItemView): string {
  return placeWords(item, accountNames(account).place(item.place));
}

/** Where an item lies, as the beginning of a sentence. */
export function placeWords(item: Item, place: string): string {
  if (item.bucketHash === Bucket.Postmaster) return `At the postmaster of ${place}`;
  if (item.isAccountWide) return "With all your characters";
  if (item.place.kind === "vault") return "In the vault";
  return item.isEquipped ? `Equipped on ${place}` : `Carried by ${place}`;
}
