import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isPublicFile, SECURITY_HEADERS } from "./security-headers.ts";

/** What an answer without a page of ours may load or be framed by: nothing. Pages replace it with their own. */
const EMPTY_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** Methods that Next cannot even hand to the proxy: it answers them with a 500. */
const UNHEARD_OF = ["TRACE", "TRACK", "CONNECT"];

/**
 * Puts the guarding headers on every answer of this process before Next sees the request.
 *
 * Some of Next's own answers never pass the proxy: redirects of `//x` and `/x/`, built files and missing ones.
 */
export function guardEveryAnswer(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    // Under a name that the proxy gets to see and refuses like every other method.
    if (UNHEARD_OF.includes(request.method ?? "")) request.method = "DELETE";
    response.setHeader("Content-Security-Policy", EMPTY_POLICY);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const [pathname = "/"] = (request.url ?? "/").split("?");
    // Next marks built files as unchanging by itself, unless something was said before.
    const isSame = pathname.startsWith("/_next/static/") || isPublicFile(pathname);
    if (!isSame) response.setHeader("Cache-Control", "private, no-store");
  });
}
