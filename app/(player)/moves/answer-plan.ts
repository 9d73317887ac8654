import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { refuseForeign } from "#lib/auth/refuse-form.ts";
import type { Outcome } from "#lib/game/problem.ts";

/** The plan that came of a button, which is another one for an undo, and whether it waits to be agreed to. */
export type PlanAnswer = Outcome<{ readonly planId: string; readonly isProposed: boolean }>;

interface Asked {
  readonly planId: string;
  readonly stay: "1" | undefined;
  /** What is told of a plan that is to be looked at once more. */
  readonly toldProposed?: string;
}

/** Leads to the page of what came of a plan's button, or answers whoever stays where they are. */
export async function answerPlan(
  outcome: Outcome<{ readonly planId?: string; readonly isProposed?: boolean }>,
  { planId: pressed, stay, toldProposed }: Asked,
): Promise<PlanAnswer> {
  if (!outcome.ok && outcome.problem.kind === "unknown-plan") {
    await refuseForeign();
    return outcome;
  }
  const planId = (outcome.ok && outcome.planId) || pressed;
  const isProposed = outcome.ok && (outcome.isProposed ?? false);
  if (!stay) {
    const told = outcome.ok ? (isProposed ? toldProposed : undefined) : outcome.problem.kind;
    redirect(`/moves/${planId}${told ? `?told=${told}` : ""}` as Route);
  }
  refresh();
  return outcome.ok ? { ok: true, planId, isProposed } : outcome;
}
