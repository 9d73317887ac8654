import type { IncomingMessage, ServerResponse } from "node:http";
import { shownBody } from "../controls/request-log.ts";
import { isMailCall, MAIL_LIMIT_BYTES, TOO_LARGE } from "../mail/refusals.ts";
import type { Sandbox } from "../sandbox.ts";
import { systemOffAt } from "../world/announcements.ts";
import { type Answer, json, oauthRefusal, refusal } from "./answer.ts";
import { type Call, jsonObject } from "./call.ts";
import { afterForm, consoleForm, controlProblem } from "./control-door.ts";
import { isControlPath, preflight } from "./cors.ts";
import { doorProblem, isPlatformPath } from "./door.ts";
import { BODY_LIMIT_BYTES, readBody } from "./read-body.ts";
import { matchRoute, type Route } from "./route-table.ts";
import { send } from "./send.ts";
import { sendBadly } from "./send-badly.ts";
import { answerUnderFaults, type Outcome } from "./strike.ts";
import { toCall } from "./to-call.ts";

const PARAMETER_PARSE_FAILURE = 7;
const SYSTEM_DISABLED = 5;
const NOT_FOUND = 21;
const TOO_MANY_OF_AN_ADDRESS = 51;
// What ThrottleSeconds says since 2020 (Bungie-net/api#1051).
const THROTTLE_SECONDS = 10;

/** Answers every request to the stand-in: limits, faults, keys, sign-in, then the route; and the log. */
export function createRequestListener(sandbox: Sandbox, routes: readonly Route[]) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await answerRequest(request, response, sandbox, routes);
    } catch (error) {
      // A caller who left while sending needs no answer.
      if (request.destroyed && !request.complete) return;
      console.error("sandbox: a request broke the stand-in itself", request.method, request.url, error);
      if (response.headersSent) response.destroy();
      else await send(request, response, json({ error: "The stand-in itself broke; see its log." }, 500));
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
  if (request.method === "OPTIONS") return send(request, response, preflight(request));
  const url = addressOf(request);
  const isMail = isMailCall(request.url ?? "");
  const bodyText = await readBody(request, isMail ? MAIL_LIMIT_BYTES : BODY_LIMIT_BYTES);
  if (url === null) return send(request, response, refusal(PARAMETER_PARSE_FAILURE, { status: 400 }));
  if (bodyText === null) return send(request, response, isMail ? TOO_LARGE : tooLarge());
  if (isControlPath(url.pathname))
    return send(request, response, await answerControl(request, url, bodyText, sandbox, routes));

  const match = matchRoute(routes, request.method ?? "GET", url.pathname);
  const call = toCall(request, url, bodyText, sandbox, match);
  const outcome = await outcomeOf(call, request, response, sandbox, match?.route ?? null);
  log(call, outcome, sandbox);
  await carryOut(request, response, outcome);
}

/** The address asked for; null when it cannot be read. */
function addressOf(request: IncomingMessage): URL | null {
  const target = request.url ?? "/";
  try {
    // Some programs join origin and path with two slashes, and bungie.net serves them.
    const [path = "/", ...query] = target.split("?");
    const single = [path.replace(/(?<!:)\/{2,}/g, "/"), ...query].join("?");
    const url = new URL(single.startsWith("/") ? `http://sandbox${single}` : single);
    decodeURIComponent(url.pathname);
    return url;
  } catch {
    return null; // half an escape or no address at all
  }
}

function tooLarge(): Answer {
  return json({ error: `A body may have ${BODY_LIMIT_BYTES} bytes here.` }, 413);
}

async function answerControl(
  request: IncomingMessage,
  url: URL,
  bodyText: string,
  sandbox: Sandbox,
  routes: readonly Route[],
): Promise<Answer> {
  const problem = controlProblem(request);
  if (problem) return problem;
  const form = consoleForm(request, bodyText);
  const match = matchRoute(routes, form?.method ?? request.method ?? "GET", url.pathname);
  const call = toCall(request, url, form?.bodyText ?? bodyText, sandbox, match);
  const answer =
    bodyProblem(call) ?? (match ? await match.route.handle(call, sandbox) : noSuchControl(call, routes));
  return form ? afterForm(form, answer) : answer;
}

