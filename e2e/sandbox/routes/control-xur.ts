import { type Answer, json, noContent } from "../http/answer.ts";
import { type Call, jsonObject } from "../http/call.ts";
import { problem } from "../http/control-call.ts";
import { type Route, route } from "../http/route-table.ts";
import type { Sandbox } from "../sandbox.ts";
import { isXurHere, nextXurRefreshAt, wholeSeconds, xurStock } from "../world/calendar.ts";
import { readXurState } from "../world/xur-states.ts";

function show(_: Call, sandbox: Sandbox): Answer {
  const now = sandbox.clock.now();
  const state = sandbox.state.xur;
  return json({
    state,
    here: isXurHere(now, state),
    stock: xurStock(now, state),
    nextRefreshDate: wholeSeconds(nextXurRefreshAt(now, state)),
  });
}

/** The whole state, in place of the one before. */
function set(call: Call, sandbox: Sandbox): Answer {
  const state = readXurState(jsonObject(call) ?? {});
  if (typeof state === "string") return problem(state);
  sandbox.state.xur = state;
  sandbox.save();
  return show(call, sandbox);
}

function reset(_: Call, sandbox: Sandbox): Answer {
  sandbox.state.xur = {};
  sandbox.save();
  return noContent();
}

export const XUR_CONTROL_ROUTES: readonly Route[] = [
  route("Xur", "GET", "/__sandbox/xur", show),
  route("Xur", "POST", "/__sandbox/xur", set),
  route("Xur", "DELETE", "/__sandbox/xur", reset),
];
