import { postmasterOf } from "#lib/game/inventory-rows.ts";
import { itemKey } from "#lib/game/item.ts";
import { atCharacter } from "#lib/game/place.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { severalWishes } from "#lib/game/several-wishes.ts";
import { type AskedPlan, askPlan } from "./ask-plan.ts";
import { loadOwnCharacter } from "./own-character.ts";
import type { Services } from "./services.ts";

/** Asks for all that waits for a character at the postmaster. Room is made for it as for any move. */
export async function emptyPostmaster(
  services: Services,
  player: Player,
  { characterId, requestId = null }: { readonly characterId: string; readonly requestId?: string | null },
  now: Date,
): Promise<Outcome<AskedPlan>> {
  const loaded = await loadOwnCharacter(services, player, characterId, now);
  if (!loaded.ok) return loaded;
  const waiting = postmasterOf(loaded.account, characterId).map(itemKey);
  if (waiting.length === 0) return { ok: false, problem: { kind: "nothing-to-do" } };
  const { wishes } = severalWishes(loaded.account, waiting, { verb: "move", to: atCharacter(characterId) });
  const wanted = { kind: "empty-postmaster", wishes, requestId, preview: wishes.length > 1 } as const;
  return askPlan(services, player, wanted, now);
}
