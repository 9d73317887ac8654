import { services } from "#lib/flows/services.ts";
import { unsubscribe } from "#lib/flows/unsubscribe.ts";

/** One-click unsubscribe of mail programs (RFC 8058): no cookie, no page, the same answer however often it comes. */
export async function POST(request: Request): Promise<Response> {
  const { state } = await unsubscribe(services(), tokenOf(request), new Date());
  return state === "unsubscribed"
    ? new Response("You are unsubscribed.\n")
    : new Response("This link belongs to no subscription.\n", { status: 404 });
}

/** A person or a link scanner who opens the address gets the page with the button; nothing changes by looking. */
export function GET(request: Request): Response {
  const location = `/digest/unsubscribe?token=${encodeURIComponent(tokenOf(request))}`;
  return new Response(null, { status: 303, headers: { location } });
}

function tokenOf(request: Request): string {
  return new URL(request.url).searchParams.get("token")?.slice(0, 200) ?? "";
}
