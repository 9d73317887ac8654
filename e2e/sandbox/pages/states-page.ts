import type { Sandbox } from "../sandbox.ts";
import { announcementsOf } from "../world/announcements.ts";
import { isXurHere, nextXurRefreshAt, xurStock } from "../world/calendar.ts";
import { SYSTEMS } from "../world/facts/core-settings.ts";
import { FILE_FAULT_KINDS } from "../world/manifest/file-faults.ts";
import { publicationsOf } from "../world/manifest/publications.ts";
import { CLASSES } from "../world/small-tables.ts";
import type { XurState } from "../world/xur-states.ts";
import { consolePage } from "./console-page.ts";
import { empty, hidden, input, instant, oneButton, select, table, tick } from "./console-parts.ts";
import { escapeHtml } from "./page.ts";

const PATH = "/__sandbox/states";
const XUR = "/__sandbox/xur";
const MANIFEST = "/__sandbox/manifest";

const XUR_SECONDS: readonly [keyof XurState, string, string][] = [
  ["earlySeconds", "Early by", "Seconds before Friday 17:00 UTC."],
  ["lateSeconds", "Late by", "Seconds after it."],
  ["lingerSeconds", "Lingers for", "Seconds after Tuesday 17:00 UTC."],
  ["oldStockSeconds", "Last week's stock for", "Seconds after his arrival."],
  ["changesAfterSeconds", "Other stock after", "Seconds after his arrival."],
  ["stockEarlySeconds", "Stock shows early by", "Seconds before his arrival."],
];

function xurForm(state: XurState): string {
  const seconds = XUR_SECONDS.map(([name, label, hint]) =>
    input(`number.${name}`, label, `type="number" min="0" value="${state[name] ?? ""}"`, hint),
  );
  const classes = [
    { value: "", text: "as asked" },
    ...[0, 1, 2].map((value) => ({ value: String(value), text: CLASSES[value]?.name ?? String(value) })),
  ];
  return `<form class="fields" method="post" action="${XUR}">${hidden("back", PATH)}
${seconds.join("\n")}
${select("number.onlyClass", "Armour of one class only", classes, String(state.onlyClass ?? ""))}
${select("number.leakedClass", "What another class sees", classes, String(state.leakedClass ?? ""))}
${tick("absent", "Does not come", state.absent === true)}
${tick("emptySubVendors", "Doorways lead to nothing", state.emptySubVendors === true)}
${tick("refreshesDaily", "Refreshes daily", state.refreshesDaily === true)}
<div class="buttons"><button class="main" type="submit">Set Xûr</button></div>
</form>
<p>${oneButton(XUR, "Keep the calendar", { method: "DELETE", back: PATH }, "Let Xûr keep his calendar")}</p>`;
}

function xurPart({ clock, state }: Sandbox): string {
  const now = clock.now();
  return `<h2>Xûr</h2>
<div class="tiles"><div><b>${isXurHere(now, state.xur) ? "Here" : "Away"}</b><span>at ${instant(now)}</span></div>
<div><b>${escapeHtml(xurStock(now, state.xur))}</b><span>stock</span></div>
<div><b>${instant(nextXurRefreshAt(now, state.xur))}</b><span>his refresh date</span></div></div>
${xurForm(state.xur)}`;
}

const PUBLISH: readonly [string, string][] = [
  ["newVersion", "Publish a new version"],
  ["sameVersionNewContent", "New content, same version"],
  ["halfPublished", "Publish half of a version"],
  ["finishPublishing", "Finish publishing"],
  ["rolledBack", "Roll back"],
  ["keptNotFound", "Keep every 404"],
];
const SPOILS: Readonly<Record<(typeof FILE_FAULT_KINDS)[number], string>> = {
  missing: "Files are missing",
  htmlInstead: "Files are HTML pages",
  truncated: "Files are cut",
  wrongContentType: "Files have a wrong type",
  foreignOrigin: "Files are for another origin",
};

function manifestPart(sandbox: Sandbox): string {
  const { current, editions, faults } = publicationsOf(sandbox);
  const button = ([wish, text]: readonly [string, string]) =>
    oneButton(MANIFEST, text, { [`flag.${wish}`]: "true", back: PATH });
  const spoils = FILE_FAULT_KINDS.map((kind) => button([kind, SPOILS[kind]]));
  const rows = faults
    .list()
    .map(
      ({ kind, files, times }) =>
        `<tr><td>${kind}</td><td class="long">${escapeHtml(files?.join(", ") ?? "every file")}</td><td>${times ?? "every request"}</td></tr>`,
    );
  const standing =
    rows.length === 0
      ? empty("Every file is as it should be.")
      : table("Spoilt files", ["Kind", "Files", "Times"], rows);
  return `<h2>Manifest</h2>
<div class="tiles"><div><b>${escapeHtml(current.version)}</b><span>version now</span></div>
<div><b>${editions.length}</b><span>${editions.length === 1 ? "edition" : "editions"} so far</span></div></div>
<div class="buttons">${PUBLISH.map(button).join("")}</div>
<h3>Files</h3>
${standing}
<div class="buttons gap">${spoils.join("")}${oneButton(MANIFEST, "All as it was", { method: "DELETE", back: PATH })}</div>`;
}

function servicePart({ state }: Sandbox): string {
  const { alerts, systemsOff } = announcementsOf(state);
  const systems = Object.keys(SYSTEMS).map((name) => {
    const isOff = systemsOff.includes(name);
    const press = oneButton(
      "/__sandbox/systems",
      isOff ? "Switch on" : "Switch off",
      { [`flag.${name}`]: String(isOff), back: PATH },
      `Switch ${isOff ? "on" : "off"} ${name}`,
    );
    return `<tr><td>${escapeHtml(name)}</td><td>${isOff ? '<span class="mark on">off</span>' : "on"}</td><td>${press}</td></tr>`;
  });
  const levels = ["blue", "yellow", "red"].map((value) => ({ value, text: value }));
  return `<h2>Parts of the service</h2>
${table("Parts of the service", ["Part", "State", "Switch"], systems)}
<h2>Alerts</h2>
<p class="quiet">${alerts.length === 0 ? "None." : `${alerts.length} on show: ${escapeHtml(alerts.map(({ AlertKey }) => AlertKey).join(", "))}.`}</p>
<form class="fields" method="post" action="/__sandbox/alerts">${hidden("back", PATH)}
${input("key", "Key", "required")}${input("html", "Words", "required")}${select("level", "Level", levels, "yellow")}
<div class="buttons"><button class="main" type="submit">Show the alert</button></div>
</form>
<p>${oneButton("/__sandbox/alerts", "Take all alerts away", { method: "DELETE", back: PATH })}</p>`;
}

export function statesPage(sandbox: Sandbox): string {
  return consolePage(
    PATH,
    "Xûr and manifest",
    "What the world itself does wrong: Xûr and his calendar, how the manifest is published, which parts of the service are off.",
    `${xurPart(sandbox)}${manifestPart(sandbox)}${servicePart(sandbox)}`,
  );
}
