import "server-only";
import { NextRequest, NextResponse, userAgent } from "next/server";
import NextAuth from "next-auth";
import type { BungieReason } from "#lib/bungie/bungie-error.ts";
import { openDb } from "#lib/db/client.ts";
import { endSession } from "#lib/db/sessions.ts";
import { type AuthContext, authOptions } from "./auth-options.ts";
import { checkState } from "./check-state.ts";
import { deviceName } from "./device-name.ts";
import { type RefusalReason, refusalPage } from "./refusal-page.ts";
import { currentPlayer } from "./require-player.ts";
import { returnPathOf } from "./return-path.ts";
import { sessionCookies } from "./session-cookies.ts";
import { newSignInAttempt } from "./sign-in-attempt.ts";

/**
 * Answers Bungie's redirect back to us: a new session, words on the sign-in page, or a refusal.
 *
 * A refusal (wrong, missing, foreign or used state; no code) asks Bungie nothing and leaves every session alone.
 * All but the first keep the way back: the page that the player wanted when they began.
 */
export async function answerBungieCallback(request: NextRequest, context: AuthContext): Promise<Response> {
  const { settings } = context;
  const cookies = sessionCookies(settings.AUTH_URL);
  const query = request.nextUrl.searchParams;
  const returnTo = returnPathOf(request.cookies.get(cookies.callbackUrl.name)?.value, settings.AUTH_URL);
  const toSignIn = (problem: string) => toSignInPage(settings.AUTH_URL, problem, returnTo);

  const error = query.get("error");
  if (error !== null) return toSignIn(toWordsKeyOfError(error));
  const stateCookie = request.cookies.get(cookies.state.name)?.value;
  const verdict = await checkState(settings, { state: query.get("state"), stateCookie }, new Date());
  if (verdict !== "good") return refuse(request, verdict, returnTo);
  if (!query.get("code")) return refuse(request, "no-code", returnTo);

  const attempt = newSignInAttempt({ device: deviceName(userAgent(request)) });
  const response = await NextAuth(authOptions(context, attempt)).handlers.GET(signedOut(request, cookies));
  const session = response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${cookies.sessionToken.name}=`));
  if (!session) return toSignIn(toWordsKey(attempt.failure));
  await endFormerSession(request, context);
  return toSignedIn(response.headers.get("location") ?? "/", session, cookies);
}

async function refuse(request: NextRequest, reason: RefusalReason, returnTo: string): Promise<Response> {
  const player = await currentPlayer();
  const policy = request.headers.get("content-security-policy");
  return refusalPage({ reason, returnTo, policy, signedInAs: player?.bungieName ?? null });
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

/** Source: RFC 6749, 4.1.2.1. */
function toWordsKeyOfError(error: string): string {
  if (error === "access_denied") return "declined";
  return error === "server_error" || error === "temporarily_unavailable" ? "maintenance" : "failed";
}

// Without a reason of Bungie's it broke here.
function toWordsKey(failure: BungieReason | null): string {
  if (failure === "maintenance" || failure === "no-answer") return "maintenance";
  if (failure === null || failure === "configuration") return "ours";
  return failure === "throttled" ? "busy" : "failed";
}

function toSignInPage(siteUrl: string, problem: string, returnTo: string): Response {
  const address = new URL("/sign-in", siteUrl);
  address.searchParams.set("problem", problem);
  if (returnTo !== "/") address.searchParams.set("returnTo", returnTo);
  return new Response(null, { status: 303, headers: { Location: address.href } });
}
