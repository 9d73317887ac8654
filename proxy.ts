import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "#lib/auth/content-security-policy.ts";
import { isForeignWrite, SECURITY_HEADERS } from "#lib/auth/security-headers.ts";
import { env } from "#lib/env.ts";

/** Runs before every page and route: refuses other sites' writes and sets the headers of the answer. */
export function proxy(request: NextRequest): NextResponse {
  const { AUTH_URL, BUNGIE_ORIGIN } = env();
  const policy = contentSecurityPolicy({
    nonce: Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64"),
    bungieOrigin: BUNGIE_ORIGIN,
    isDevelopment: process.env.NODE_ENV === "development",
  });
  const response = isForeignWrite(request.method, request.headers.get("origin"), AUTH_URL)
    ? new NextResponse("This request came from another site and was refused.\n", { status: 403 })
    : NextResponse.next({ request: { headers: toPageHeaders(request, policy) } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  // Every page shows who is signed in, so no page may be kept by a cache that others share.
  if (!isFile(request.nextUrl.pathname)) response.headers.set("Cache-Control", "private, no-store");
  return response;
}

// Next takes the nonce for its own scripts from the request's policy; requirePlayer() takes the way back.
function toPageHeaders(request: NextRequest, policy: string): Headers {
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set("x-ninefold-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  return headers;
}

function isFile(pathname: string): boolean {
  return /\.(ico|png|svg|webp|jpg|txt|woff2|webmanifest)$/.test(pathname);
}

export const config = { matcher: "/((?!_next/static/).*)" };
