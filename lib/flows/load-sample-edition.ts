import { findNewestDigest } from "#lib/db/editions.ts";
import { latestVisit } from "#lib/game/xur-calendar.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import type { EditionLetter, LetterWareFacts } from "#lib/mail/edition-letters.ts";
import { loadXur } from "./load-xur.ts";
import type { Services } from "./services.ts";

/**
 * What a letter would tell now, to show what one is like: the newest edition, or else what Xûr sells or sold.
 *
 * Null when nothing is known of him yet.
 */
export async function loadSampleEdition(services: Services, now: Date): Promise<EditionLetter | null> {
  const { db, env, bungie } = services;
  const at = { siteUrl: env.AUTH_URL, pictureOrigin: bungie.origin };
  const edition = await findNewestDigest(db);
  const wares = (edition?.wares ?? []).filter(hasName);
  if (edition && wares.length > 0) {
    const { kind, visitStartsAt, changes } = edition;
    return { ...at, kind, visit: latestVisit(visitStartsAt), wares, changes };
  }
  const { stock, visit } = await loadXur(services, now);
  const sold = (stock?.wares ?? []).filter(hasName);
  return sold.length === 0 ? null : { ...at, kind: "digest", visit, wares: sold, changes: [] };
}

const hasName = (ware: XurWare): ware is LetterWareFacts => ware.name !== null;
