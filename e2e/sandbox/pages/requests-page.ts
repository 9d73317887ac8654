import type { LoggedRequest, RequestFilter } from "../controls/request-log.ts";
import type { Sandbox } from "../sandbox.ts";
import { consolePage } from "./console-page.ts";
import { empty, instant, select, table } from "./console-parts.ts";
import { escapeHtml } from "./page.ts";

const PATH = "/__sandbox/requests";
const PER_PAGE = 100;

export function requestRow(request: LoggedRequest): string {
  const { n, at, route, method, path, playerId, status, code, body } = request;
  const isBad = status === 0 || status >= 400;
  const shown =
    body === null || body === undefined
      ? ""
      : `<details><summary>Body</summary><code>${escapeHtml(JSON.stringify(body))}</code></details>`;
  return `<tr><td class="number">${n}</td><td>${instant(at)}</td><td>${escapeHtml(route)}</td><td>${escapeHtml(playerId ?? "")}</td>
<td class="number${isBad ? " bad" : ""}">${status === 0 ? "cut" : status}</td><td class="number">${code ?? ""}</td>
<td class="long">${method} ${escapeHtml(path)}${shown}</td></tr>`;
}

export const REQUEST_COLUMNS = ["No.", "When", "Route", "Player", "Status", "Code", "Call"];

function earlierLink(requests: readonly LoggedRequest[], filter: RequestFilter): string {
  const last = requests.at(-1);
  if (requests.length < PER_PAGE || last === undefined) return "";
  const query = new URLSearchParams({
    ...(filter.route && { route: filter.route }),
    ...(filter.playerId && { player: filter.playerId }),
    before: String(last.n),
  });
  return `<p><a href="${PATH}?${escapeHtml(query.toString())}">Earlier requests</a></p>`;
}

export function requestsPage(sandbox: Sandbox, filter: RequestFilter, before: number): string {
  const requests = sandbox.log.newest(PER_PAGE, filter, Number.isFinite(before) ? before : 0);
  const routes = ["Unknown", ...[...sandbox.operations].sort()].map((value) => ({ value, text: value }));
  const players = sandbox.state.players.map(({ playerId, name }) => ({ value: playerId, text: name }));
  const list =
    requests.length === 0
      ? empty("Nothing was asked.")
      : table("Requests", REQUEST_COLUMNS, requests.map(requestRow));
  return consolePage(
    PATH,
    "Requests",
    "What was asked of the stand-in, newest first. Secrets and the text of letters are left out.",
    `<h2>Show</h2>
<form class="fields" method="get" action="${PATH}">
${select("route", "Route", [{ value: "", text: "every route" }, ...routes], filter.route)}
${select("player", "Player", [{ value: "", text: "everybody" }, ...players], filter.playerId)}
<div class="buttons"><button class="main" type="submit">Show</button></div>
</form>
<h2>${before > 0 ? `Before ${before}` : "Newest"}</h2>
${list}${earlierLink(requests, filter)}`,
  );
}
