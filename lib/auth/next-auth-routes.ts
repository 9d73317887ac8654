import "server-only";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { type AuthContext, authOptions } from "./auth-options.ts";
import { answerBungieCallback } from "./bungie-callback.ts";
import { newSignInAttempt } from "./sign-in-attempt.ts";

// next-auth answers a callback by POST as well, past our check of the state; so only these pass.
const OPEN = new Set([
  "GET session",
  "GET csrf",
  "GET providers",
  "GET signin",
  "GET signout",
  "GET error",
  "POST signin/bungie",
  "POST signout",
]);

/** Answers everything under `/api/auth`: the callback with our own checks, next-auth's harmless routes, 404. */
export async function answerAuthRoute(
  request: NextRequest,
  segments: readonly string[],
  context: AuthContext,
): Promise<Response> {
  const route = `${request.method} ${segments.join("/")}`;
  if (route === "GET callback/bungie") return answerBungieCallback(request, context);
  if (!OPEN.has(route)) return new Response("Not found\n", { status: 404 });
  const { handlers } = NextAuth(authOptions(context, newSignInAttempt()));
  return request.method === "POST" ? handlers.POST(request) : handlers.GET(request);
}
