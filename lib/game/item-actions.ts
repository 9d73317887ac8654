import type { Account } from "./account.ts";
import { NO_ASIDE_FACTS } from "./arrange/rank-aside.ts";
import { Bucket } from "./bucket.ts";
import { type Item, itemKey } from "./item.ts";
import { itemsOf, type MoveStep } from "./move-step.ts";
import { atCharacter, type Place, VAULT } from "./place.ts";
import { planWishes } from "./plan-wishes.ts";
import type { Problem } from "./problem.ts";
import { homeBucketOf, isSharedBucket } from "./room.ts";

/** Something a player may ask of an item. */
export interface ItemAction {
  readonly to: Place;
  readonly equip: boolean;
  /** Why it would be refused now; null when nothing we know forbids it. */
  readonly problem: Problem | null;
  /** What else it takes: other items that would be moved, and others that would be put on. */
  readonly others: { readonly moved: number; readonly worn: number };
}

/**
 * Lists what can be asked of an item, in the order it is offered: to each character, to the vault, equip on each.
 *
 * What is already so is left out. What the planner would refuse is listed with its problem, so that a page can say
 * why; whether it really is refused is decided again when it is asked. Costs one planning for each.
 */
export function itemActions(account: Account, item: Item, mayMoveOthers = true): readonly ItemAction[] {
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
    .map((wish) => toAction(account, item, { ...wish, mayMoveOthers }))
    .filter(({ problem }) => problem?.kind !== "already-there");
}

interface Asking {
  readonly to: Place;
  readonly equip: boolean;
  readonly mayMoveOthers: boolean;
}

/** Which of several could make room is decided when it is asked: here it only counts how many. */
function toAction(account: Account, item: Item, { to, equip, mayMoveOthers }: Asking): ItemAction {
  const wish = { itemKey: itemKey(item), to, equip, quantity: null, index: 0, reason: "asked" } as const;
  const terms = { facts: NO_ASIDE_FACTS, mayMoveOthers, spared: new Set<string>() };
  const { steps, problems } = planWishes(account, [wish], terms);
  return { to, equip, problem: problems.get(0) ?? null, others: countOthers(steps) };
}

/** What is fetched to be put on counts as put on. */
function countOthers(steps: readonly MoveStep[]): ItemAction["others"] {
  const keysOf = (isWanted: (step: MoveStep) => boolean) =>
    new Set(steps.filter(isWanted).flatMap((step) => itemsOf(step).map((item) => item.itemInstanceId)));
  return {
    moved: keysOf(({ reason }) => reason === "make-room").size,
    worn: keysOf(({ reason }) => reason === "fill-slot" || reason === "make-way-for-exotic").size,
  };
}
