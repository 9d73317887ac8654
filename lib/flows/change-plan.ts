import { isDeepStrictEqual } from "node:util";
import { findMoveSettings } from "#lib/db/move-settings.ts";
import { findPlan } from "#lib/db/plans.ts";
import {
  cancelPlan as cancelStored,
  declineProposal,
  rewriteProposal,
  wakePlan,
} from "#lib/db/plans-agreement.ts";
import { endPlan } from "#lib/db/plans-progress.ts";
import { draftPlan } from "#lib/game/draft-plan.ts";
import type { MoveStep } from "#lib/game/move-step.ts";
import { endOf } from "#lib/game/plan-end.ts";
import type { PlanRecord } from "#lib/game/plan-record.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { isOver, type WishRecord } from "#lib/game/wish.ts";
import type { AskedPlan } from "./ask-plan.ts";
import { loadAsideFacts } from "./plan-terms.ts";
import { tellQueued } from "./queued.ts";
import { readAccount } from "./read-account.ts";
import type { Services } from "./services.ts";

const UNKNOWN: Outcome<never> = { ok: false, problem: { kind: "unknown-plan" } };

/**
 * Agrees to a proposal: it is planned again on the account of now, and handed to the worker if it still is the same.
 *
 * Where it has become another plan it stays a proposal, to be looked at again (`isProposed`). Agreed to twice, it is
 * carried out once.
 */
export async function confirmPlan(
  services: Services,
  player: Player,
  planId: string,
  now: Date,
): Promise<Outcome<AskedPlan>> {
  const { db } = services;
  const plan = await findOwn(services, player, planId);
  if (!plan) return UNKNOWN;
  if (plan.state !== "proposed") return toAnswer(plan);
  const read = await readAccount(services, player, now);
  if (!read.ok) return read;
  const { account } = read;
  const [facts, { mayMoveOthers }] = await Promise.all([
    loadAsideFacts(services, player.playerId, account, now),
    findMoveSettings(db, player.playerId),
  ]);
  const wishes = plan.wishes.map(asAsked);
  const terms = { facts, mayMoveOthers, spared: new Set<string>() };
  const again = draftPlan(account, { wishes, steps: [] }, terms);
  const isSame =
    sameSteps(
      again.steps,
      plan.steps.map(({ step }) => step),
    ) && sameEnds(again.wishes, plan.wishes);
  const isAgreed = isSame && again.steps.length > 0;
  const isWritten = await rewriteProposal(db, plan, again, { isAgreed, now });
  // All of it has become so, or impossible: there is nothing left to agree to.
  if (isWritten && again.steps.length === 0)
    await endPlan(db, planId, endOf({ wishes: again.wishes, steps: [], problem: null }), now);
  if (isWritten && isAgreed) tellQueued();
  const latest = await findOwn(services, player, planId);
  return latest ? toAnswer(latest) : UNKNOWN;
}

function toAnswer({ planId, state, problem }: PlanRecord): Outcome<AskedPlan> {
  return state === "refused" && problem?.kind === "declined"
    ? { ok: false, problem: { kind: "declined" } }
    : { ok: true, planId, isProposed: state === "proposed" };
}

/** As it was before it was planned; what could never be done stays refused. */
function asAsked(wish: WishRecord): WishRecord {
  const isLasting = wish.state === "refused" && wish.seenAt === undefined;
  if (isLasting) return wish;
  const { seenAt: _, ...asked } = wish;
  return { ...asked, state: "open", problem: null };
}

/** Counts of pieces may differ: they say where the calls begin, not what they do. */
function sameSteps(a: readonly MoveStep[], b: readonly MoveStep[]): boolean {
  const plain = (steps: readonly MoveStep[]) => steps.map((step) => ({ ...step, quantityBefore: null }));
  return isDeepStrictEqual(plain(a), plain(b));
}

function sameEnds(a: readonly WishRecord[], b: readonly WishRecord[]): boolean {
  return a.every((wish, nth) => wish.state === b[nth]?.state && wish.problem?.kind === b[nth]?.problem?.kind);
}

/** Ends a plan between two calls; drops a proposal. What was done until then can be undone. */
export async function cancelPlan(
  services: Services,
  player: Player,
  planId: string,
  now: Date,
): Promise<Outcome<object>> {
  const plan = await findOwn(services, player, planId);
  if (!plan) return UNKNOWN;
  if (plan.state === "proposed") await declineProposal(services.db, planId, now);
  else if (!isOver(plan.state) && (await cancelStored(services.db, plan, now))) tellQueued();
  return { ok: true };
}

/** Tries a plan now that waits for Bungie. */
export async function resumePlan(
  services: Services,
  player: Player,
  planId: string,
): Promise<Outcome<object>> {
  const plan = await findOwn(services, player, planId);
  if (!plan) return UNKNOWN;
  if (await wakePlan(services.db, plan)) tellQueued();
  return { ok: true };
}

async function findOwn({ db }: Services, { playerId }: Player, planId: string): Promise<PlanRecord | null> {
  return /^[a-z0-9]{1,40}$/.test(planId) ? findPlan(db, planId, playerId) : null;
}
