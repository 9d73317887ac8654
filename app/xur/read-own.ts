import { unstable_rethrow } from "next/navigation";
import { loadXurReader, type XurReader } from "#lib/flows/load-xur-reader.ts";
import type { Services } from "#lib/flows/services.ts";
import type { Player } from "#lib/game/player.ts";
import type { Problem } from "#lib/game/problem.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import { log } from "#lib/log/log.ts";

/** What the page can say of the reader's own gear; a surprise is what broke on our side, and is in the log. */
export type OwnRead =
  | { readonly state: "shown"; readonly reader: XurReader }
  | { readonly state: "refused"; readonly problem: Problem }
  | { readonly state: "surprise" };

/** Reads the reader's gear, but turns even a surprise into a value: what Xûr sells is shown whatever Bungie answers. */
export async function readOwn(
  services: Services,
  player: Player,
  wares: readonly XurWare[],
  now: Date,
): Promise<OwnRead> {
  try {
    const loaded = await loadXurReader(services, player, wares, now);
    if (!loaded.ok) return { state: "refused", problem: loaded.problem };
    return { state: "shown", reader: loaded.reader };
  } catch (error) {
    unstable_rethrow(error);
    log.error({ what: "xur-own", err: error }, "The account could not be read");
    return { state: "surprise" };
  }
}
