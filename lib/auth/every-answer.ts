import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isPublicAnswer, isPublicFile, SECURITY_HEADERS } from "./security-headers.ts";

/** What an answer without a page of ours may load or be framed by: nothing. Pages replace it with their own. */
const EMPTY_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** Methods that Next cannot even hand to the proxy: it answers them with a 500. */
const UNHEARD_OF = ["TRACE", "TRACK", "CONNECT"];
const BUILT_FILES = "/_next/static/";

/**
 * Puts the guarding headers on every answer of this process before Next sees the request.
 *
 * Some of Next's own answers never pass the proxy: redirects of `//x` and `/x/`, built files and missing ones.
 */
export function guardEveryAnswer(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (isUnheardOf(request)) Object.assign(request, { method: "DELETE", url: "/" });
    else if (!isDecodable(request.url ?? "/")) request.url = "/not-an-address";
    response.setHeader("Content-Security-Policy", EMPTY_POLICY);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const [pathname = "/"] = (request.url ?? "/").split("?");
    // Next marks built files as unchanging by itself, unless something was said before; public answers say it themselves.
    const isSame = pathname.startsWith(BUILT_FILES) || isPublicFile(pathname) || isPublicAnswer(pathname);
    if (!isSame) response.setHeader("Cache-Control", "private, no-store");
  });
}

/** What Next answers with a 500 by itself. Under another name the proxy gets to see and refuses it like every other method. */
function isUnheardOf({ method = "GET", url = "/" }: IncomingMessage): boolean {
  return UNHEARD_OF.includes(method) || (url.startsWith(BUILT_FILES) && !["GET", "HEAD"].includes(method));
}

/** `/%` and the like are no addresses: Next answers them with a 500, and there is nothing under them. */
function isDecodable(url: string): boolean {
  try {
    return decodeURIComponent(url.split("?")[0] ?? "") !== "";
  } catch {
    return false;
  }
}
