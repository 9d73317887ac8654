import Link from "next/link";
import type { ActivityGroup as Group } from "#lib/flows/load-activity.ts";
import type { PlanView } from "#lib/flows/load-plan.ts";
import { askedText } from "../../_ui/asked-text.ts";
import { planNames } from "../../_ui/plan-names.ts";
import { planText } from "../../_ui/plan-text.ts";
import { TimeStamp } from "../../_ui/time-stamp.tsx";
import { PlanForm } from "../moves/[planId]/plan-form.tsx";
import { undoPlanAction } from "../moves/actions.ts";
import { WriteRow } from "./write-row.tsx";

interface GroupProps {
  readonly group: Group;
  readonly characters: PlanView["characters"];
  readonly origin: string;
}

const TONES = { good: "text-good", quiet: "text-quiet", warn: "text-warn", bad: "text-bad" } as const;

/** What was asked for at once: what became of it, each of its calls, and the way back. */
export function ActivityGroup({ group, characters, origin }: GroupProps) {
  const { view, writes, startedAt, isContinued } = group;
  const { planId, undonePlanId } = view;
  const names = planNames({ ...view, characters });
  const { tone, title } = planText(view);
  return (
    <li className="panel">
      <div className="activity-head">
        <div className="min-w-0 grow">
          <h2 className="wrap-anywhere font-semibold" id={`plan-${planId}`}>
            <Link className="hover:underline" href={`/moves/${planId}`} prefetch={false}>
              {askedText(view)}
            </Link>
            {isContinued ? <span className="font-normal text-quiet text-small"> (continued)</span> : null}
          </h2>
          <p className="text-small">
            <span className="text-quiet">
              <TimeStamp at={startedAt} shape="exact" />
            </span>
            <span aria-hidden="true"> · </span>
            <span className={TONES[tone]}>{view.state === "done" ? "Done" : title}</span>
            {undonePlanId ? (
              <>
                <span aria-hidden="true"> · </span>
                <Link className="link" href={`/moves/${undonePlanId}`} prefetch={false}>
                  Undone
                </Link>
              </>
            ) : null}
          </p>
        </div>
        {view.canUndo ? (
          <PlanForm
            action={undoPlanAction}
            describedBy={`plan-${planId}`}
            planId={planId}
            requestId={crypto.randomUUID()}
          >
            Undo
          </PlanForm>
        ) : null}
      </div>
      <ol aria-labelledby={`plan-${planId}`} className="writes">
        {writes.map((write) => (
          <WriteRow key={write.position} names={names} origin={origin} write={write} />
        ))}
      </ol>
    </li>
  );
}
