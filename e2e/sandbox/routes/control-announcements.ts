import { type Answer, json, noContent } from "../http/answer.ts";
import { type Call, jsonObject } from "../http/call.ts";
import { type FieldRules, oneOf, TEXT, wishProblem } from "../http/read-wish.ts";
import { type Route, route } from "../http/route-table.ts";
import type { Sandbox } from "../sandbox.ts";
import { announcementsOf, isSystem } from "../world/announcements.ts";
import { wholeSeconds } from "../world/calendar.ts";
import { SYSTEMS } from "../world/facts/core-settings.ts";

const LEVELS = ["unknown", "blue", "yellow", "red"];
const STREAMING = 1;
const ALERT_FIELDS: FieldRules = { key: TEXT, html: TEXT, level: oneOf(LEVELS), link: TEXT, stream: TEXT };

const problem = (sentence: string) => json({ error: sentence }, 400);

function showAlerts(_: Call, sandbox: Sandbox): Answer {
  return json(announcementsOf(sandbox.state).alerts);
}

/** `{key, html, level?: "blue"|"yellow"|"red", link?, stream?}`; the same key replaces what it said before. */
function setAlert(call: Call, sandbox: Sandbox): Answer {
  const wish = jsonObject(call) ?? {};
  const wrong = wishProblem(wish, ALERT_FIELDS);
  if (wrong) return problem(wrong);
  const level = LEVELS.indexOf(String(wish.level ?? "yellow"));
  if (typeof wish.key !== "string" || typeof wish.html !== "string" || level < 0)
    return problem(`Give {key, html, level?: ${LEVELS.slice(1).join(" | ")}, link?, stream?: channel}.`);
  const said = announcementsOf(sandbox.state);
  const alert = {
    AlertKey: wish.key,
    AlertHtml: wish.html,
    AlertTimestamp: wholeSeconds(sandbox.clock.now()),
    ...(typeof wish.link === "string" && { AlertLink: wish.link }),
    AlertLevel: level,
    AlertType: typeof wish.stream === "string" ? STREAMING : 0,
    ...(typeof wish.stream === "string" && { StreamInfo: { ChannelName: wish.stream } }),
  };
  said.alerts = [...said.alerts.filter((one) => one.AlertKey !== wish.key), alert];
  sandbox.save();
  return json(alert);
}

function clearAlerts(_: Call, sandbox: Sandbox): Answer {
  announcementsOf(sandbox.state).alerts = [];
  sandbox.save();
  return noContent();
}

function showSystems(_: Call, sandbox: Sandbox): Answer {
  const { systemsOff } = announcementsOf(sandbox.state);
  return json(Object.fromEntries(Object.keys(SYSTEMS).map((name) => [name, !systemsOff.includes(name)])));
}

/** `{Destiny2: false}` switches a part off: the settings say so and its addresses answer SystemDisabled. */
function setSystems(call: Call, sandbox: Sandbox): Answer {
  const wish = Object.entries(jsonObject(call) ?? {});
  if (wish.length === 0 || wish.some(([name, on]) => !isSystem(name) || typeof on !== "boolean"))
    return problem(`Give {name: true | false} for any of ${Object.keys(SYSTEMS).join(", ")}.`);
  const said = announcementsOf(sandbox.state);
  const off = new Set(said.systemsOff);
  for (const [name, on] of wish) on === true ? off.delete(name) : off.add(name);
  said.systemsOff = [...off];
  sandbox.save();
  return showSystems(call, sandbox);
}

export const ANNOUNCEMENT_CONTROL_ROUTES: readonly Route[] = [
  route("Alerts", "GET", "/__sandbox/alerts", showAlerts),
  route("Alerts", "POST", "/__sandbox/alerts", setAlert),
  route("Alerts", "DELETE", "/__sandbox/alerts", clearAlerts),
  route("Systems", "GET", "/__sandbox/systems", showSystems),
  route("Systems", "POST", "/__sandbox/systems", setSystems),
];
