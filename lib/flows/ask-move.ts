import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import type { Wish } from "#lib/game/wish.ts";
import { type AskedPlan, askPlan } from "./ask-plan.ts";
import type { Services } from "./services.ts";

/** One wish of a player. */
export interface WantedMove extends Omit<Wish, "quantity"> {
  readonly quantity?: number | null;
  /** Names the press of the button: sent twice, it is one move. Without it every call is a move of its own. */
  readonly requestId?: string | null;
}

/** Asks for one item: to a place, on a character, or locked; as `askPlan`. */
export function askMove(
  services: Services,
  player: Player,
  { itemKey, to, equip, quantity = null, lock, requestId = null }: WantedMove,
  now: Date,
): Promise<Outcome<AskedPlan>> {
  const wish: Wish = { itemKey, to, equip, quantity, ...(lock !== undefined && { lock }) };
  return askPlan(services, player, { kind: "move", wishes: [wish], requestId }, now);
}
