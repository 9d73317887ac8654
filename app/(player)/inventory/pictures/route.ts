import { currentPlayer } from "#lib/auth/require-player.ts";
import { AskedGear } from "../input.ts";
import { loadGear } from "../load-gear.ts";
import { findSheet } from "../picture-sheets.ts";

const NOT_ALLOWED = 401;
/** The page itself explains what keeps the gear from being read. */
const NOT_NOW = 503;

/** Where the pictures of the asking player's items lie, as a stylesheet: see gear-pictures.ts. */
export async function GET(request: Request): Promise<Response> {
  const player = await currentPlayer();
  if (!player) return new Response(null, { status: NOT_ALLOWED });
  const kept = findSheet(new URL(request.url).searchParams.get("of") ?? "");
  if (kept !== null) return toAnswer(kept);
  const loaded = await loadGear(player, AskedGear.parse({}), new Date());
  return loaded.ok ? toAnswer(loaded.gear.sheet) : new Response(null, { status: NOT_NOW });
}

function toAnswer(sheet: string): Response {
  return new Response(sheet, {
    headers: { "content-type": "text/css; charset=utf-8", "cache-control": "private, no-store" },
  });
}
