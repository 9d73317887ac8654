import { setTimeout as sleep } from "node:timers/promises";
import { BungieError } from "#lib/bungie/bungie-error.ts";
import { findWatch } from "#lib/db/xur-watch.ts";
import { toXurNow } from "#lib/game/to-xur-now.ts";
import type { XurNow } from "#lib/game/xur-now.ts";
import { isLookStale } from "#lib/game/xur-pace.ts";
import { inFlow } from "#lib/log/spans.ts";
import type { Services } from "./services.ts";
import { toPace, watchXur } from "./watch-xur.ts";

/** A page waits no longer for a look; it then shows what was known before. */
const PATIENCE_MS = 3_000;

/**
 * What is known of Xûr now. The worker looks; only when its last look is long past is one taken here.
 *
 * What nobody can explain is told as the look's problem. Throws only what broke on our side while nothing is known.
 */
export async function loadXur(services: Services, now: Date): Promise<XurNow> {
  return inFlow("load-xur", async () => {
    const record = await findWatch(services.db);
    if (!isLookStale(toPace(record), now)) return toXurNow(record, now);
    const look = shareLook(services, now);
    const surprise = await Promise.race([look, sleep(PATIENCE_MS, null, { ref: false })]);
    const isOurs = surprise !== null && !(surprise.error instanceof BungieError);
    if (isOurs && !record.answeredAt) throw surprise.error;
    return toXurNow(await findWatch(services.db), now);
  });
}

type Look = Promise<{ readonly error: unknown } | null>;

// On the global, since Next loads a module more than once a process: many pages at once are one look.
const global = globalThis as { ninefoldLooks?: Map<string, Look> };
global.ninefoldLooks ??= new Map();
const looks = global.ninefoldLooks;

/** Never rejects: the look goes on when nobody waits for it any more. */
function shareLook(services: Services, now: Date): Look {
  const key = services.env.DATABASE_URL;
  const look =
    looks.get(key) ??
    watchXur(services, now)
      .then(
        () => null,
        (error: unknown) => ({ error }),
      )
      .finally(() => looks.delete(key));
  looks.set(key, look);
  return look;
}
