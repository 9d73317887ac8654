import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { isWorthAsking, type SeveralWish, severalWishes } from "#lib/game/several-wishes.ts";
import { type AskedPlan, askPlan } from "./ask-plan.ts";
import { type Chosen, loadChosenItems } from "./load-chosen-items.ts";
import { isOwnCharacter } from "./own-character.ts";
import type { Services } from "./services.ts";

/** As many items one plan may hold: some minutes of calls, and no more than a person can look over. */
export const MOST_AT_ONCE = 200;

export interface WantedSeveral {
  readonly chosen: Chosen;
  readonly wish: SeveralWish;
  /** Names the press of the button: sent twice, it is one plan. */
  readonly requestId?: string | null;
}

const KINDS = { move: "move", equip: "equip-several", lock: "lock-several" } as const;

/**
 * Asks the same of several items: to a place, equip, lock or unlock. More than one are always shown before.
 *
 * What a search finds and is so already is left out; what was ticked by hand is all told of.
 */
export async function askSeveral(
  services: Services,
  player: Player,
  { chosen, wish, requestId = null }: WantedSeveral,
  now: Date,
): Promise<Outcome<AskedPlan>> {
  const characterId = namedCharacter(wish);
  if (characterId !== null && !(await isOwnCharacter(services, player, characterId)))
    return { ok: false, problem: { kind: "unknown-character" } };
  const loaded = await loadChosenItems(services, player, chosen, now, ({ account }, item) =>
    isWorthAsking(account, item, wish),
  );
  if (!loaded.ok) return loaded;
  const { account, staleBecause } = loaded.inventory;
  // Nothing is decided on an old copy.
  if (staleBecause) return { ok: false, problem: staleBecause };
  const { wishes, refused } = severalWishes(account, loaded.itemKeys, wish);
  const count = wishes.length + refused.length;
  if (count === 0) return { ok: false, problem: { kind: "nothing-to-do" } };
  if (count > MOST_AT_ONCE)
    return { ok: false, problem: { kind: "too-many-items", count, most: MOST_AT_ONCE } };
  const wanted = { kind: KINDS[wish.verb], wishes, refused, requestId, preview: count > 1 };
  return askPlan(services, player, wanted, now);
}

function namedCharacter(wish: SeveralWish): string | null {
  if (wish.verb === "equip") return wish.characterId;
  return wish.verb === "move" && wish.to.kind === "character" ? wish.to.characterId : null;
}
