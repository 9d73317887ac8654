import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { type RequestTrouble, watchRequest } from "#lib/db/database-trouble.ts";
import { awayPage, BROKEN_POLICY, brokenPage, RETURNING_POLICY } from "./broken-page.ts";

/** Long enough for a restart, short enough for whoever waits. */
const RETRY_AFTER_S = 10;

type Head = [statusCode: number, ...rest: (string | OutgoingHttpHeaders | undefined)[]];

/**
 * Puts words in place of Next's empty document whenever a page breaks, with scripts or without.
 *
 * Next answers a page that threw with a 500 whose body is blank until scripts have drawn it. And what broke because the
 * database is away is no 500: it passes, so it is a 503 that says when to come back.
 */
export function wordBrokenAnswers(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    wordAnswer(request, response, watchRequest());
  });
}

function wordAnswer(request: IncomingMessage, response: ServerResponse, trouble: RequestTrouble): void {
  const { writeHead, write, end } = response;
  let page: string | null = null;
  response.writeHead = ((...[statusCode, ...rest]: Head) => {
    if (statusCode !== 500) return Reflect.apply(writeHead, response, [statusCode, ...rest]);
    const status = trouble.isDatabaseAway ? 503 : 500;
    if (status === 503) response.setHeader("Retry-After", String(RETRY_AFTER_S));
    if (!isDocument(request, response)) return Reflect.apply(writeHead, response, [status, ...rest]);
    page = toPage(request, response, status);
    response.statusMessage = status === 503 ? "Service Unavailable" : "Internal Server Error";
    return Reflect.apply(writeHead, response, [status]);
  }) as ServerResponse["writeHead"];
  response.write = ((...args: unknown[]) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    if (page === null) return Reflect.apply(write, response, args);
    for (const callback of callbacksOf(args)) queueMicrotask(callback);
    return true;
  }) as ServerResponse["write"];
  response.end = ((...args: unknown[]) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    return Reflect.apply(end, response, page === null ? args : [page, ...callbacksOf(args)]);
  }) as ServerResponse["end"];
}

/** Who waits for a piece that goes out as other words, or not at all, still hears that it went. */
const callbacksOf = (args: readonly unknown[]) =>
  args.filter((arg): arg is () => void => typeof arg === "function");

/** Whether a person looks at this answer: programs and Next's own calls read theirs by themselves. */
function isDocument({ headers }: IncomingMessage, response: ServerResponse): boolean {
  const isForScripts = "rsc" in headers || "next-action" in headers;
  const isHtml = /^text\/html\b/.test(String(response.getHeader("content-type") ?? ""));
  return isHtml && !isForScripts;
}

function toPage(request: IncomingMessage, response: ServerResponse, status: 500 | 503): string {
  const number = response.getHeader("x-request-id");
  const facts = {
    address: request.url ?? "/",
    wasSent: request.method === "POST",
    number: typeof number === "string" ? number : null,
  };
  const page = status === 503 ? awayPage(facts) : brokenPage(facts);
  for (const name of ["Content-Encoding", "Transfer-Encoding", "ETag", "Link"]) response.removeHeader(name);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Length", Buffer.byteLength(page));
  response.setHeader("Content-Security-Policy", status === 503 ? RETURNING_POLICY : BROKEN_POLICY);
  return page;
}
