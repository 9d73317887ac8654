import { type Answer, redirect, refusal } from "./answer.ts";
import { bearerOf, type Call, parseJson } from "./call.ts";
import type { Route } from "./route-table.ts";

/** Whether a path is the platform's and not a page, a picture or a letter. */
export function isPlatformPath(path: string): boolean {
  return /^\/platform\//i.test(path);
}

const PARAMETER_PARSE_FAILURE = 7;
const KEY_INVALID = 2101;
const KEY_MISSING = 2102;
const APPLICATION_DISABLED = 2103;
const ORIGIN_DOES_NOT_MATCH = 2107;

/** What is wrong before the route is even asked: address without its last slash, key, origin, sign-in, body. */
export function doorProblem(call: Call, route: Route, ownOrigin: string): Answer | null {
  return (
    slashProblem(call, route) ??
    keyProblem(call, route, ownOrigin) ??
    bearerProblem(call, route) ??
    bodyProblem(call, route)
  );
}

/** Bungie redirects these, and clients then lose their Authorization header (Bungie-net/api#61, #499). */
function slashProblem(call: Call, route: Route): Answer | null {
  const [path = "", ...query] = call.path.split("?");
  if (!isPlatformPath(path) || route.method !== "GET" || path.endsWith("/")) return null;
  return redirect([`${path}/`, ...query].join("?"), 301);
}

function keyProblem(call: Call, route: Route, ownOrigin: string): Answer | null {
  if (!route.needsApiKey) return null;
  if (call.headers["x-api-key"] === undefined) return refusal(KEY_MISSING);
  if (call.application === null) return refusal(KEY_INVALID);
  if (call.application.disabled) return refusal(APPLICATION_DISABLED);
  const { origin } = call.headers;
  const allowed = call.application.origin;
  const isForeign = origin !== undefined && origin !== ownOrigin && allowed !== "*" && allowed !== origin;
  return isForeign ? refusal(ORIGIN_DOES_NOT_MATCH, { messageData: { Origin: origin } }) : null;
}

/** A bearer that does not hold is refused even where none is needed: nobody silently becomes a stranger. */
function bearerProblem(call: Call, route: Route): Answer | null {
  const asksForPlayer = route.needsSignIn || (route.needsApiKey && bearerOf(call.headers) !== null);
  return asksForPlayer && call.tokenProblem !== null ? refusal(call.tokenProblem) : null;
}

function bodyProblem(call: Call, route: Route): Answer | null {
  const isBroken = route.needsApiKey && call.method === "POST" && parseJson(call.bodyText) === undefined;
  return isBroken ? refusal(PARAMETER_PARSE_FAILURE, { status: 400 }) : null;
}
