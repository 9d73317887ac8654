import { type Answer, html, json, redirect } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { problem, wishOf } from "../http/control-call.ts";
import { numberFrom, wishProblem } from "../http/read-wish.ts";
import { type Route, route } from "../http/route-table.ts";
import { overviewPage } from "../pages/overview-page.ts";
import { statesPage } from "../pages/states-page.ts";
import type { Sandbox } from "../sandbox.ts";

const MOST_PER_SECOND = 1_000_000;

const FAVICON: Answer = {
  status: 200,
  headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" },
  body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#0c0f14" d="M0 0h16v16H0z"/><path fill="none" stroke="#e3cf95" stroke-width="1.5" d="M8 2.5 13.5 8 8 13.5 2.5 8z"/></svg>',
  code: null,
};

function showLimits(_: Call, { rateLimit }: Sandbox): Answer {
  return json({ requestsPerSecond: rateLimit.requestsPerSecond });
}

function setLimits(call: Call, sandbox: Sandbox): Answer {
  const wish = wishOf(call);
  const { requestsPerSecond } = wish;
  const wrong = wishProblem(wish, { requestsPerSecond: numberFrom(0, MOST_PER_SECOND) });
  if (wrong) return problem(wrong);
  if (typeof requestsPerSecond !== "number")
    return problem("Give {requestsPerSecond: number}; 0 means no limit.");
  sandbox.rateLimit.requestsPerSecond = requestsPerSecond;
  return showLimits(call, sandbox);
}

function showWorld(_: Call, { origin, size, state }: Sandbox): Answer {
  return json({ origin, ...size, players: state.players.length });
}

export const CONTROL_CONSOLE_ROUTES: readonly Route[] = [
  route("Index", "GET", "/__sandbox/", (_, sandbox) => html(overviewPage(sandbox))),
  // Whoever opens the bare address in a browser wants to see what this is.
  route("Home", "GET", "/", () => redirect("/__sandbox/")),
  route("States", "GET", "/__sandbox/states", (_, sandbox) => html(statesPage(sandbox))),
  route("Favicon", "GET", "/favicon.ico", () => FAVICON),
  route("Health", "GET", "/__sandbox/health", () => json({ ready: true })),
  route("World", "GET", "/__sandbox/world", showWorld),
  route("Limits", "GET", "/__sandbox/limits", showLimits),
  route("Limits", "POST", "/__sandbox/limits", setLimits),
];
