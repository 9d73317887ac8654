import { announce } from "./announce.ts";
import { gearContext } from "./gear-context.ts";
import { refreshPage } from "./refresh-page.ts";

/** Refreshes because somebody asked for it, and says when that is done; refreshes by themselves are silent. */
export async function refreshNow(): Promise<void> {
  const isDrawn = await refreshPage(true);
  if (!isDrawn) return announce("Ninefold could not be reached. The page is as it was.");
  announce(
    gearContext().isStale
      ? "Bungie.net gives no answer: this is the last good copy of your account."
      : "Refreshed. The page shows what Bungie.net knows now.",
  );
}
