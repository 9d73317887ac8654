import type { Account } from "./account.ts";
import { Bucket } from "./bucket.ts";
import { type Item, itemKey } from "./item.ts";
import { atCharacter, type Place, VAULT } from "./place.ts";
import { planMove } from "./plan-move.ts";
import type { Problem } from "./problem.ts";
import { homeBucketOf, isSharedBucket } from "./room.ts";

/** Something a player may ask of an item. */
export interface ItemAction {
  readonly to: Place;
  readonly equip: boolean;
  /** Why it would be refused now; null when nothing we know forbids it. */
  readonly problem: Problem | null;
}

/**
 * Lists what can be asked of an item, in the order it is offered: to each character, to the vault, equip on each.
 *
 * What is already so is left out. What the planner would refuse is listed with its problem, so that a page can say
 * why; whether it really is refused is decided again when it is asked.
 */
export function itemActions(account: Account, item: Item): readonly ItemAction[] {
  const homeBucket = homeBucketOf(item);
  const isShared = homeBucket !== null && isSharedBucket(account, homeBucket);
  const everyone = account.characters.map(({ characterId }) => atCharacter(characterId));
  // Whoever receives a shared item, everybody has it: one target stands for all.
  const receivers = isShared && item.bucketHash !== Bucket.Postmaster ? everyone.slice(0, 1) : everyone;
  const wearers = item.definition?.isEquippable ? everyone : [];
  const wanted = [
    ...receivers.map((to) => ({ to, equip: false })),
    { to: VAULT, equip: false },
    ...wearers.map((to) => ({ to, equip: true })),
  ];
  return wanted
    .map((wish) => ({ ...wish, problem: problemOf(account, item, wish) }))
    .filter(({ problem }) => problem?.kind !== "already-there");
}

function problemOf(account: Account, item: Item, wish: { to: Place; equip: boolean }): Problem | null {
  const plan = planMove(account, { itemKey: itemKey(item), ...wish, quantity: null });
  return plan.ok ? null : plan.problem;
}
