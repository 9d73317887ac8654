import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "../controls/faults.ts";
import { shownBody } from "../controls/request-log.ts";
import { failedMail, isMailCall, MAIL_LIMIT_BYTES, TOO_LARGE } from "../mail/refusals.ts";
import { findToken, readBearer } from "../oauth/tokens.ts";
import { errorPage } from "../pages/page.ts";
import { playerById, type Sandbox } from "../sandbox.ts";
import type { Player } from "../world/holdings.ts";
import { type Answer, html, json, oauthRefusal, redirect, refusal } from "./answer.ts";
import { BODY_LIMIT_BYTES, bearerOf, type Call, formFields, readBody } from "./call.ts";
import { ERROR_STATUS, httpStatusOf } from "./platform-errors.ts";
import { matchRoute, type Route } from "./route-table.ts";
import { send } from "./send.ts";

const KEY_MISSING = 2102;
const KEY_INVALID = 2101;
const APPLICATION_DISABLED = 2103;

/** Cuts the connection: as if the network had failed. */
const CUT = Symbol("cut");
type Outcome = Answer | typeof CUT;

/** Answers every request to the stand-in: log, faults, keys, sign-in, then the route. */
export function createRequestListener(sandbox: Sandbox, routes: readonly Route[]) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await answerRequest(request, response, sandbox, routes);
    } catch (error) {
      console.error("sandbox: a request broke the stand-in itself", request.method, request.url, error);
      send(request, response, json({ error: "The stand-in itself broke; see its log." }, 500));
    }
  };
}

async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  sandbox: Sandbox,
  routes: readonly Route[],
): Promise<void> {
  // Clients tell Bungie's time by it, so it must be the time the world is in.
  response.setHeader("date", sandbox.clock.now().toUTCString());
  if (request.method === "OPTIONS")
    return send(request, response, { status: 204, headers: {}, body: "", code: null });
  const url = new URL(request.url ?? "/", sandbox.origin);
  const method = request.method ?? "GET";
  const bodyText = await readBody(request, isMailCall(url.pathname) ? MAIL_LIMIT_BYTES : BODY_LIMIT_BYTES);
  if (bodyText === null) return send(request, response, TOO_LARGE);
  const match = matchRoute(routes, method, url.pathname);
  const call = toCall(request, url, bodyText, sandbox, match);
  const outcome = match ? await handle(call, match.route, url, sandbox) : unknownCall(call);
  if (!url.pathname.toLowerCase().startsWith("/__sandbox")) log(call, outcome, sandbox);
  if (outcome === CUT) request.socket.destroy();
  else send(request, response, outcome);
}

function toCall(
  request: IncomingMessage,
  url: URL,
  bodyText: string,
  sandbox: Sandbox,
  match: ReturnType<typeof matchRoute>,
): Call {
  const bearer = readBearer(sandbox.state, bearerOf(request.headers), sandbox.clock.now());
  const call: Call = {
    operation: match?.route.operation ?? "Unknown",
    method: request.method ?? "GET",
    path: url.pathname + url.search,
    params: match?.params ?? {},
    query: url.searchParams,
    headers: request.headers,
    bodyText,
    application: sandbox.applications.byKey(String(request.headers["x-api-key"] ?? "")) ?? null,
    player: bearer.player,
    tokenProblem: bearer.problem,
  };
  return call.player ? call : { ...call, player: playerOfForm(call, sandbox) };
}

/** At the token endpoint and on the sign-in page the form says whom it is about. */
function playerOfForm(call: Call, sandbox: Sandbox): Player | null {
  const fields = formFields(call);
  if (call.operation === "Authorize") return playerById(sandbox, fields.get("playerId") ?? "") ?? null;
  if (call.operation !== "Token") return null;
  const token =
    findToken(sandbox.state, fields.get("code"), "code") ??
    findToken(sandbox.state, fields.get("refresh_token"), "refresh");
  return token ? (playerById(sandbox, token.playerId) ?? null) : null;
}

async function handle(call: Call, route: Route, url: URL, sandbox: Sandbox): Promise<Outcome> {
  const fault = isControl(url) ? null : sandbox.faults.take(call);
  if (fault?.kind === "delay") await sleep(fault.delayMs ?? 1_000);
  if (fault?.kind === "reset") return CUT;
  const failed = fault ? failedAnswer(fault, call) : null;
  if (failed) return failed;
  const answer = doorProblem(call, route, url) ?? (await route.handle(call, sandbox));
  return fault?.kind === "lost-answer" ? CUT : answer;
}

const isControl = (url: URL) => url.pathname.toLowerCase().startsWith("/__sandbox");

function failedAnswer(fault: Fault, call: Call): Answer | null {
  const page = html(
    errorPage("Down for maintenance", "Come back later."),
    fault.status ?? (fault.kind === "html" ? 200 : 503),
  );
  if (fault.kind === "html") return page;
  if (fault.kind !== "code" && fault.kind !== "status") return null;
  if (isMailCall(call.path)) return failedMail(fault.status ?? 500, fault.throttleSeconds);
  if (fault.kind === "status") return { ...page, headers: { ...page.headers, ...retryAfter(fault) } };
  const code = fault.code ?? 5;
  if (call.operation === "Token") return oauthRefusal("server_error", ERROR_STATUS[code] ?? String(code));
  return refusal(code, {
    throttleSeconds: fault.throttleSeconds ?? 0,
    status: fault.status ?? httpStatusOf(code),
  });
}

function retryAfter(fault: Fault): Record<string, string> {
  return fault.throttleSeconds === undefined ? {} : { "retry-after": String(fault.throttleSeconds) };
}

/** What is wrong before the route is even asked: address without its last slash, key, sign-in. */
function doorProblem(call: Call, route: Route, url: URL): Answer | null {
  // Bungie redirects these, and clients then lose their Authorization header (#61, #499).
  const slashless = route.needsApiKey && call.method === "GET" && !url.pathname.endsWith("/");
  if (slashless) return redirect(`${url.pathname}/${url.search}`, 301);
  if (route.needsApiKey) {
    if (call.headers["x-api-key"] === undefined) return refusal(KEY_MISSING);
    if (call.application === null) return refusal(KEY_INVALID);
    if (call.application.disabled) return refusal(APPLICATION_DISABLED);
  }
  // A bearer that does not hold is refused even where none is needed: nobody silently becomes a stranger.
  const asksForPlayer = route.needsSignIn || (route.needsApiKey && bearerOf(call.headers) !== null);
  return asksForPlayer && call.tokenProblem !== null ? refusal(call.tokenProblem) : null;
}

function unknownCall(call: Call): Answer {
  return json({ error: `The stand-in does not know ${call.method} ${call.path}.` }, 501);
}

function log(call: Call, outcome: Outcome, sandbox: Sandbox): void {
  sandbox.log.add({
    at: sandbox.clock.now().toISOString(),
    route: call.operation,
    method: call.method,
    path: call.operation === "Authorize" ? call.path.replace(/([?&]state=)[^&]*/, "$1(redacted)") : call.path,
    playerId: call.player?.playerId ?? null,
    status: outcome === CUT ? 0 : outcome.status,
    code: outcome === CUT ? null : outcome.code,
    body: shownBody(call.operation, call.bodyText),
  });
}
