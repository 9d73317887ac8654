import { type WareReason, wareReasons } from "#lib/game/own-ware.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import { inFlow } from "#lib/log/spans.ts";
import { loadOwnWares, type OwnWares } from "./load-own-wares.ts";
import type { Services } from "./services.ts";

/** Xûr's wares as their reader should see them. */
export interface XurReader extends OwnWares {
  /** Why each ware is worth the reader's look, in the wares' order. */
  readonly reasons: readonly (readonly WareReason[])[];
}

/** What Xûr's wares mean to a signed-in reader. Personal: never for a cache that others read from. */
export async function loadXurReader(
  services: Services,
  player: Player,
  wares: readonly XurWare[],
  now: Date,
): Promise<Outcome<{ readonly reader: XurReader }>> {
  return inFlow("load-xur-reader", async () => {
    const loaded = await loadOwnWares(services, player, wares, now);
    if (!loaded.ok) return loaded;
    const { ok: _, ...own } = loaded;
    const reasons = wares.map((ware, place) => {
      const mine = own.own[place];
      return mine ? wareReasons(mine, ware) : [];
    });
    return { ok: true, reader: { ...own, reasons } };
  });
}