/** What cannot be read must not pass for an empty wish, which some controls grant. */
function bodyProblem(call: Call): Answer | null {
  if (call.method === "GET" || call.method === "HEAD" || jsonObject(call) !== null) return null;
  return json({ error: "The body must be a JSON object: {…}." }, 400);
}

function noSuchControl({ method, path }: Call, routes: readonly Route[]): Answer {
  const plainPath = path.split("?")[0] ?? "";
  const known = routes.filter(({ pattern }) => pattern.test(plainPath)).map((one) => one.method);
  const error =
    known.length === 0
      ? `There is no control ${plainPath}. They are listed in controls.md and at /__sandbox/.`
      : `${plainPath} takes ${[...new Set(known)].join(", ")}, not ${method}.`;
  return json({ error }, known.length === 0 ? 404 : 405);
}

async function outcomeOf(
  call: Call,
  request: IncomingMessage,
  response: ServerResponse,
  sandbox: Sandbox,
  route: Route | null,
): Promise<Outcome> {
  if (isPlatformPath(call.path) && !sandbox.rateLimit.admits(sourceOf(request)))
    return { answer: refusal(TOO_MANY_OF_AN_ADDRESS, { throttleSeconds: THROTTLE_SECONDS }) };
  if (route === null) return { answer: unknownCall(call) };
  const scheme = "encrypted" in request.socket ? "https" : "http";
  const ownOrigin = `${scheme}://${request.headers.host}`;
  return answerUnderFaults(
    call,
    response,
    sandbox,
    async () =>
      doorProblem(call, route, ownOrigin) ?? systemProblem(call, sandbox) ?? route.handle(call, sandbox),
  );
}

/** Parts of the service can be switched off by themselves (Bungie-net/api#568). */
function systemProblem(call: Call, { state }: Sandbox): Answer | null {
  const path = call.path.split("?")[0] ?? "";
  if (systemOffAt(state, path) === null) return null;
  return call.operation === "Token"
    ? oauthRefusal("server_error", "SystemDisabled")
    : refusal(SYSTEM_DISABLED);
}

/** The address at the other end of the wire; what a header says of it is not believed. */
function sourceOf(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
}

function unknownCall(call: Call): Answer {
  const sentence = `The stand-in does not know ${call.method} ${call.path}.`;
  if (!isPlatformPath(call.path)) return json({ error: sentence }, 501);
  const refused = refusal(NOT_FOUND, { status: 501 });
  return { ...json({ ...JSON.parse(String(refused.body)), error: sentence }, 501), code: NOT_FOUND };
}

async function carryOut(request: IncomingMessage, response: ServerResponse, outcome: Outcome): Promise<void> {
  if (outcome.answer !== null) {
    if (outcome.mishap) return sendBadly(request, response, outcome.answer, outcome.mishap);
    return send(request, response, outcome.answer);
  }
  const { socket } = request;
  // A packed wire cannot be reset by itself, only ended.
  if (outcome.cut === "reset" && !("encrypted" in socket)) socket.resetAndDestroy();
  else socket.destroy();
}

function log(call: Call, { answer }: Outcome, sandbox: Sandbox): void {
  sandbox.log.add({
    at: sandbox.clock.now().toISOString(),
    route: call.operation,
    method: call.method,
    path: call.operation === "Authorize" ? call.path.replace(/([?&]state=)[^&]*/, "$1(redacted)") : call.path,
    playerId: call.player?.playerId ?? null,
    status: answer?.status ?? 0,
    code: answer?.code ?? null,
    body: shownBody(call.operation, call.bodyText),
  });
}
