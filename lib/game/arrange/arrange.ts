import type { Account } from "../account.ts";
import { Bucket } from "../bucket.ts";
import { equipProblem } from "../equip-rules.ts";
import type { Item } from "../item.ts";
import { isSamePlace, type Place, placeKey, VAULT } from "../place.ts";
import type { Outcome, Problem } from "../problem.ts";
import { canTravel, homeBucketOf, isSharedBucket, slotsNeeded } from "../room.ts";
import type { Act, Reason, ReasonedAct } from "./act.ts";
import { type Cast, castFor, nobodyElse, slotName } from "./cast.ts";
import { slotKey } from "./holdings.ts";
import { type AsideFacts, NO_ASIDE_FACTS } from "./rank-aside.ts";
import { bucketIn, Scene } from "./scene.ts";
import { type Goal, shortestActs } from "./shortest-acts.ts";

export interface Wanted {
  readonly item: Item;
  readonly to: Place;
  readonly equip: boolean;
  /** Pieces of the stack; 1 for instances. */
  readonly quantity: number;
  readonly facts?: AsideFacts;
  /** What must stay where it is. */
  readonly untouchable?: ReadonlySet<Item>;
  /** False where the player wants nothing else to be moved or worn for it. */
  readonly mayMoveOthers?: boolean;
}

/**
 * Finds the calls that bring an item to a place, making room and filling slots on the way, each with its reason; or
 * says what stands in the way, so that no call is spent.
 *
 * No plan is shorter: see `shortestActs`. Between plans of the same length, `rankAside` chooses what has to move.
 */
export function arrange(
  account: Account,
  wanted: Wanted,
): Outcome<{ readonly acts: readonly ReasonedAct[] }> {
  const { item, to, equip, quantity } = wanted;
  const scene = Scene.of(account, slotCounter(account, wanted));
  const home = homeBucketOf(item);
  const isShared = item.isAccountWide || (home !== null && isSharedBucket(account, home));
  const goal: Goal = { item, to, equip, quantity, isShared };
  const problem = lastingProblem(account, goal);
  if (problem) return { ok: false, problem };
  const { facts = NO_ASIDE_FACTS, untouchable = new Set(), mayMoveOthers = true } = wanted;
  const cast = mayMoveOthers
    ? castFor(scene, { item, to, equip, facts, untouchable })
    : nobodyElse(account, wanted);
  const acts = isHopeless(scene, goal, cast) ? null : shortestActs(scene, goal, cast);
  if (!acts) return { ok: false, problem: hindrance(scene, goal, cast) };
  return {
    ok: true,
    acts: acts.map((act, nth) => ({
      ...toWanted(act, goal),
      reason: reasonOf(act, acts.slice(nth + 1), goal),
    })),
  };
}

/** Counts the slots that something takes in a place; a stack that leaves whole finds nothing of itself on return. */
function slotCounter(account: Account, { item, quantity }: Wanted): (one: Item, to: Place) => number {
  const counted = new Map<Item, Map<string, number>>();
  return (one, to) => {
    if (one.itemInstanceId !== null) return 1;
    const known = counted.get(one) ?? new Map<string, number>();
    counted.set(one, known);
    const before = known.get(placeKey(to));
    if (before !== undefined) return before;
    const pieces = one === item ? quantity : one.quantity;
    const isWhole = pieces >= one.quantity;
    const others = isWhole ? { ...account, items: account.items.filter((it) => it !== one) } : account;
    const slots = slotsNeeded(others, one, pieces, to);
    known.set(placeKey(to), slots);
    return slots;
  };
}

/** What all characters share comes to the one it was wanted for, as much as to any other. */
function toWanted(act: Act, { item, to, isShared }: Goal): Act {
  if (!isShared || act.item !== item || act.to.kind === "vault" || to.kind === "vault") return act;
  return act.call === "transfer" ? { ...act, to, characterId: to.characterId } : { ...act, to };
}

