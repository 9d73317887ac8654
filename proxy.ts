import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "#lib/auth/content-security-policy.ts";
import { findRefusal } from "#lib/auth/refused-request.ts";
import { isPublicAnswer, isPublicFile, SECURITY_HEADERS } from "#lib/auth/security-headers.ts";
import { env } from "#lib/env.ts";

/** Runs before every page and route: refuses what nobody of ours sends and sets the headers of the answer. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { AUTH_URL, BUNGIE_ORIGIN } = env();
  const policy = contentSecurityPolicy({
    nonce: Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64"),
    bungieOrigin: BUNGIE_ORIGIN,
    isDevelopment: process.env.NODE_ENV === "development",
  });
  const refusal = await findRefusal(request, AUTH_URL);
  const response = refusal
    ? new NextResponse(`${refusal.words}\n`, {
        status: refusal.status,
        headers: refusal.status === 405 ? { Allow: "GET, HEAD, POST" } : {},
      })
    : NextResponse.next({ request: { headers: toPageHeaders(request, policy, AUTH_URL) } });
  response.headers.set("Content-Security-Policy", policy);
  const { pathname } = request.nextUrl;
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  if (isPublicAnswer(pathname)) response.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  // Every page shows who is signed in, so no page may be kept by a cache that others share.
  else if (!isPublicFile(pathname)) response.headers.set("Cache-Control", "private, no-store");
  return response;
}

function toPageHeaders(request: NextRequest, policy: string, siteUrl: string): Headers {
  const headers = new Headers(request.headers);
  // Next takes the nonce for its own scripts from the request's policy; requirePlayer() takes the way back.
  headers.set("Content-Security-Policy", policy);
  headers.set("x-ninefold-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  // Next compares an action's Origin with this. The setting is the truth, whatever the request claims.
  headers.set("x-forwarded-host", new URL(siteUrl).host);
  return headers;
}

export const config = { matcher: "/((?!_next/static/).*)" };
