import { findMoveSettings } from "#lib/db/move-settings.ts";
import { createPlan, findMakingRoom, findRequested } from "#lib/db/plans.ts";
import { findLastProfile } from "#lib/db/profile-snapshots.ts";
import type { Account, MembershipRef } from "#lib/game/account.ts";
import { draftPlan, toToldRecord, toWishRecord } from "#lib/game/draft-plan.ts";
import { itemByKey, keyNames } from "#lib/game/item.ts";
import type { MoveSettings } from "#lib/game/move-settings.ts";
import type { MoveStep } from "#lib/game/move-step.ts";
import type { PlanTerms } from "#lib/game/plan-wishes.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import { returningWishes } from "#lib/game/returning-wishes.ts";
import type { ToldWish } from "#lib/game/undo-wishes.ts";
import type { Asked, ErrandKind, Wish, WishRecord } from "#lib/game/wish.ts";
import { inFlow } from "#lib/log/spans.ts";
import { loadAsideFacts } from "./plan-terms.ts";
import { tellQueued } from "./queued.ts";
import { readAccount } from "./read-account.ts";
import type { Services } from "./services.ts";

/** What a player may wish for; ownership and position are looked up, so that only the items' keys are believed. */
export interface WantedPlan {
  readonly kind: ErrandKind;
  readonly wishes: readonly Wish[];
  /** What belongs to it and cannot be done: told with the plan. */
  readonly refused?: readonly ToldWish[];
  /** What belongs to it and is not in the account, by name: it goes without. */
  readonly missing?: readonly string[];
  /** The player's own name for it, such as a loadout's. */
  readonly title?: string | null;
  /** The plan that this one undoes or tidies up after. */
  readonly ofPlanId?: string | null;
  /** Names the press of the button: sent twice, it is one plan. Without it every call is a plan of its own. */
  readonly requestId?: string | null;
  /** Show it first, whatever the settings say. */
  readonly preview?: boolean;
}

/** A plan that was stored. `isProposed`: it is shown first, and waits to be agreed to. */
export interface AskedPlan {
  readonly planId: string;
  readonly isProposed: boolean;
}

/** Older plans are not tidied up after by themselves. */
const MOST_EARLIER_PLANS = 20;

/**
 * Plans wishes on a fresh account and stores the plan; returns at once, and the worker carries it out.
 *
 * It is proposed first where it moves or wears anything that was not named, where some of it cannot be done, and where
 * the player or the caller wants to see it.
 * An item or character that no page can have offered is refused without a call (`unknown-item`, `unknown-character`).
 * What the account shows to be impossible comes back as a problem: nothing is stored and Bungie gets no write call.
 */
export async function askPlan(
  services: Services,
  player: Player,
  wanted: WantedPlan,
  now: Date,
): Promise<Outcome<AskedPlan>> {
  return inFlow("ask-plan", async () => {
    const { db } = services;
    const { playerId, membership } = player;
    const { requestId = null, wishes } = wanted;
    if (!membership) return { ok: false, problem: { kind: "no-destiny-account" } };
    const before = requestId && (await findRequested(db, playerId, requestId));
    if (before) return { ok: true, ...before };
    const foreign = await findForeign(services, playerId, membership, wishes);
    if (foreign) return { ok: false, problem: foreign };
    const read = await readAccount(services, player, now);
    if (!read.ok) return read;
    const { account } = read;
    const [settings, facts] = await Promise.all([
      findMoveSettings(db, playerId),
      loadAsideFacts(services, playerId, account, now),
    ]);
    const returning = settings.putBack ? await findReturning(services, player, account, wishes) : [];
    const drafted = draft(
      account,
      { ...wanted, returning },
      { facts, mayMoveOthers: settings.mayMoveOthers, spared: new Set() },
    );
    if (!drafted.ok) return drafted;
    const plan = toNewPlan(account, wanted, drafted, settings);
    const planId = await createPlan(db, { ...player, membership }, { ...plan, requestId }, now);
    // The account was deleted while Bungie was asked.
    if (planId === null) return { ok: false, problem: { kind: "signed-out" } };
    if (!plan.isProposed) tellQueued();
    return { ok: true, planId, isProposed: plan.isProposed };
  });
}

interface Drafted {
  readonly steps: readonly MoveStep[];
  readonly wishes: readonly WishRecord[];
}

