import type { PlanView } from "#lib/flows/load-plan.ts";
import "./plan-progress.css";

/** How many of its calls a plan has made; nothing before it is agreed to and after it is over. */
export function PlanProgress({ plan }: { plan: Pick<PlanView, "state" | "isOver" | "done" | "total"> }) {
  const { state, isOver, done, total } = plan;
  if (isOver || state === "proposed" || total === 0) return null;
  const words = `${done} of ${total} steps are done`;
  return <progress aria-label={words} className="plan-progress" max={total} value={done} />;
}
