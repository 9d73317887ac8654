"use server";

import { requireFields } from "#lib/auth/refuse-form.ts";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { cancelPlan, confirmPlan, resumePlan } from "#lib/flows/change-plan.ts";
import { services } from "#lib/flows/services.ts";
import { putBack, undoPlan } from "#lib/flows/undo-plan.ts";
import { answerPlan, type PlanAnswer } from "./answer-plan.ts";
import { NewPlanInput, PlanInput } from "./input.ts";

/** Agrees to a plan that was shown first. It is planned again; when that gives another plan, that one is shown. */
export async function confirmPlanAction(_: PlanAnswer | null, form: FormData): Promise<PlanAnswer> {
  const player = await requirePlayer();
  const { planId, stay } = requireFields(PlanInput, form);
  const outcome = await confirmPlan(services(), player, planId, new Date());
  return answerPlan(outcome, { planId, stay, toldProposed: "changed" });
}

/** Drops a plan that was shown first, or ends one that is under way between two of its calls. */
export async function cancelPlanAction(_: PlanAnswer | null, form: FormData): Promise<PlanAnswer> {
  const player = await requirePlayer();
  const { planId, stay } = requireFields(PlanInput, form);
  const outcome = await cancelPlan(services(), player, planId, new Date());
  return answerPlan(outcome, { planId, stay });
}

/** Tries a plan that waits for Bungie.net at once. */
export async function resumePlanAction(_: PlanAnswer | null, form: FormData): Promise<PlanAnswer> {
  const player = await requirePlayer();
  const { planId, stay } = requireFields(PlanInput, form);
  const outcome = await resumePlan(services(), player, planId);
  return answerPlan(outcome, { planId, stay });
}

/** Asks for everything that a plan moved to be where it was. */
export async function undoPlanAction(_: PlanAnswer | null, form: FormData): Promise<PlanAnswer> {
  const player = await requirePlayer();
  const { planId, requestId, stay } = requireFields(NewPlanInput, form);
  const outcome = await undoPlan(services(), player, planId, new Date(), { requestId });
  return answerPlan(outcome, { planId, stay });
}

/** Asks for what a plan moved aside to return. */
export async function putBackAction(_: PlanAnswer | null, form: FormData): Promise<PlanAnswer> {
  const player = await requirePlayer();
  const { planId, requestId, stay } = requireFields(NewPlanInput, form);
  const outcome = await putBack(services(), player, planId, new Date(), { requestId });
  return answerPlan(outcome, { planId, stay });
}
