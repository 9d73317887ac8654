import type { IncomingMessage } from "node:http";
import type { Answer } from "./answer.ts";

const ALLOWED_HEADERS = ["X-API-Key", "Authorization", "Content-Type", "Accept"];

/** The console, its controls, the way to them and the icon of its pages: none of it is Bungie's, so neither log nor faults know it. */
export function isControlPath(path: string): boolean {
  return /^\/(?:$|__sandbox(?:\/|$)|favicon\.ico$)/i.test(path);
}

/**
 * Tells browsers to let every origin read the answer, refusals too; the door then asks whether the origin is the
 * application's. Source: Bungie-net/api#250, 2017. The controls are for no other origin.
 */
export function corsHeaders(request: IncomingMessage): Record<string, string> {
  const { origin } = request.headers;
  if (isControlPath(request.url ?? "/")) return {};
  if (origin === undefined) return { vary: "Origin" };
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-credentials": "true",
    vary: "Origin",
  };
}

/** The answer to a browser that asks before it asks; it names no key yet, so every origin may. */
export function preflight(request: IncomingMessage): Answer {
  const asked = String(request.headers["access-control-request-headers"] ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => /^[\w-]+$/.test(name));
  const more = asked.filter(
    (name) => !ALLOWED_HEADERS.some((one) => one.toLowerCase() === name.toLowerCase()),
  );
  const headers = {
    "access-control-allow-headers": [...ALLOWED_HEADERS, ...more].join(", "),
    "access-control-allow-methods": "GET, HEAD, POST, OPTIONS",
    "access-control-max-age": "600",
    allow: "GET, HEAD, POST, OPTIONS",
    vary: "Origin, Access-Control-Request-Headers",
    // Chromium asks this before a page of the internet may call an address of the machine itself.
    ...(request.headers["access-control-request-private-network"] && {
      "access-control-allow-private-network": "true",
    }),
  };
  return { status: 204, headers: isControlPath(request.url ?? "/") ? {} : headers, body: "", code: null };
}
