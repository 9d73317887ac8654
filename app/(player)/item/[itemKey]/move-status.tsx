"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { PlanView } from "#lib/flows/load-plan.ts";
import { followPlan } from "../../../_ui/follow-plan.ts";
import { Notice } from "../../../_ui/notice.tsx";
import { planText } from "../../../_ui/plan-text.ts";

/** Follows a plan until it is over, then lets the page show where things lie now. */
export function MoveStatus({ planId }: { planId: string }) {
  const router = useRouter();
  const [plan, setPlan] = useState<PlanView | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const follow = async () => {
      await followPlan(planId, setPlan, abort.signal);
      if (!abort.signal.aborted) router.refresh();
    };
    void follow();
    return () => abort.abort();
  }, [planId, router]);
  if (!plan) return <Notice title="Asked. Waiting for its turn." />;
  const { tone, title, more } = planText(plan);
  return (
    <Notice title={title} tone={tone}>
      {more ? <p>{more}</p> : null}
    </Notice>
  );
}
