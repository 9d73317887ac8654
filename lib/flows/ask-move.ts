import { createPlan, findRequested } from "#lib/db/plans.ts";
import { findLastProfile } from "#lib/db/profile-snapshots.ts";
import type { Account, MembershipRef } from "#lib/game/account.ts";
import { type Item, itemByKey, keyNames } from "#lib/game/item.ts";
import type { AskedMove, MoveRequest } from "#lib/game/move-request.ts";
import { planMove } from "#lib/game/plan-move.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import { readAccount } from "./read-account.ts";
import type { Services } from "./services.ts";

/** What a player may wish for; ownership and position are looked up, so that only the item's key is believed. */
export interface WantedMove extends Omit<MoveRequest, "quantity"> {
  readonly quantity?: number | null;
  /** Names the press of the button: sent twice, it is one move. Without it every call is a move of its own. */
  readonly requestId?: string | null;
}

/**
 * Plans a move on a fresh account, stores it for the worker and returns at once.
 *
 * An item or character that no page can have offered is refused without a call (`unknown-item`, `unknown-character`).
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
  const { requestId = null, itemKey, to, equip, quantity = null, lock } = wanted;
  const request: MoveRequest = { itemKey, to, equip, quantity, ...(lock !== undefined && { lock }) };
  const before = requestId && (await findRequested(services.db, player.playerId, requestId));
  if (before) return { ok: true, planId: before };
  const refusal = await findForeign(services, player.playerId, membership, request);
  if (refusal) return { ok: false, problem: refusal };
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
  // The account was deleted while Bungie was asked.
  if (planId === null) return { ok: false, problem: { kind: "signed-out" } };
  return { ok: true, planId };
}

/** Pages offer only what was read before: what the last good copy does not hold is another player's, or made up. */
async function findForeign(
  { db }: Services,
  playerId: string,
  membership: MembershipRef,
  { itemKey, to }: MoveRequest,
): Promise<Problem | null> {
  const last = await findLastProfile(db, playerId, membership);
  if (!last?.items.some((item) => keyNames(itemKey, item))) return { kind: "unknown-item" };
  const characterIds = last.characters.map(({ characterId }) => characterId);
  if (to.kind === "character" && !characterIds.includes(to.characterId)) return { kind: "unknown-character" };
  const [, , lies = "vault"] = itemKey.split("-");
  return ["vault", "shared", ...characterIds].includes(lies) ? null : { kind: "unknown-item" };
}

function toAskedMove(account: Account, item: Item, request: MoveRequest): AskedMove {
  const { itemKey, to, equip, quantity, lock } = request;
  return {
    itemKey,
    ...(lock === undefined ? { to, equip } : { to: item.place, equip: false, lock }),
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
