import type { Account } from "./account.ts";
import { Bucket } from "./bucket.ts";
import { equipProblem } from "./equip-rules.ts";
import { type Item, itemByKey, itemKey, stacksByKey } from "./item.ts";
import type { MoveRequest } from "./move-request.ts";
import type { MoveStep, TransferStep } from "./move-step.ts";
import { atCharacter, isSamePlace, type Place, VAULT } from "./place.ts";
import { planLock } from "./plan-lock.ts";
import type { Problem } from "./problem.ts";
import { canTravel, hasRoom, homeBucketOf, isSharedBucket, landingBucket, quantityIn } from "./room.ts";

export type MovePlan =
  | { readonly ok: true; readonly steps: readonly MoveStep[] }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Lists the Bungie calls that fulfil a request, in order, or says why it cannot be fulfilled.
 *
 * Units: one step is one call. Between two characters there are two, through the vault; equipping adds one. A lock is
 * one, and none when it is so already.
 * Several stacks of a kind go one after the other: no call asks for more than one of them can give.
 * Returns a problem for everything that the account shows to be impossible, so that no call is spent on it.
 * Source: OpenAPI `Destiny2.TransferItem` ("to/from your vault"), read 2026-11-22.
 */
export function planMove(account: Account, request: MoveRequest): MovePlan {
  if (request.lock !== undefined) return planLock(account, request.itemKey, request.lock);
  const item = itemByKey(account.items, request.itemKey);
  if (!item) return refused({ kind: "item-gone" });
  const problem = requestProblem(account, item, request) ?? moveProblem(account, item, request);
  if (problem) return refused(problem);
  const steps: MoveStep[] = isThere(account, item, request.to) ? [] : transfers(account, item, request);
  if (request.equip && request.to.kind === "character" && item.itemInstanceId !== null) {
    const { itemInstanceId, itemHash } = item;
    steps.push({
      call: "equip",
      cause: "asked",
      itemInstanceId,
      itemHash,
      characterId: request.to.characterId,
    });
  }
  return { ok: true, steps };
}

function refused(problem: Problem): MovePlan {
  return { ok: false, problem };
}

function requestProblem(account: Account, item: Item, { to, equip }: MoveRequest): Problem | null {
  if (account.characters.length === 0) return { kind: "no-characters" };
  if (to.kind === "character" && !account.characters.some((one) => one.characterId === to.characterId)) {
    return { kind: "unknown-character" };
  }
  if (item.bucketHash === Bucket.Postmaster) return { kind: "in-postmaster" };
  const there = isThere(account, item, to);
  if (there && (!equip || item.isEquipped)) return { kind: "already-there", place: to };
  if (item.isEquipped) return { kind: "is-equipped" };
  if (!equip) return null;
  return to.kind === "vault" ? { kind: "not-equippable" } : equipProblem(account, item, to.characterId);
}

function moveProblem(account: Account, item: Item, request: MoveRequest): Problem | null {
  if (isThere(account, item, request.to)) return null;
  if (!canTravel(account, item)) return { kind: "not-transferable" };
  const quantity = wantedQuantity(item, request);
  // The end first: a full end is what the player can do something about.
  const full = [...stopsOf(item, request.to)]
    .reverse()
    .find((stop) => !hasRoom(account, item, quantity, stop));
  if (!full) return null;
  return { kind: "no-room", place: full, bucketHash: landingBucket(item, full) ?? Bucket.Vault };
}

/** Shared items are with every character at once. */
function isThere(account: Account, item: Item, to: Place): boolean {
  if (isShared(account, item) && item.bucketHash !== Bucket.Vault) return to.kind === "character";
  return isSamePlace(item.place, to);
}

function isShared(account: Account, item: Item): boolean {
  const home = homeBucketOf(item);
  return item.isAccountWide || (home !== null && isSharedBucket(account, home));
}

function wantedQuantity(item: Item, request: MoveRequest): number {
  if (item.itemInstanceId !== null) return 1;
  return Math.min(item.quantity, Math.max(1, Math.trunc(request.quantity ?? item.quantity)));
}

/** The places an item comes to on its way, the last one being where it shall be. */
function stopsOf(item: Item, to: Place): readonly Place[] {
  return item.bucketHash === Bucket.Vault || to.kind === "vault" ? [to] : [VAULT, to];
}

function transfers(account: Account, item: Item, request: MoveRequest): MoveStep[] {
  let moved = 0;
  return callSizes(account, item, wantedQuantity(item, request)).flatMap((quantity) => {
    const steps = hops(account, item, request.to, { quantity, moved });
    moved += quantity;
    return steps;
  });
}

/** Pieces for each call: nobody can tell the game which stack to take, so one must be able to give them all. */
function callSizes(account: Account, item: Item, wanted: number): readonly number[] {
  let open = wanted;
  return stacksByKey(account.items, itemKey(item)).flatMap((stack) => {
    const size = Math.min(stack.quantity, open);
    open -= size;
    return size > 0 ? [size] : [];
  });
}

/** The calls that bring some pieces to their end, after as many others as were `moved` before. */
function hops(
  account: Account,
  item: Item,
  end: Place,
  { quantity, moved }: { readonly quantity: number; readonly moved: number },
): MoveStep[] {
  const places = [startOf(account, item), ...stopsOf(item, end)];
  return places.slice(1).map((to, index): TransferStep => {
    const from = places[index] ?? VAULT;
    const bucketHash = landingBucket(item, to) ?? Bucket.Vault;
    const counted = (place: Place, bucket: number) => quantityIn(account, place, bucket, item.itemHash);
    const isPassingThrough = index > 0;
    const isLast = index === places.length - 2;
    return {
      call: "transfer",
      cause: "asked",
      itemInstanceId: item.itemInstanceId,
      itemHash: item.itemHash,
      quantity,
      characterId: characterOf(from, to),
      from,
      to,
      homeBucketHash: homeBucketOf(item),
      quantityBefore:
        item.itemInstanceId === null
          ? {
              from: isPassingThrough
                ? counted(VAULT, Bucket.Vault) + quantity
                : counted(from, item.bucketHash) - moved,
              to: counted(to, bucketHash) + (isLast ? moved : 0),
            }
          : null,
    };
  });
}

/** Shared items lie with nobody in particular, so each character can give them. */
function startOf(account: Account, item: Item): Place {
  if (item.bucketHash === Bucket.Vault || !isShared(account, item)) return item.place;
  const [anyone] = account.characters;
  return item.place.kind === "character" || !anyone ? item.place : atCharacter(anyone.characterId);
}

function characterOf(from: Place, to: Place): string {
  if (from.kind === "character") return from.characterId;
  return to.kind === "character" ? to.characterId : "";
}
