"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { PlanView } from "#lib/flows/load-plan.ts";
import { followPlan } from "../../../_ui/follow-plan.ts";

type Seen = Pick<PlanView, "planId" | "state" | "done" | "canCancel">;

/** Draws the page anew when the plan has gone on. Shows nothing itself. */
export function WatchPlan({ planId, state, done, canCancel }: Seen) {
  const router = useRouter();
  useEffect(() => {
    const abort = new AbortController();
    void followPlan(
      planId,
      (now) => {
        if (now.state !== state || now.done !== done || now.canCancel !== canCancel) router.refresh();
      },
      abort.signal,
    );
    return () => abort.abort();
  }, [planId, state, done, canCancel, router]);
  return null;
}
