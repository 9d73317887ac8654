import Link from "next/link";
import type { PlanView } from "#lib/flows/load-plan.ts";
import { soleWish } from "../../../_ui/plan-text.ts";

/** Where one may want to go from a plan. */
export function PlanLinks({ plan }: { plan: PlanView }) {
  const { isOver, state, ofPlanId, undonePlanId, kind } = plan;
  const itemInstanceId = isOver ? soleWish(plan)?.itemInstanceId : null;
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-2 pt-2 text-small">
      {itemInstanceId ? (
        <Link className="link" href={`/item/${itemInstanceId}`}>
          Back to the item
        </Link>
      ) : null}
      <Link className="link" href="/inventory">
        Go to your inventory
      </Link>
      {ofPlanId ? (
        <Link className="link" href={`/moves/${ofPlanId}`} prefetch={false}>
          {kind === "undo" ? "What this undoes" : "What this tidies up after"}
        </Link>
      ) : null}
      {undonePlanId ? (
        <Link className="link" href={`/moves/${undonePlanId}`} prefetch={false}>
          How it was undone
        </Link>
      ) : null}
      {state === "proposed" ? (
        <Link className="link" href="/account/moves" prefetch={false}>
          Choose what is shown first
        </Link>
      ) : null}
    </p>
  );
}
