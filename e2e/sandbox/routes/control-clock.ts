import { type Answer, html, json } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { problem, wantsPage, wishOf } from "../http/control-call.ts";
import { type Route, route } from "../http/route-table.ts";
import { clockPage } from "../pages/clock-page.ts";
import type { Sandbox } from "../sandbox.ts";

function showClock(call: Call, { clock }: Sandbox): Answer {
  if (wantsPage(call)) return html(clockPage(clock));
  return json({ now: clock.now().toISOString() });
}

function setClock(call: Call, sandbox: Sandbox): Answer {
  const { now, advanceMs, real } = wishOf(call);
  if (typeof now === "string" && !Number.isNaN(Date.parse(now))) sandbox.clock.set(new Date(now));
  else if (typeof advanceMs === "number" && isInstant(sandbox.clock.now().getTime() + advanceMs))
    sandbox.clock.advance(advanceMs);
  else if (real === true) sandbox.clock.backToRealTime();
  else return problem("Give {now: ISO time}, {advanceMs: number} or {real: true}.");
  sandbox.save();
  return json({ now: sandbox.clock.now().toISOString() });
}

const isInstant = (ms: number) => !Number.isNaN(new Date(ms).getTime());

export const CONTROL_CLOCK_ROUTES: readonly Route[] = [
  route("Clock", "GET", "/__sandbox/clock", showClock),
  route("Clock", "POST", "/__sandbox/clock", setClock),
];
