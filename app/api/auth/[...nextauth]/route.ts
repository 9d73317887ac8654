import type { NextRequest } from "next/server";
import { answerAuthRoute } from "#lib/auth/next-auth-routes.ts";
import { authContext } from "../../../sign-in/auth-context.ts";

type Params = RouteContext<"/api/auth/[...nextauth]">;

export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  return answerAuthRoute(request, (await params).nextauth, authContext());
}

export async function POST(request: NextRequest, { params }: Params): Promise<Response> {
  return answerAuthRoute(request, (await params).nextauth, authContext());
}
