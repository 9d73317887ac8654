import { inLoadout } from "#lib/game/loadout-members.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { packIndex } from "#lib/game/search/pack-index.ts";
import type { PackedIndex } from "#lib/game/search/packed-index.ts";
import type { SearchWorld } from "#lib/game/search/searchable-item.ts";
import { toSearchableItems } from "#lib/game/search/to-searchable-items.ts";
import { plugHashesOf } from "#lib/game/socket-groups.ts";
import { loadCollectibles, loadItemDefinitions, loadObjectives } from "#lib/manifest/load-definitions.ts";
import { type Inventory, loadInventory } from "./load-inventory.ts";
import type { Services } from "./services.ts";

/** A player's items for searching in the browser, packed. */
export async function loadSearchIndex(
  services: Services,
  player: Player,
  now: Date,
): Promise<Outcome<{ readonly index: PackedIndex }>> {
  const loaded = await loadInventory(services, player, now);
  if (!loaded.ok) return loaded;
  const { inventory } = loaded;
  const world = await loadSearchWorld(inventory);
  return { ok: true, index: packIndex(world, inventory.account.mintedAt) };
}

/** A loaded inventory as searches see it; `items` in the order of the account's. */
export async function loadSearchWorld(inventory: Inventory): Promise<SearchWorld> {
  const { account, definitions, loadouts, marks, selectedCharacterId } = inventory;
  const { items: held } = account;
  const [plugs, objectives, collectibles] = await Promise.all([
    loadItemDefinitions(definitions, new Set(held.flatMap(plugHashesOf))),
    loadObjectives(
      definitions,
      new Set(held.flatMap(({ plugObjectives }) => plugObjectives.map(({ objectiveHash }) => objectiveHash))),
    ),
    loadCollectibles(
      definitions,
      new Set(held.flatMap(({ definition }) => definition?.collectibleHash ?? [])),
    ),
  ]);
  const facts = { marks, plugs, objectives, collectibles, inLoadout: inLoadout(account, loadouts) };
  const items = toSearchableItems(account, facts);
  return { items, characters: account.characters, selectedCharacterId };
}
