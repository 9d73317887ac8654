import type { NextRequest } from "next/server";
import { answerAuthRoute } from "#lib/auth/next-auth-routes.ts";
import { authContext } from "../../../sign-in/auth-context.ts";

/** Where Bungie.net sends the browser back to. Only GET: nothing here is ever posted to. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/auth/[...nextauth]">,
): Promise<Response> {
  return answerAuthRoute(request, (await params).nextauth, authContext());
}
