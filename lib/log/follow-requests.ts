import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "./log.ts";
import { enterContext, newContext, runInContext } from "./request-context.ts";
import { toSafePath } from "./scrub.ts";
import { tellTiming } from "./server-timing.ts";

export const REQUEST_ID_HEADER = "x-request-id";

/** Asked every few seconds by hosts, or the same for everybody: a line each would bury the others. */
const QUIET = /^\/(_next\/|healthz$|readyz$)/;

/**
 * Gives every request of this process its id, before anybody sees it, and writes a line when it is answered.
 *
 * The id goes on to pages in the request's headers, in place of whatever the caller sent, and back in the answer's.
 * By Node's own channel, since Next answers some requests without the proxy.
 */
export function followRequests({ withTiming }: { readonly withTiming: boolean }): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const context = newContext();
    enterContext(context);
    request.headers[REQUEST_ID_HEADER] = context.requestId;
    response.setHeader(REQUEST_ID_HEADER, context.requestId);
    const startedMs = performance.now();
    if (withTiming) tellTiming(response, context, startedMs);
    // As it came: Next rewrites what it hands on.
    const { method = "", url = "/" } = request;
    const end = () => tell(response, { method, url, startedMs });
    response.once("close", () => runInContext(context, end));
  });
}

function tell(
  response: ServerResponse,
  { method, url, startedMs }: { readonly method: string; readonly url: string; readonly startedMs: number },
): void {
  const path = toSafePath(url);
  const { statusCode: status, writableFinished: isWhole } = response;
  const facts = { what: "request", method, path, status, ms: Math.round(performance.now() - startedMs) };
  const level = status >= 500 && !QUIET.test(url) ? "warn" : QUIET.test(url) ? "debug" : "info";
  log[level](isWhole ? facts : { ...facts, isWhole }, isWhole ? "Answered" : "Broken off by the caller");
}
