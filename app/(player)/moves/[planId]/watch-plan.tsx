"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { followPlan } from "../../../_ui/follow-plan.ts";

/** Draws the page anew when the plan has gone on. Shows nothing itself. */
export function WatchPlan({ planId, state, done }: { planId: string; state: string; done: number }) {
  const router = useRouter();
  useEffect(() => {
    const abort = new AbortController();
    void followPlan(
      planId,
      (now) => {
        if (now.state !== state || now.done !== done) router.refresh();
      },
      abort.signal,
    );
    return () => abort.abort();
  }, [planId, state, done, router]);
  return null;
}
