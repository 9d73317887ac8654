import "server-only";
import type { NextRequest } from "next/server";
import type { AuthContext } from "./auth-options.ts";
import { answerBungieCallback } from "./bungie-callback.ts";

/**
 * Answers everything under `/api/auth`: Bungie's redirect back to us, and 404 for all else.
 *
 * Closed on purpose: next-auth's own pages and routes (signin, signout, csrf, providers, session, error). Nothing of
 * ours calls them, since signing in and out are server actions and pages read the session themselves. Each would be a
 * second door past our checks; a callback by POST, which next-auth would take, is one past the state's.
 */
export async function answerAuthRoute(
  request: NextRequest,
  segments: readonly string[],
  context: AuthContext,
): Promise<Response> {
  const route = `${request.method} ${segments.join("/")}`;
  if (route === "GET callback/bungie") return answerBungieCallback(request, context);
  return new Response("Not found\n", { status: 404 });
}
