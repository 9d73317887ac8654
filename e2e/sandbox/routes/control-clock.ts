import { type Answer, html, json } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { problem, wantsPage, wishOf } from "../http/control-call.ts";
import { FLAG, numberFrom, TEXT, wishProblem } from "../http/read-wish.ts";
import { type Route, route } from "../http/route-table.ts";
import { clockPage } from "../pages/clock-page.ts";
import type { Sandbox } from "../sandbox.ts";

const WANTED = "Give one of {now: ISO time}, {advanceMs: number} or {real: true}.";
const FIELDS = { now: TEXT, advanceMs: numberFrom(-8.64e15, 8.64e15), real: FLAG };

function showClock(call: Call, { clock }: Sandbox): Answer {
  if (wantsPage(call)) return html(clockPage(clock));
  return json({ now: clock.now().toISOString() });
}

function setClock(call: Call, sandbox: Sandbox): Answer {
  const wish = wishOf(call);
  const { now, advanceMs, real } = wish;
  const wrong = wishProblem(wish, FIELDS);
  if (wrong) return problem(wrong);
  if (Object.keys(wish).length !== 1) return problem(WANTED);
  if (typeof now === "string" && !Number.isNaN(Date.parse(now))) sandbox.clock.set(new Date(now));
  else if (typeof advanceMs === "number" && isInstant(sandbox.clock.now().getTime() + advanceMs))
    sandbox.clock.advance(advanceMs);
  else if (real === true) sandbox.clock.backToRealTime();
  else return problem(WANTED);
  sandbox.save();
  return json({ now: sandbox.clock.now().toISOString() });
}

const isInstant = (ms: number) => !Number.isNaN(new Date(ms).getTime());

export const CONTROL_CLOCK_ROUTES: readonly Route[] = [
  route("Clock", "GET", "/__sandbox/clock", showClock),
  route("Clock", "POST", "/__sandbox/clock", setClock),
];
