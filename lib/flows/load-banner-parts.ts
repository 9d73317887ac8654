import { BungieError } from "#lib/bungie/bungie-error.ts";
import { loadBannerParts as ask } from "#lib/bungie/groups.ts";
import type { BannerParts } from "#lib/game/clan-banner.ts";
import type { Services } from "./services.ts";

/** What the numbers of clans' banners stand for; null while Bungie does not say: a banner is then drawn plain. */
export async function loadBannerParts({ bungie }: Services): Promise<BannerParts | null> {
  try {
    return await ask(bungie);
  } catch (error) {
    if (error instanceof BungieError) return null;
    throw error;
  }
}
