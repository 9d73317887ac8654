import type { Account } from "./account.ts";
import { NO_ASIDE_FACTS } from "./arrange/rank-aside.ts";
import { Bucket } from "./bucket.ts";
import { type Item, itemByKey, itemKey } from "./item.ts";
import type { MoveStep } from "./move-step.ts";
import { type Place, placeKey, VAULT } from "./place.ts";
import { type PlanTerms, planWishes } from "./plan-wishes.ts";
import type { Problem } from "./problem.ts";
import { homeBucketOf, isSharedBucket, quantityIn } from "./room.ts";
import { HUNTER, WARLOCK } from "./test-account.ts";
import { playAll } from "./test-game.ts";
import type { Wish } from "./wish.ts";

// Plans that the tests of this folder make, play and read. Nothing of the product imports this file.

export const TITAN = "2305843009300000003";
export const withTitan: Place = { kind: "character", characterId: TITAN };

/** A wish for an item; to the vault, where nothing else is said. */
export function wishFor(item: Item, some: Partial<Wish> = {}): Wish {
  return { itemKey: itemKey(item), to: VAULT, equip: false, quantity: null, ...some };
}

export interface PlannedTest {
  readonly steps: readonly MoveStep[];
  /** The calls, readable. */
  readonly lines: readonly string[];
  /** By wish; null for one that is planned. */
  readonly problems: readonly (Problem | null)[];
  readonly end: Account;
  /** What of the game's laws a call broke, and what did not come as wished. */
  readonly broken: readonly string[];
}

/** Plans wishes and plays the plan in the tests' own game. */
export function planAndPlay(
  account: Account,
  wishes: readonly Wish[],
  terms: Partial<PlanTerms> = {},
): PlannedTest {
  const all = { facts: NO_ASIDE_FACTS, mayMoveOthers: true, spared: new Set<string>(), ...terms };
  const numbered = wishes.map((wish, index) => ({ ...wish, index, reason: "asked" as const }));
  const { steps, problems } = planWishes(account, numbered, all);
  const { end, broken } = playAll(account, steps);
  const unfulfilled = wishes.filter((wish, index) => !problems.has(index) && !isAsWished(account, end, wish));
  return {
    steps,
    lines: steps.map(line),
    problems: wishes.map((_, index) => problems.get(index) ?? null),
    end,
    broken: [...broken, ...unfulfilled.map((wish) => `not as wished: ${wish.itemKey}`)],
  };
}

/** A call as one line: what, how, and why if it was not asked. */
function line(step: MoveStep): string {
  if (step.call === "equip-several") {
    const names = step.items.map((one) => `${nameOf(one.itemHash)}${why(one.reason)}`);
    return `equip ${names.join(" + ")} on ${placeName(step.characterId)}`;
  }
  return `${wordsOf(step)}${why(step.reason)}`;
}

function wordsOf(step: Exclude<MoveStep, { call: "equip-several" }>): string {
  const who = placeName(step.characterId);
  const what = nameOf(step.itemHash);
  if (step.call === "lock") return `${what} ${step.isLocked ? "locked" : "unlocked"} by ${who}`;
  if (step.call === "equip") return `${what} equip on ${who}`;
  const pieces = step.itemInstanceId === null ? `${step.quantity} of ${what}` : what;
  if (step.call === "pull") return `${pieces} pull by ${who}`;
  return `${pieces} ${placeName(placeKey(step.from))}>${placeName(placeKey(step.to))}`;
}

function why(reason: string): string {
  return reason === "asked" ? "" : ` (${reason})`;
}

function nameOf(itemHash: number): string {
  return itemHash >= 90_000 ? "filler" : String(itemHash);
}

function placeName(key: string): string {
  return { vault: "vault", [HUNTER]: "hunter", [WARLOCK]: "warlock", [TITAN]: "titan" }[key] ?? key;
}

/** Whether a plan's end shows what was wished; of a stack, so many pieces more. */
function isAsWished(
  before: Account,
  end: Account,
  { itemKey: key, to, equip, quantity, lock }: Wish,
): boolean {
  const item = itemByKey(before.items, key);
  if (!item) return false;
  const there = end.items.find((one) => one.itemInstanceId === item.itemInstanceId);
  if (lock !== undefined) return there?.isLocked === lock;
  if (item.itemInstanceId === null) {
    const wanted = Math.min(item.quantity, Math.max(1, Math.trunc(quantity ?? item.quantity)));
    return piecesAt(end, item, to) - piecesAt(before, item, to) === wanted;
  }
  const isWaiting = there?.bucketHash === Bucket.Postmaster;
  const isThere = there !== undefined && !isWaiting && placeKey(there.place) === placeKey(to);
  return isThere && (!equip || there.isEquipped);
}

/** Pieces of a kind that lie with a character or in the vault, the postmaster apart. */
export function piecesAt(account: Account, item: Item, place: Place): number {
  const home = homeBucketOf(item) ?? item.bucketHash;
  const isPockets = place.kind === "character" && isSharedBucket(account, home);
  if (isPockets)
    return account.items
      .filter((one) => one.isAccountWide && one.itemHash === item.itemHash)
      .reduce((sum, one) => sum + one.quantity, 0);
  return quantityIn(account, place, place.kind === "vault" ? Bucket.Vault : home, item.itemHash);
}
