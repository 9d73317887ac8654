import { createHash } from "node:crypto";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { loadSearchIndex } from "#lib/flows/load-search-index.ts";
import { services } from "#lib/flows/services.ts";

const PRIVATE = { "cache-control": "private, no-store" } as const;

/** The player's items for searching in the browser; 304 for who holds the same already. */
export async function GET(request: Request): Promise<Response> {
  const player = await currentPlayer();
  if (!player) return Response.json({ problem: "signed-out" }, { status: 401, headers: PRIVATE });
  const loaded = await loadSearchIndex(services(), player, new Date());
  if (!loaded.ok) return Response.json({ problem: loaded.problem.kind }, { status: 503, headers: PRIVATE });
  const body = JSON.stringify(loaded.index);
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = { ...PRIVATE, etag, "content-type": "application/json; charset=utf-8" };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}
