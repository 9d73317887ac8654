import { FAULT_KINDS } from "../controls/fault-kinds.ts";
import type { Fault } from "../controls/faults.ts";
import { ERROR_STATUS } from "../http/platform-errors.ts";
import type { Sandbox } from "../sandbox.ts";
import { consolePage } from "./console-page.ts";
import { empty, hidden, input, oneButton, select, table } from "./console-parts.ts";
import { escapeHtml } from "./page.ts";

const PATH = "/__sandbox/faults";
const SHOWN_APART = new Set(["faultId", "route", "kind", "playerId", "struck"]);

function row(fault: Fault): string {
  const more = Object.entries(fault).filter(([name]) => !SHOWN_APART.has(name));
  const words = more.map(([name, value]) => `${name} ${value}`).join(", ");
  return `<tr><td>${escapeHtml(fault.kind)}</td><td>${escapeHtml(fault.route)}</td><td>${escapeHtml(fault.playerId ?? "everybody")}</td>
<td>${escapeHtml(words)}</td><td class="number">${fault.struck}</td>
<td>${oneButton(`${PATH}/${fault.faultId}`, "Remove", { method: "DELETE", back: PATH }, `Remove ${fault.faultId}`)}</td></tr>`;
}

function standing(faults: readonly Fault[]): string {
  if (faults.length === 0) return empty("None: everything works.");
  return `${table("Standing faults", ["Kind", "Route", "Player", "More", "Struck", "Remove"], faults.map(row))}
<p>${oneButton(PATH, "Remove all", { method: "DELETE", back: PATH })}</p>`;
}

function addForm(sandbox: Sandbox): string {
  const kinds = Object.keys(FAULT_KINDS).map((value) => ({ value, text: value }));
  const routes = [...sandbox.operations].sort().map((value) => ({ value, text: value }));
  const players = sandbox.state.players.map(({ playerId, name }) => ({ value: playerId, text: name }));
  const codes = Object.entries(ERROR_STATUS).map(([value, name]) => ({ value, text: `${value} ${name}` }));
  const number = (name: string, label: string, hint = "", least = 0) =>
    input(`number.${name}`, label, `type="number" min="${least}" step="any"`, hint);
  return `<form class="fields" method="post" action="${PATH}">${hidden("back", PATH)}
${select("kind", "Kind", kinds)}
${select("route", "Route", [{ value: "*", text: "every route" }, ...routes], "*")}
${select("playerId", "Player", [{ value: "", text: "everybody" }, ...players])}
${select("number.code", "Code", [{ value: "", text: "5 SystemDisabled" }, ...codes])}
${number("status", "HTTP status", "Left empty, that of the kind or code.", 200)}
${number("throttleSeconds", "ThrottleSeconds")}
${number("delayMs", "Milliseconds", "For delay and slow.")}
${number("seconds", "Seconds old", "For stale and backwards.")}
${number("times", "Times", "Left empty, until removed.", 1)}
${number("after", "After", "Calls let pass first.")}
${input("number.probability", "Probability", 'type="number" min="0" max="1" step="any"', "Share of calls, 0 to 1.")}
${input("seed", "Seed", "", "The same seed strikes the same calls.")}
${number("lastsSeconds", "Ends after", "Seconds of the sandbox's clock.")}
<div class="buttons"><button class="main" type="submit">Add the fault</button></div>
</form>`;
}

export function faultsPage(sandbox: Sandbox): string {
  const kinds = Object.entries(FAULT_KINDS).map(
    ([kind, sentence]) =>
      `<tr><td>${kind}</td><td class="long">${escapeHtml(sentence).replace(/`([^`]+)`/g, "<code>$1</code>")}</td></tr>`,
  );
  return consolePage(
    PATH,
    "Faults",
    'Failures that strike calls until they are removed. The manifest and Xûr misbehave on <a href="/__sandbox/states">a page of their own</a>.',
    `<h2>Standing</h2>${standing(sandbox.faults.list())}
<h2>Add</h2>${addForm(sandbox)}
<h2>Kinds</h2>${table("Kinds of faults", ["Kind", "What it does"], kinds)}`,
  );
}
