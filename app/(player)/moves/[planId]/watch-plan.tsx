"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const ASK_EVERY_MS = 400;

/** Draws the page anew when the plan has gone on. Shows nothing itself. */
export function WatchPlan({ planId, state, done }: { planId: string; state: string; done: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(async () => {
      const now = await askFor(planId);
      if (now && (now.state !== state || now.done !== done)) router.refresh();
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [planId, state, done, router]);
  return null;
}

async function askFor(planId: string): Promise<{ state: string; done: number } | null> {
  try {
    const answer = await fetch(`/api/plans/${planId}`, { cache: "no-store" });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null; // offline for a moment: the next tick asks again
  }
}
