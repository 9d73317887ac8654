import { findPlan } from "#lib/db/plans.ts";
import type { Account } from "#lib/game/account.ts";
import type { PlanRecord } from "#lib/game/plan-record.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { putBackWishes, type UndoWishes, undoWishes } from "#lib/game/undo-wishes.ts";
import { type ErrandKind, isOver } from "#lib/game/wish.ts";
import { type AskedPlan, askPlan } from "./ask-plan.ts";
import { readAccount } from "./read-account.ts";
import type { Services } from "./services.ts";

interface Press {
  readonly requestId?: string | null;
}

/**
 * Asks for everything a plan changed to be as it was, what moved aside too; planned on the account of now.
 *
 * What cannot be restored stands in the plan with its reason, and it is shown before anything is done.
 */
export function undoPlan(
  services: Services,
  player: Player,
  planId: string,
  now: Date,
  press: Press = {},
): Promise<Outcome<AskedPlan>> {
  return askAfter(services, player, planId, { kind: "undo", toWishes: undoWishes, ...press }, now);
}

/** Asks for what a plan moved aside to return to where it was. */
export function putBack(
  services: Services,
  player: Player,
  planId: string,
  now: Date,
  press: Press = {},
): Promise<Outcome<AskedPlan>> {
  return askAfter(services, player, planId, { kind: "put-back", toWishes: putBackWishes, ...press }, now);
}

interface Aftercare extends Press {
  readonly kind: ErrandKind;
  readonly toWishes: (account: Account, plan: PlanRecord) => UndoWishes;
}

async function askAfter(
  services: Services,
  player: Player,
  planId: string,
  { kind, toWishes, requestId = null }: Aftercare,
  now: Date,
): Promise<Outcome<AskedPlan>> {
  const isName = /^[a-z0-9]{1,40}$/.test(planId);
  const plan = isName ? await findPlan(services.db, planId, player.playerId) : null;
  if (!plan) return { ok: false, problem: { kind: "unknown-plan" } };
  if (!isOver(plan.state)) return { ok: false, problem: { kind: "plan-not-over" } };
  const read = await readAccount(services, player, now);
  if (!read.ok) return read;
  const { wishes, refused } = toWishes(read.account, plan);
  if (wishes.length === 0) return { ok: false, problem: refused[0]?.problem ?? { kind: "nothing-to-undo" } };
  const title = plan.asked.title;
  return askPlan(services, player, { kind, wishes, refused, title, ofPlanId: planId, requestId }, now);
}
