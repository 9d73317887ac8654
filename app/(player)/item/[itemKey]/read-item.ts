import { cache } from "react";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { loadItem } from "#lib/flows/load-item.ts";
import { services } from "#lib/flows/services.ts";
import { itemName } from "#lib/game/item-name.ts";
import type { Player } from "#lib/game/player.ts";

/** One read a request, for the page and its title alike; `player` is the request's own (lib/auth keeps it). */
export const readItem = cache((player: Player, itemKey: string) =>
  loadItem(services(), player, decodeURIComponent(itemKey), new Date()),
);

/** What the browser's tab says: the item's name, when there is one to tell. */
export async function itemTitle(itemKey: string): Promise<string> {
  const player = await currentPlayer();
  const loaded = player && (await readItem(player, itemKey));
  return loaded?.ok ? itemName(loaded.view.item) : "Item";
}
