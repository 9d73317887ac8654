import { unstable_rethrow } from "next/navigation";
import { type Inventory, loadInventory } from "#lib/flows/load-inventory.ts";
import type { Services } from "#lib/flows/services.ts";
import type { Player } from "#lib/game/player.ts";
import type { Problem } from "#lib/game/problem.ts";
import { log } from "#lib/log/log.ts";

/** What the account page can show of the characters; `surprise` is what broke on our side, and is in the log. */
export type CharactersRead =
  | { readonly state: "shown"; readonly inventory: Inventory }
  | { readonly state: "refused"; readonly problem: Problem }
  | { readonly state: "surprise" };

/**
 * Reads the characters as every page does, but turns even a surprise into a value.
 *
 * Signing out everywhere, the export and the end of the account stand on the same page: whatever the game's servers
 * answer must not take those away.
 */
export async function readCharacters(services: Services, player: Player, now: Date): Promise<CharactersRead> {
  try {
    const loaded = await loadInventory(services, player, now);
    if (!loaded.ok) return { state: "refused", problem: loaded.problem };
    return { state: "shown", inventory: loaded.inventory };
  } catch (error) {
    unstable_rethrow(error);
    log.error({ what: "account-characters", err: error }, "The account could not be read");
    return { state: "surprise" };
  }
}
