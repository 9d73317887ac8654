import { unstable_rethrow } from "next/navigation";
import { type Inventory, loadInventory } from "#lib/flows/load-inventory.ts";
import type { Services } from "#lib/flows/services.ts";
import type { Player } from "#lib/game/player.ts";
import type { Problem } from "#lib/game/problem.ts";

/** What the account page can show of the characters; `surprise` is what nobody can explain, and is in the log. */
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
    // Only the kind of error: a message can hold what was sent. BungieError's is made of our own words.
    const { name, message } = error instanceof Error ? error : { name: typeof error, message: "" };
    console.error(
      JSON.stringify({
        level: "error",
        what: "account-characters",
        error: name === "BungieError" ? message : name,
      }),
    );
    return { state: "surprise" };
  }
}
