"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { PlanView } from "#lib/flows/load-plan.ts";
import { Notice } from "../../../_ui/notice.tsx";
import { planText } from "../../../_ui/plan-text.ts";

const ASK_EVERY_MS = 400;
const ASK_AGAIN_MS = 2_000;

/** Follows a plan until it is over, then lets the page show where things lie now. */
export function MoveStatus({ planId }: { planId: string }) {
  const router = useRouter();
  const [plan, setPlan] = useState<PlanView | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const abort = new AbortController();
    async function ask() {
      const next = await loadPlan(planId, abort.signal);
      if (abort.signal.aborted) return;
      if (next) setPlan(next);
      if (next?.isOver) router.refresh();
      else timer = setTimeout(ask, next ? ASK_EVERY_MS : ASK_AGAIN_MS);
    }
    void ask();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [planId, router]);
  if (!plan) return <Notice title="Asked. Waiting for its turn." />;
  const { tone, title, more } = planText(plan);
  return (
    <Notice title={title} tone={tone}>
      {more ? <p>{more}</p> : null}
    </Notice>
  );
}

/** Null when the site could not be reached: the plan goes on without us looking. */
async function loadPlan(planId: string, signal: AbortSignal): Promise<PlanView | null> {
  try {
    const answer = await fetch(`/api/plans/${planId}`, { signal, headers: { accept: "application/json" } });
    return answer.ok ? ((await answer.json()) as PlanView) : null;
  } catch (error) {
    if (error instanceof TypeError || signal.aborted) return null;
    throw error;
  }
}
