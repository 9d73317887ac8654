import { type Answer, html, json } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { problem, wantsPage } from "../http/control-call.ts";
import { type Route, route } from "../http/route-table.ts";
import { requestsPage } from "../pages/requests-page.ts";
import type { Sandbox } from "../sandbox.ts";

const filterOf = ({ query }: Call) => ({
  route: query.get("route") || undefined,
  playerId: query.get("player") || undefined,
});

function listRequests(call: Call, sandbox: Sandbox): Answer {
  const filter = filterOf(call);
  for (const name of ["since", "before"])
    if (!/^\d*$/.test(call.query.get(name) ?? "")) return problem(`"${name}" must be a whole number.`);
  if (wantsPage(call)) return html(requestsPage(sandbox, filter, Number(call.query.get("before") ?? 0)));
  return json(sandbox.log.since(Number(call.query.get("since") ?? 0), filter));
}

export const CONTROL_REQUEST_ROUTES: readonly Route[] = [
  route("Requests", "GET", "/__sandbox/requests", listRequests),
];
