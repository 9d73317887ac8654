import { currentPlayer } from "#lib/auth/require-player.ts";
import { loadPlan, type PlanView } from "#lib/flows/load-plan.ts";
import { services } from "#lib/flows/services.ts";

/** How far a plan has come, for the player who asked for it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ planId: string }> },
): Promise<Response> {
  const player = await currentPlayer();
  if (!player) return answer({ problem: { kind: "signed-out" } }, 401);
  const plan = await loadPlan(services(), player, (await params).planId);
  if (!plan) return answer({ problem: { kind: "not-found" } }, 404);
  return answer(plan, 200);
}

function answer(
  body: PlanView | { problem: { kind: "signed-out" | "not-found" } },
  status: number,
): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
