"use client";

import { useActionState } from "react";
import type { PlanAnswer } from "../answer-plan.ts";

interface FormProps {
  readonly planId: string;
  /** Of what makes a plan of its own: once for each drawing of the page, so that pressed twice it is one plan. */
  readonly requestId?: string;
  readonly action: (before: PlanAnswer | null, form: FormData) => Promise<PlanAnswer>;
  readonly children: string;
  readonly isMain?: boolean;
  /** The id of what names the plan, where one of many stands. */
  readonly describedBy?: string;
}

/** One button of a plan's page. It leads to the page of what came of it; until then it says that it asks. */
export function PlanForm({ planId, requestId, action, children, isMain = false, describedBy }: FormProps) {
  const [, act, isPending] = useActionState<PlanAnswer | null, FormData>(action, null);
  return (
    <form action={act} onSubmit={(event) => isPending && event.preventDefault()}>
      <input name="planId" type="hidden" value={planId} />
      {requestId ? <input name="requestId" type="hidden" value={requestId} /> : null}
      <button
        aria-describedby={describedBy}
        aria-disabled={isPending || undefined}
        className={isMain ? "button" : "button-quiet"}
        type="submit"
      >
        {isPending ? "Asking…" : children}
      </button>
    </form>
  );
}
