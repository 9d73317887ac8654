import "server-only";
import { NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import type { BungieReason } from "#lib/bungie/bungie-error.ts";
import { openDb } from "#lib/db/client.ts";
import { endSession } from "#lib/db/sessions.ts";
import { type AuthContext, authOptions } from "./auth-options.ts";
import { checkState } from "./check-state.ts";
import { refusalPage } from "./refusal-page.ts";
import { sessionCookies } from "./session-cookies.ts";
import { newSignInAttempt } from "./sign-in-attempt.ts";

/**
 * Answers Bungie's redirect back to us: a new session, words on the sign-in page, or a refusal.
 *
 * A refusal (wrong, missing, foreign or used state; no code) asks Bungie nothing and leaves every session alone.
 */
export async function answerBungieCallback(request: NextRequest, context: AuthContext): Promise<Response> {
  const { settings } = context;
  const cookies = sessionCookies(settings.AUTH_URL);
  const query = request.nextUrl.searchParams;
  const error = query.get("error");
  if (error !== null) return toSignIn(settings.AUTH_URL, error === "access_denied" ? "declined" : "failed");

  const stateCookie = request.cookies.get(cookies.state.name)?.value;
  if (!(await checkState(settings, { state: query.get("state"), stateCookie }, new Date()))) {
    return refusalPage(403, "This sign-in was not started in this browser, is too old, or was used before.");
  }
  if (!query.get("code")) return refusalPage(400, "Bungie.net sent you back without a sign-in code.");

  const attempt = newSignInAttempt();
  const response = await NextAuth(authOptions(context, attempt)).handlers.GET(signedOut(request, cookies));
  const session = response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${cookies.sessionToken.name}=`));
  if (!session) return toSignIn(settings.AUTH_URL, toWordsKey(attempt.failure));
  await endFormerSession(request, context);
  return toSignedIn(response.headers.get("location") ?? "/", session, cookies);
}

// Of the cookies that a sign-in needs only the session's outlives it.
function toSignedIn(location: string, session: string, cookies: ReturnType<typeof sessionCookies>): Response {
  const signedIn = new NextResponse(null, { status: 303, headers: { Location: location } });
  for (const { name, options } of [cookies.state, cookies.callbackUrl]) {
    signedIn.cookies.set(name, "", { ...options, maxAge: 0 });
  }
  signedIn.headers.append("Set-Cookie", session);
  return signedIn;
}

// next-auth links a Bungie account to whoever is signed in already: B's account would open A's. So it sees nobody.
function signedOut(request: NextRequest, { sessionToken }: ReturnType<typeof sessionCookies>): NextRequest {
  const copy = new NextRequest(request.url, { headers: request.headers });
  for (const { name } of copy.cookies.getAll()) {
    if (name.startsWith(sessionToken.name)) copy.cookies.delete(name);
  }
  return copy;
}

async function endFormerSession(request: NextRequest, { settings }: AuthContext): Promise<void> {
  const former = request.cookies.get(sessionCookies(settings.AUTH_URL).sessionToken.name)?.value;
  if (former) await endSession(openDb(settings.DATABASE_URL), former);
}

function toWordsKey(failure: BungieReason | null): string {
  if (failure === "maintenance" || failure === "no-answer") return "maintenance";
  return failure === "throttled" ? "busy" : "failed";
}

function toSignIn(siteUrl: string, problem: string): Response {
  const address = new URL("/sign-in", siteUrl);
  address.searchParams.set("problem", problem);
  return new Response(null, { status: 303, headers: { Location: address.href } });
}