/** What no moving about can change. */
function lastingProblem(account: Account, { item, to, equip, isShared }: Goal): Problem | null {
  const isInPockets = isShared && item.bucketHash !== Bucket.Vault && item.bucketHash !== Bucket.Postmaster;
  const isThere = isInPockets ? to.kind === "character" : isAt(item, to);
  if (isThere && (!equip || item.isEquipped)) return { kind: "already-there", place: to };
  if (equip) {
    if (to.kind === "vault") return { kind: "not-equippable" };
    const problem = equipProblem(account, item, to.characterId);
    if (problem && problem.kind !== "exotic-conflict") return problem;
  }
  const isCollected =
    item.bucketHash === Bucket.Postmaster &&
    (isShared ? to.kind === "character" : isSamePlace(item.place, to));
  return isThere || isCollected || canTravel(account, item) ? null : { kind: "not-transferable" };
}

function isAt({ place, bucketHash }: Item, to: Place): boolean {
  return bucketHash !== Bucket.Postmaster && isSamePlace(place, to);
}

/** Whether a place on the item's way is full of what cannot leave it: no search is needed to tell. */
function isHopeless(scene: Scene, goal: Goal, { others, slots }: Cast): boolean {
  const { account } = scene;
  const mayLeave = (one: Item, slot: string) =>
    slotKey(account, one) === slot &&
    canTravel(account, one) &&
    (!one.isEquipped ||
      (one.place.kind === "character" && slots.has(slotName(one.place.characterId, one.bucketHash))));
  return stopsOf(goal).some((stop) => {
    if (scene.hasRoom(goal.item, stop)) return false;
    if (scene.slotsNeeded(goal.item, stop) === Number.POSITIVE_INFINITY) return true;
    const slot = slotKey(account, { place: stop, bucketHash: bucketIn(goal.item, stop) ?? Bucket.Vault });
    return ![...others.keys()].some((one) => mayLeave(one, slot));
  });
}

/** Where an item needs room on its way; its end first. */
function stopsOf({ item, to, isShared }: Goal): readonly Place[] {
  if (isAt(item, to)) return [];
  if (item.bucketHash !== Bucket.Postmaster)
    return item.bucketHash === Bucket.Vault || to.kind === "vault" || isShared ? [to] : [to, VAULT];
  if (isSamePlace(item.place, to) || (isShared && to.kind === "character")) return [to];
  return to.kind === "vault" || isShared ? [to, item.place] : [to, item.place, VAULT];
}

/** What a player can do something about: the worn item, the other exotic, the full end. */
function hindrance(scene: Scene, goal: Goal, { slots }: Cast): Problem {
  const { item, to, equip } = goal;
  const hasOther = (place: Place, bucketHash: number) =>
    place.kind === "character" && (slots.get(slotName(place.characterId, bucketHash)) ?? 0) > 0;
  const rival = equip && to.kind === "character" ? equipProblem(scene.account, item, to.characterId) : null;
  // Where nothing else can be worn instead, no room would help.
  if (item.isEquipped && !hasOther(item.place, item.bucketHash)) return { kind: "is-equipped" };
  if (rival && (slots.size === 0 || [...slots.values()].includes(0))) return rival;
  const full = stopsOf(goal).find((stop) => !scene.hasRoom(item, stop));
  if (full) return { kind: "no-room", place: full, bucketHash: bucketIn(item, full) ?? Bucket.Vault };
  return item.isEquipped ? { kind: "is-equipped" } : (rival ?? { kind: "not-transferable" });
}

function reasonOf(act: Act, later: readonly Act[], { item }: Goal): Reason {
  if (act.item === item) return "asked";
  if (act.call !== "equip")
    return later.some((one) => one.item === act.item && one.call === "equip")
      ? "fetch-replacement"
      : "make-room";
  const isSameSlot = homeBucketOf(act.item) === homeBucketOf(item);
  return isSameSlot ? "fill-slot" : "make-way-for-exotic";
}
