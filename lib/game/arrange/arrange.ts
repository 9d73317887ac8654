import type { Account } from "../account.ts";
import { Bucket } from "../bucket.ts";
import { equipProblem } from "../equip-rules.ts";
import type { Item } from "../item.ts";
import { isSamePlace, type Place, VAULT } from "../place.ts";
import type { Outcome, Problem } from "../problem.ts";
import { canTravel, homeBucketOf, isSharedBucket, slotsNeeded } from "../room.ts";
import type { Act, Reason, ReasonedAct } from "./act.ts";
import { castFor, nobodyElse } from "./cast.ts";
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
  const scene = Scene.of(account, (one, place) =>
    slotsNeeded(account, one, one === item ? quantity : one.quantity, place),
  );
  const home = homeBucketOf(item);
  const isShared = item.isAccountWide || (home !== null && isSharedBucket(account, home));
  const goal: Goal = { item, to, equip, quantity, isShared };
  const problem = lastingProblem(account, goal);
  if (problem) return { ok: false, problem };
  const { facts = NO_ASIDE_FACTS, untouchable = new Set(), mayMoveOthers = true } = wanted;
  const cast = mayMoveOthers
    ? castFor(scene, { item, to, equip, facts, untouchable })
    : nobodyElse(account, item);
  const acts = shortestActs(scene, goal, cast);
  if (!acts) return { ok: false, problem: hindrance(account, scene, goal) };
  return {
    ok: true,
    acts: acts.map((act, nth) => ({
      ...toWanted(act, goal),
      reason: reasonOf(act, acts.slice(nth + 1), goal),
    })),
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

/** What a player can do something about: the worn item, the other exotic, the full end. */
function hindrance(account: Account, scene: Scene, { item, to, equip, isShared }: Goal): Problem {
  const rival = equip && to.kind === "character" ? equipProblem(account, item, to.characterId) : null;
  const stops = item.bucketHash === Bucket.Vault || to.kind === "vault" || isShared ? [to] : [to, VAULT];
  const full = isAt(item, to) ? undefined : stops.find((stop) => !scene.hasRoom(item, stop));
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
