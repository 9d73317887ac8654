import type { Metadata } from "next";
import Link from "next/link";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { loadItem } from "#lib/flows/load-item.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { itemKey } from "#lib/game/item.ts";
import { DataLine, StaleNotice } from "../../inventory/data-line.tsx";
import { UnreadablePage } from "../../unreadable-page.tsx";
import { ItemDetails } from "./item-details.tsx";
import { ItemHeadline } from "./item-headline.tsx";
import { moveChoices, placeNames } from "./move-choices.ts";
import { MoveForm } from "./move-form.tsx";

export const metadata: Metadata = { title: "Item" };

export default async function ItemPage({ params }: PageProps<"/item/[itemKey]">) {
  const player = await requirePlayer();
  const key = decodeURIComponent((await params).itemKey);
  const loaded = await loadItem(services(), player, key, new Date());
  if (!loaded.ok) {
    return (
      <UnreadablePage player={player} problem={loaded.problem}>
        {toInventory}
      </UnreadablePage>
    );
  }
  const { view } = loaded;
  const { item, inventory } = view;
  const origin = pictureOrigin(services());
  return (
    <div className="max-w-7xl">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 pt-6 pb-3">
        {toInventory}
        <DataLine inventory={inventory} path={`/item/${itemKey(item)}`} />
      </div>
      <StaleNotice inventory={inventory} />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="lg:col-start-1">
          <ItemHeadline origin={origin} view={view} />
        </div>
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <MoveForm
            groups={moveChoices(view)}
            itemKey={itemKey(item)}
            places={placeNames(view)}
            quantity={item.quantity}
            requestId={crypto.randomUUID()}
          />
        </div>
        <ItemDetails origin={origin} view={view} />
      </div>
    </div>
  );
}

const toInventory = (
  <Link className="link text-small" href="/inventory">
    To the inventory
  </Link>
);
