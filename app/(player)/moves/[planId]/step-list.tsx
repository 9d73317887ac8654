import type { PlanView, StepView } from "#lib/flows/load-plan.ts";
import { stepStateText, stepText } from "../../../_ui/step-text.ts";
import { PlanIcon } from "./plan-icon.tsx";
import type { IconOf } from "./plan-icons.ts";

const MARKS: Readonly<Record<StepView["state"], string>> = {
  planned: "",
  started: "step-started",
  succeeded: "step-done",
  partly: "step-failed",
  refused: "step-failed",
  gone: "step-failed",
  unknown: "step-unsure",
};

/** As many calls stand open; more unfold. */
const SHOWN = 12;

interface ListProps {
  readonly plan: PlanView;
  readonly iconOf: IconOf;
}

/** Every call of a plan in order, with its reason; once it is agreed to, what became of each. */
export function StepList({ plan, iconOf }: ListProps) {
  const { steps, state } = plan;
  if (steps.length === 0) return null;
  const list = <Steps iconOf={iconOf} plan={plan} />;
  return (
    <section aria-labelledby="steps-title">
      <h2 className="label mb-2" id="steps-title">
        {state === "proposed" ? "What would be done, in this order" : "Step by step"}
      </h2>
      {steps.length > SHOWN ? (
        <details>
          <summary className="link mb-2 cursor-pointer">All {steps.length} calls with their reasons</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </section>
  );
}

function Steps({ plan, iconOf }: ListProps) {
  const { steps, state, isOver } = plan;
  return (
    <ol className="panel divide-y divide-line">
      {steps.map((step, nth) => (
        <li className={`plan-step ${MARKS[step.state]}`} key={step.position}>
          <span aria-hidden="true" className="plan-step-mark numbers">
            {nth + 1}
          </span>
          <PlanIcon src={iconOf(step.itemHashes[0])} />
          <span className="wrap-anywhere min-w-0">{stepText(step, plan)}</span>
          {state === "proposed" ? null : (
            <span className="plan-step-state">
              <span className="sr-only">: </span>
              {stepStateText(step, isOver)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
