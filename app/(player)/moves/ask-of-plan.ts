import type { PlanVerb } from "../../_ui/plan-verbs.ts";
import {
  cancelPlanAction,
  confirmPlanAction,
  putBackAction,
  resumePlanAction,
  undoPlanAction,
} from "./actions.ts";
import type { PlanAnswer } from "./answer-plan.ts";

const ACTIONS: Readonly<Record<PlanVerb, typeof confirmPlanAction>> = {
  confirm: confirmPlanAction,
  cancel: cancelPlanAction,
  resume: resumePlanAction,
  undo: undoPlanAction,
  "put-back": putBackAction,
};

/** Asks something of a plan from another page than its own, and stays there. Null when the site gave no answer at all. */
export async function askOfPlan(
  verb: PlanVerb,
  { planId, requestId }: { readonly planId: string; readonly requestId: string },
): Promise<PlanAnswer | null> {
  const form = new FormData();
  form.set("planId", planId);
  form.set("requestId", requestId);
  form.set("stay", "1");
  try {
    return await ACTIONS[verb](null, form);
  } catch (error) {
    // What the browser throws when it has no network, and Next when the site broke: both are told in words.
    if (error instanceof Error) return null;
    throw error;
  }
}
