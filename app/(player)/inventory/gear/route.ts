import { currentPlayer } from "#lib/auth/require-player.ts";
import { AskedGear } from "../input.ts";
import { loadGear } from "../load-gear.ts";

const NOT_ALLOWED = 401;
/** The page itself explains what keeps the gear from being read. */
const NOT_NOW = 503;

/** The gear of the asking player as the page shows it: what the browser puts in place of what it has. */
export async function GET(request: Request): Promise<Response> {
  const player = await currentPlayer();
  if (!player) return new Response(null, { status: NOT_ALLOWED });
  const asked = AskedGear.parse(Object.fromEntries(new URL(request.url).searchParams));
  const loaded = await loadGear(player, asked, new Date());
  if (!loaded.ok) return new Response(null, { status: NOT_NOW });
  const { html, stamp, sheetId } = loaded.gear;
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "private, no-store",
      "x-gear-stamp": stamp,
      "x-gear-pictures": sheetId,
    },
  });
}
