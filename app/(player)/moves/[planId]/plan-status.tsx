import type { PlanView } from "#lib/flows/load-plan.ts";
import { Notice } from "../../../_ui/notice.tsx";
import { PlanProgress } from "../../../_ui/plan-progress.tsx";
import { planText } from "../../../_ui/plan-text.ts";
import { previewText } from "../../../_ui/preview-text.ts";

/** How a plan stands: what it would do, how far it is, or what became of it. */
export function PlanStatus({ plan }: { plan: PlanView }) {
  if (plan.state === "proposed") return <Preview plan={plan} />;
  const { tone, title, more } = planText(plan);
  return (
    <Notice isLive title={title} tone={tone}>
      <PlanProgress plan={plan} />
      {more ? <p>{more}</p> : null}
    </Notice>
  );
}

function Preview({ plan }: { plan: PlanView }) {
  return (
    <Notice title="Nothing has moved yet">
      <ul className="space-y-1">
        {previewText(plan).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
