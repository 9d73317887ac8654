import { type Answer, html, json } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { problem, wishOf } from "../http/control-call.ts";
import { type Route, route } from "../http/route-table.ts";
import { overviewPage } from "../pages/overview-page.ts";
import { statesPage } from "../pages/states-page.ts";
import type { Sandbox } from "../sandbox.ts";

const MOST_PER_SECOND = 1_000_000;

function showLimits(_: Call, { rateLimit }: Sandbox): Answer {
  return json({ requestsPerSecond: rateLimit.requestsPerSecond });
}

function setLimits(call: Call, sandbox: Sandbox): Answer {
  const { requestsPerSecond } = wishOf(call);
  const isRight =
    typeof requestsPerSecond === "number" && requestsPerSecond >= 0 && requestsPerSecond <= MOST_PER_SECOND;
  if (!isRight) return problem("Give {requestsPerSecond: number}; 0 means no limit.");
  sandbox.rateLimit.requestsPerSecond = requestsPerSecond;
  return showLimits(call, sandbox);
}

function showWorld(_: Call, { origin, size, state }: Sandbox): Answer {
  return json({ origin, ...size, players: state.players.length });
}

export const CONTROL_CONSOLE_ROUTES: readonly Route[] = [
  route("Index", "GET", "/__sandbox/", (_, sandbox) => html(overviewPage(sandbox))),
  route("States", "GET", "/__sandbox/states", (_, sandbox) => html(statesPage(sandbox))),
  route("Health", "GET", "/__sandbox/health", () => json({ ready: true })),
  route("World", "GET", "/__sandbox/world", showWorld),
  route("Limits", "GET", "/__sandbox/limits", showLimits),
  route("Limits", "POST", "/__sandbox/limits", setLimits),
];
