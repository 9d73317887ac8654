import { createPlan, findRequested } from "#lib/db/plans.ts";
import type { Account } from "#lib/game/account.ts";
import { type Item, itemByKey } from "#lib/game/item.ts";
import type { AskedMove, MoveRequest } from "#lib/game/move-request.ts";
import { planMove } from "#lib/game/plan-move.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { readAccount } from "./read-account.ts";
import type { Services } from "./services.ts";

/** What a player may wish for; position and ownership are read again, so that only the item's key is believed. */
export interface WantedMove extends Omit<MoveRequest, "quantity"> {
  readonly quantity?: number | null;
  /** Names the press of the button: sent twice, it is one move. Without it every call is a move of its own. */
  readonly requestId?: string | null;
}

/**
 * Plans a move on a fresh account, stores it for the worker and returns at once.
 *
 * What the account shows to be impossible comes back as a problem: nothing is stored and Bungie gets no write call.
 */
export async function askMove(
  services: Services,
  player: Player,
  wanted: WantedMove,
  now: Date,
): Promise<Outcome<{ readonly planId: string }>> {
  const { membership } = player;
  if (!membership) return { ok: false, problem: { kind: "no-destiny-account" } };
  const { requestId = null, itemKey, to, equip, quantity = null } = wanted;
  const request: MoveRequest = { itemKey, to, equip, quantity };
  const before = requestId && (await findRequested(services.db, player.playerId, requestId));
  if (before) return { ok: true, planId: before };
  const read = await readAccount(services, player, now);
  if (!read.ok) return read;
  const plan = planMove(read.account, request);
  if (!plan.ok) return plan;
  const item = itemByKey(read.account.items, request.itemKey);
  if (!item) return { ok: false, problem: { kind: "item-gone" } };
  if (item.itemInstanceId === null && (quantity ?? 1) > item.quantity)
    return { ok: false, problem: { kind: "bad-amount" } };
  const asked = toAskedMove(read.account, item, request);
  const asker = { ...player, membership };
  const planId = await createPlan(services.db, asker, asked, plan.steps, { requestId, now });
  return { ok: true, planId };
}

function toAskedMove(account: Account, item: Item, request: MoveRequest): AskedMove {
  const { itemKey, to, equip, quantity } = request;
  return {
    itemKey,
    to,
    equip,
    // What "all" meant when it was asked.
    quantity: item.itemInstanceId === null ? Math.min(item.quantity, quantity ?? item.quantity) : null,
    itemInstanceId: item.itemInstanceId,
    itemHash: item.itemHash,
    itemName: item.definition?.name ?? null,
    characters: account.characters.map(({ characterId, className, power }) => ({
      characterId,
      className,
      power,
    })),
  };
}
