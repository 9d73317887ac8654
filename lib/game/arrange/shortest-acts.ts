import { Bucket } from "../bucket.ts";
import type { Item } from "../item.ts";
import { isSamePlace, type Place, VAULT } from "../place.ts";
import { homeBucketOf } from "../room.ts";
import type { Act } from "./act.ts";
import { allowedActs } from "./allowed-acts.ts";
import { type Cast, slotName } from "./cast.ts";
import type { Scene } from "./scene.ts";

/** Scenes looked at before a plan counts as impossible. Ordinary ones need some dozens. */
const MOST_SCENES = 5_000;
/** What reluctance costs: far less than a call, so that it only decides between plans of the same length. */
const RELUCTANCE = 1e-3;

export interface Goal {
  readonly item: Item;
  readonly to: Place;
  readonly equip: boolean;
  readonly quantity: number;
  /** Shared by all characters: with one of them, it is with each. */
  readonly isShared: boolean;
}

interface Node {
  readonly scene: Scene;
  readonly cost: number;
  readonly act: Act | null;
  readonly before: Node | null;
}

/**
 * Finds the fewest acts that fulfil a goal, and of those the ones that disturb least; null when there are none.
 *
 * An A* search: what is certainly still to be done (the item's own way) is never more than what turns out to be
 * needed, so the first plan found is a shortest one.
 */
export function shortestActs(start: Scene, goal: Goal, cast: Cast): readonly Act[] | null {
  const everyone = [goal.item, ...cast.others.keys()];
  const open = new Map<number, Node[]>();
  const seen = new Set<string>();
  const hasStacks = everyone.some(({ itemInstanceId }) => itemInstanceId === null);
  const rest = (scene: Scene) =>
    stillToDo(scene, goal) +
    callsOfOthers(scene, goal, { hasStacks, lacksOther: lacksOther(scene, everyone) });
  push(open, { scene: start, cost: 0, act: null, before: null }, rest(start));
  for (let looked = 0; looked < MOST_SCENES; looked++) {
    const node = popCheapest(open);
    if (!node) return null;
    const { scene } = node;
    if (stillToDo(scene, goal) === 0) return actsOf(node);
    const key = scene.key(everyone);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const item of everyone) {
      const quantity = item === goal.item ? goal.quantity : item.quantity;
      for (const act of allowedActs(scene, item, everyone, quantity)) {
        if (!isInCast(act, goal, cast)) continue;
        const after = scene.after(act, everyone);
        const cost = node.cost + 1 + reluctance(act, goal, cast);
        push(open, { scene: after, cost, act, before: node }, rest(after));
      }
    }
  }
  return null;
}

/** Calls that the item itself still needs, whatever stands in its way. */
function stillToDo(scene: Scene, { item, to, equip, isShared }: Goal): number {
  const { place, bucketHash, isEquipped } = scene.lieOf(item);
  if (bucketHash === Bucket.Postmaster) {
    const isHere = isSamePlace(place, to) || (isShared && to.kind === "character");
    return 1 + (isHere ? 0 : to.kind === "vault" ? 1 : 2) + Number(equip);
  }
  const isThere = isShared && bucketHash !== Bucket.Vault ? to.kind === "character" : isSamePlace(place, to);
  if (isThere) return Number(equip && !isEquipped);
  const hops = place.kind === "vault" || to.kind === "vault" || isShared ? 1 : 2;
  // What is worn has to be replaced first.
  return hops + Number(isEquipped) + Number(equip);
}

/**
 * Calls that others certainly need: one to leave the item's full end; one out of the vault, where that is full and the
 * item or what leaves its end has to enter it, or where nothing is at hand to be worn instead of the item.
 */
function callsOfOthers(
  scene: Scene,
  { item, to, isShared }: Goal,
  { hasStacks, lacksOther }: { readonly hasStacks: boolean; readonly lacksOther: boolean },
): number {
  const { place, bucketHash } = scene.lieOf(item);
  const isWaiting = bucketHash === Bucket.Postmaster;
  const isInPockets = isShared && bucketHash !== Bucket.Vault && !isWaiting;
  if (!isWaiting && (isInPockets ? to.kind === "character" : isSamePlace(place, to))) return 0;
  const isEndFull = !scene.hasRoom(item, to);
  const entersVault = isEndFull || (bucketHash !== Bucket.Vault && !isShared && !isSamePlace(place, to));
  // Pieces of a stack may find room in a full vault.
  const isVaultFull = to.kind !== "vault" && !hasStacks && scene.freeSlots(item, VAULT) <= 0;
  return Number(isEndFull) + Number(lacksOther || (entersVault && isVaultFull));
}

/** The item, first of all, is worn and nothing else lies there that could be. */
function lacksOther(scene: Scene, [item, ...others]: readonly Item[]): boolean {
  const worn = item && scene.lieOf(item);
  if (!worn?.isEquipped) return false;
  return !others.some((one) => {
    const { place, bucketHash } = scene.lieOf(one);
    return bucketHash === worn.bucketHash && isSamePlace(place, worn.place);
  });
}

/** What waits at the postmaster is for the player to collect, unless it is what was asked for. */
function isInCast({ item, call, characterId }: Act, goal: Goal, { slots }: Cast): boolean {
  if (item === goal.item || call === "transfer") return true;
  return call === "equip" && slots.has(slotName(characterId, homeBucketOf(item) ?? 0));
}

function reluctance({ item, call, to }: Act, goal: Goal, cast: Cast): number {
  if (item === goal.item) return 0;
  const elsewhere = call === "transfer" && to.kind === "character" ? 0.5 : 0;
  return RELUCTANCE * (1 + (cast.others.get(item) ?? 0) + elsewhere);
}

function actsOf(last: Node): readonly Act[] {
  const acts: Act[] = [];
  for (let node: Node | null = last; node?.act; node = node.before) acts.push(node.act);
  return acts.reverse();
}

/** Costs are few different numbers: a list of scenes for each is a queue that needs no heap. */
function push(open: Map<number, Node[]>, node: Node, rest: number): void {
  const cost = Math.round((node.cost + rest) * 1e6);
  const same = open.get(cost);
  if (same) same.push(node);
  else open.set(cost, [node]);
}

function popCheapest(open: Map<number, Node[]>): Node | null {
  let cheapest = Number.POSITIVE_INFINITY;
  for (const cost of open.keys()) if (cost < cheapest) cheapest = cost;
  const nodes = open.get(cheapest);
  const node = nodes?.shift();
  if (nodes?.length === 0) open.delete(cheapest);
  return node ?? null;
}
