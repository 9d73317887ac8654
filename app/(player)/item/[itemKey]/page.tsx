import type { Metadata } from "next";
import Link from "next/link";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { itemKey } from "#lib/game/item.ts";
import { DataLine, StaleNotice } from "../../inventory/data-line.tsx";
import { UnreadablePage } from "../../unreadable-page.tsx";
import { ItemBody } from "./item-body.tsx";
import { itemTitle, readItem } from "./read-item.ts";

export default async function ItemPage({ params }: PageProps<"/item/[itemKey]">) {
  const player = await requirePlayer();
  const loaded = await readItem(player, (await params).itemKey);
  if (!loaded.ok) {
    return (
      <UnreadablePage player={player} problem={loaded.problem}>
        {toInventory}
      </UnreadablePage>
    );
  }
  const { view } = loaded;
  return (
    <div className="max-w-7xl">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 pt-6 pb-3">
        {toInventory}
        <DataLine inventory={view.inventory} path={`/item/${itemKey(view.item)}`} />
      </div>
      <StaleNotice inventory={view.inventory} />
      <ItemBody origin={pictureOrigin(services())} view={view} />
    </div>
  );
}

export async function generateMetadata({ params }: PageProps<"/item/[itemKey]">): Promise<Metadata> {
  return { title: await itemTitle((await params).itemKey) };
}

const toInventory = (
  <Link className="link text-small" href="/inventory">
    To the inventory
  </Link>
);
