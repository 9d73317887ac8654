import type { Sandbox } from "../sandbox.ts";
import { consolePage } from "./console-page.ts";
import { empty, hidden, input, instant, table } from "./console-parts.ts";
import { escapeHtml } from "./page.ts";
import { REQUEST_COLUMNS, requestRow } from "./requests-page.ts";

const LATEST = 10;
const count = (number: number) => number.toLocaleString("en");

function tiles(sandbox: Sandbox): string {
  const { state, clock, faults, applications, log, size } = sandbox;
  const links: readonly [string, string, string][] = [
    [
      "/__sandbox/clock",
      instant(clock.now()),
      clock.offsetMs === 0 ? "The machine's time" : "A time that was set",
    ],
    ["/__sandbox/players", count(state.players.length), "players"],
    ["/__sandbox/faults", count(faults.list().length), "standing faults"],
    ["/__sandbox/requests", count(log.since(0).next - 1), "requests answered"],
    ["/__sandbox/mail", count(sandbox.mail.mailbox.count), "letters sent through Resend"],
    ["/__sandbox/applications", count(applications.list().length), "applications let in"],
  ];
  const facts: readonly [string, string][] = [
    [escapeHtml(size.seed), "seed of the world"],
    [size.items === null ? "as written" : count(size.items), "items of the rich player"],
    [size.definitions === null ? "as written" : count(size.definitions), "item definitions"],
  ];
  return `<div class="tiles">${links
    .map(([href, value, what]) => `<a href="${href}"><b>${value}</b><span>${what}</span></a>`)
    .join(
      "",
    )}${facts.map(([value, what]) => `<div><b>${value}</b><span>${what}</span></div>`).join("")}</div>`;
}

export function overviewPage(sandbox: Sandbox): string {
  const latest = sandbox.log.newest(LATEST);
  return consolePage(
    "/__sandbox/",
    "Sandbox",
    `A stand-in for Bungie.net and Resend at <strong>${sandbox.origin}</strong>. It holds players and their gear, keeps the letters that were sent, and fails when told to.`,
    `${tiles(sandbox)}
<h2>Latest requests</h2>
${latest.length === 0 ? empty("Nothing was asked yet.") : table("Latest requests", REQUEST_COLUMNS, latest.map(requestRow))}
<h2>Limit</h2>
<form class="fields" method="post" action="/__sandbox/limits">${hidden("back", "/__sandbox/")}
${input("number.requestsPerSecond", "Platform calls a second of one address", `type="number" min="0" required value="${sandbox.rateLimit.requestsPerSecond}"`, "Averaged over ten seconds; 0 for no limit.")}
<div class="buttons"><button class="main" type="submit">Set the limit</button></div>
</form>`,
  );
}