function draft(
  account: Account,
  { wishes, refused = [], returning }: WantedPlan & { readonly returning: readonly Wish[] },
  terms: PlanTerms,
): Outcome<Drafted> {
  const asked = wishes.map((wish) => toWishRecord(account, wish, "asked"));
  const known = asked.filter((wish) => wish !== null);
  if (known.length < asked.length) return { ok: false, problem: { kind: "item-gone" } };
  const bad = wishes.find((wish) => isTooMany(account, wish));
  if (bad) return { ok: false, problem: { kind: "bad-amount" } };
  const told = refused.flatMap((one) => toToldRecord(account, one) ?? []);
  const back = returning.flatMap((wish) => toWishRecord(account, wish, "put-back") ?? []);
  const open = (more: readonly WishRecord[]) =>
    draftPlan(account, { wishes: [...known, ...told, ...more], steps: [] }, terms);
  const full = open(back);
  // What has no room to return to stays aside, without a word.
  const returns = full.wishes.slice(known.length + told.length);
  const drafted = returns.some(({ state }) => state !== "open")
    ? open(back.filter((_, nth) => returns[nth]?.state === "open"))
    : full;
  const problem = nothingPossible(drafted.wishes);
  return problem ? { ok: false, problem } : { ok: true, ...drafted };
}

/** The one problem of a single wish; of several, that none is possible. Locks that are so already are fine. */
function nothingPossible(wishes: readonly WishRecord[]): Problem | null {
  const asked = wishes.filter(({ reason }) => reason === "asked");
  const problems = asked.flatMap(({ state, problem }) =>
    state !== "open" && problem && problem.kind !== "broken" ? [problem] : [],
  );
  const [first] = problems;
  if (!first) return asked.length === 0 ? { kind: "nothing-to-undo" } : null;
  if (problems.length < asked.length) return null;
  return asked.length === 1 || problems.every(({ kind }) => kind === first.kind)
    ? first
    : { kind: "none-possible" };
}

function isTooMany(account: Account, { itemKey, quantity }: Wish): boolean {
  const item = itemByKey(account.items, itemKey);
  return item !== null && item.itemInstanceId === null && (quantity ?? 1) > item.quantity;
}

function toNewPlan(
  account: Account,
  { kind, title = null, ofPlanId = null, preview = false, refused = [], missing = [] }: WantedPlan,
  { steps, wishes }: Drafted,
  { previewAlways }: MoveSettings,
) {
  const movesOthers = steps.some(isForOthers);
  const isPartial =
    refused.length > 0 || wishes.some(({ state, problem }) => state === "refused" && problem !== null);
  const asked: Asked = {
    ...{ kind, title, ofPlanId },
    mayMoveOthers: movesOthers,
    characters: charactersOf(account),
    ...(missing.length > 0 ? { missing } : {}),
  };
  const isShown = preview || movesOthers || isPartial || (previewAlways && steps.length > 0);
  return { asked, wishes, steps, isProposed: isShown };
}

/** Whether a step touches something that was not asked for. */
export function isForOthers(step: MoveStep): boolean {
  return (step.call === "equip-several" ? step.items : [step]).some(({ reason }) => reason !== "asked");
}

function charactersOf({ characters }: Account): Asked["characters"] {
  return characters.map(({ characterId, className, power }) => ({ characterId, className, power }));
}

/** What stood aside for the items that go away now. */
async function findReturning(
  { db }: Services,
  player: Player,
  account: Account,
  wishes: readonly Wish[],
): Promise<readonly Wish[]> {
  const earlier = await findMakingRoom(db, player, MOST_EARLIER_PLANS);
  return returningWishes(account, earlier, wishes);
}

/** Pages offer only what was read before: what the last good copy does not hold is another player's, or made up. */
async function findForeign(
  { db }: Services,
  playerId: string,
  membership: MembershipRef,
  wishes: readonly Wish[],
): Promise<Problem | null> {
  const last = await findLastProfile(db, playerId, membership);
  const characterIds = last?.characters.map(({ characterId }) => characterId) ?? [];
  const places = ["vault", "shared", ...characterIds, ...characterIds.map((id) => `p${id}`)];
  const isKnown = ({ itemKey }: Wish) => {
    const [, , lies = "vault"] = itemKey.split("-");
    return places.includes(lies) && last?.items.some((item) => keyNames(itemKey, item));
  };
  if (!wishes.every(isKnown)) return { kind: "unknown-item" };
  const isOwn = ({ to }: Wish) => to.kind === "vault" || characterIds.includes(to.characterId);
  return wishes.every(isOwn) ? null : { kind: "unknown-character" };
}
