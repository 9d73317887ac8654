import { loadBannerParts } from "#lib/flows/load-banner-parts.ts";
import { services } from "#lib/flows/services.ts";
import type { ClanBannerNumbers } from "#lib/game/clan.ts";
import { type BannerParts, type ClanBanner, toClanBanner } from "#lib/game/clan-banner.ts";

// Kept for a day: it is large, the same for everybody, and changes with the game. A refusal: for a minute.
const LIFETIME_MS = 86_400_000;
const REFUSED_FOR_MS = 60_000;
/** A page does not wait longer for its picture; what comes later is there for the next one. */
const PATIENCE_MS = 1_500;

interface Kept {
  readonly parts: Promise<BannerParts | null>;
  untilMs: number;
}

// On the global, since Next loads a module more than once a process.
const global = globalThis as { ninefoldBannerParts?: Kept };

/** A clan's banner as far as Bungie tells it; null when it tells none, or not now. */
export async function loadBanner(numbers: ClanBannerNumbers | null): Promise<ClanBanner | null> {
  if (!numbers) return null;
  const parts = await Promise.race([keptParts(), afterPatience()]);
  return parts && toClanBanner(numbers, parts);
}

function keptParts(): Promise<BannerParts | null> {
  const { ninefoldBannerParts: known } = global;
  if (known && performance.now() < known.untilMs) return known.parts;
  const kept: Kept = { parts: loadBannerParts(services()), untilMs: Number.POSITIVE_INFINITY };
  global.ninefoldBannerParts = kept;
  const keepFor = (ms: number) => {
    kept.untilMs = performance.now() + ms;
  };
  kept.parts.then(
    (parts) => keepFor(parts ? LIFETIME_MS : REFUSED_FOR_MS),
    () => keepFor(0),
  );
  return kept.parts;
}

function afterPatience(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, null).unref());
}
