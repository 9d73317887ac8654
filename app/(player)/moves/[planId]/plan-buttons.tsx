import type { PlanView } from "#lib/flows/load-plan.ts";
import { type PlanVerb, planVerbs } from "../../../_ui/plan-verbs.ts";
import {
  cancelPlanAction,
  confirmPlanAction,
  putBackAction,
  resumePlanAction,
  undoPlanAction,
} from "../actions.ts";
import { PlanForm } from "./plan-form.tsx";

const ACTIONS: Readonly<Record<PlanVerb, typeof confirmPlanAction>> = {
  confirm: confirmPlanAction,
  cancel: cancelPlanAction,
  resume: resumePlanAction,
  undo: undoPlanAction,
  "put-back": putBackAction,
};

/** What can be asked of a plan now. Plain forms: they work before and without scripts. */
export function PlanButtons({ plan }: { plan: PlanView }) {
  const offers = planVerbs(plan);
  if (offers.length === 0) return null;
  return (
    <div className="plan-acts">
      {offers.map(({ verb, label }) => (
        <PlanForm
          action={ACTIONS[verb]}
          isMain={verb === "confirm"}
          key={verb}
          planId={plan.planId}
          requestId={crypto.randomUUID()}
        >
          {label}
        </PlanForm>
      ))}
    </div>
  );
}
