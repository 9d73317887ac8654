import { highestPower } from "#lib/game/highest-power.ts";
import { itemKey } from "#lib/game/item.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { severalWishes } from "#lib/game/several-wishes.ts";
import { type AskedPlan, askPlan } from "./ask-plan.ts";
import { loadOwnCharacter } from "./own-character.ts";
import type { Services } from "./services.ts";

/** Asks for what gives a character the greatest power, wherever it lies; what is worn of it already stays. */
export async function equipHighestPower(
  services: Services,
  player: Player,
  { characterId, requestId = null }: { readonly characterId: string; readonly requestId?: string | null },
  now: Date,
): Promise<Outcome<AskedPlan>> {
  const loaded = await loadOwnCharacter(services, player, characterId, now);
  if (!loaded.ok) return loaded;
  const { toEquip } = highestPower(loaded.account, characterId);
  if (toEquip.length === 0) return { ok: false, problem: { kind: "nothing-to-do" } };
  const asked = { verb: "equip", characterId, bring: true } as const;
  const { wishes } = severalWishes(loaded.account, toEquip.map(itemKey), asked);
  const wanted = { kind: "highest-power", wishes, requestId, preview: wishes.length > 1 } as const;
  return askPlan(services, player, wanted, now);
}
