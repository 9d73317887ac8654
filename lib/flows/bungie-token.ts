import { BungieError } from "#lib/bungie/bungie-error.ts";
import { refreshTokens } from "#lib/bungie/oauth.ts";
import {
  type BungieTokens,
  deleteTokens,
  findTokens,
  lockTokens,
  postponeRefresh,
  saveTokens,
  type TokenPatience,
} from "#lib/db/bungie-tokens.ts";
import type { DbOrTransaction } from "#lib/db/client.ts";
import { UnsealableError } from "#lib/db/sealed.ts";
import { endSessionsOf } from "#lib/db/sessions.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { AtMost } from "./at-most.ts";
import type { Services } from "./services.ts";

/** Longer than any one request of ours, so that no token expires on its way. */
const REFRESH_EARLY_MS = 300_000;
// Longer than the refresh call's own deadline; the lock falls with the transaction.
const LOCK_LASTS_MS = 45_000;
/** How long nobody asks again after a refresh that failed: an outage may be over soon, a refusal rarely is. */
const AFTER_OUTAGE_MS = 3_000;
const AFTER_THROTTLE_MS = 5_000;
const AFTER_REFUSAL_MS = 60_000;
/** Half of the connections a process has: a slow token endpoint must not keep everybody from the database. */
const REFRESHES_AT_ONCE = 5;

type TokenOutcome = Outcome<{ readonly accessToken: string }>;
type Held = BungieTokens & TokenPatience;
/** A refresh that failed as nobody can explain: thrown once the lock is gone. */
interface Surprise {
  readonly surprise: BungieError;
}

interface Wanted {
  readonly playerId: string;
  readonly now: Date;
  /** The access token that Bungie did not accept, if that is why another is wanted. */
  readonly refused: string | null;
}

/**
 * An access token of the player that is good for the next minutes.
 *
 * Bungie spends a refresh token at its first use, so one caller refreshes and everybody else, in any process, waits
 * for its result. An outage keeps the tokens: the old one serves while it lives, then `maintenance` or `busy`.
 * Only an authorization that Bungie ended signs the player out, everywhere. After a failed refresh nobody asks again
 * for a while. Throws BungieError for what no player can be told, such as our own configuration.
 */
export async function accessTokenFor(services: Services, playerId: string, now: Date): Promise<TokenOutcome> {
  return anAccessToken(services, { playerId, now, refused: null });
}

/**
 * Another access token, after Bungie refused one that looked good (reason `unauthorized`).
 *
 * Whoever comes with a token that was replaced meanwhile gets the new one without a call. When the new one is refused
 * as well, another is asked for after a minute at the earliest: `busy` until then.
 */
export async function accessTokenAfterRefusal(
  services: Services,
  playerId: string,
  refusedAccessToken: string,
  now: Date,
): Promise<TokenOutcome> {
  return anAccessToken(services, { playerId, now, refused: refusedAccessToken });
}

async function anAccessToken(services: Services, wanted: Wanted): Promise<TokenOutcome> {
  const held = await readTokens(services, services.db, wanted.playerId);
  return withoutAsking(held, wanted) ?? refreshOnce(services, wanted);
}

const signedOut: TokenOutcome = { ok: false, problem: { kind: "signed-out" } };

/** What can be said from what we hold; null when Bungie has to be asked for other tokens. */
function withoutAsking(held: Held | null, { now, refused }: Wanted): TokenOutcome | null {
  if (!held) return signedOut;
  const isRefused = held.accessToken === refused;
  const isDue = held.accessExpiresAt.getTime() - now.getTime() < REFRESH_EARLY_MS;
  if (!isRefused && !isDue) return toOutcome(held);
  const refusedLately = isRefused && held.refusedAt ? held.refusedAt.getTime() + AFTER_REFUSAL_MS : 0;
  const retryAfterMs = Math.max(held.retryAt?.getTime() ?? 0, refusedLately) - now.getTime();
  if (retryAfterMs <= 0) return null;
  if (stillServes(held, { now, refused })) return toOutcome(held);
  if (held.retryProblem === "maintenance") return { ok: false, problem: { kind: "maintenance" } };
  return { ok: false, problem: { kind: "busy", retryAfterMs } };
}

function stillServes(held: BungieTokens, { now, refused }: Pick<Wanted, "now" | "refused">): boolean {
  return held.accessExpiresAt > now && held.accessToken !== refused;
}

function toOutcome({ accessToken }: BungieTokens): TokenOutcome {
  return { ok: true, accessToken };
}

/** What the callers of one process share. On the global, since Next loads a module more than once a process. */
const global = globalThis as {
  ninefoldRefreshes?: { readonly lanes: AtMost; readonly underWay: Map<string, Promise<TokenOutcome>> };
};
global.ninefoldRefreshes ??= { lanes: new AtMost(REFRESHES_AT_ONCE), underWay: new Map() };
const { lanes, underWay } = global.ninefoldRefreshes;

/** One wait for all callers of a player: each would hold a database connection otherwise. */
function refreshOnce(services: Services, wanted: Wanted): Promise<TokenOutcome> {
  const { playerId, refused } = wanted;
  const key = `${services.env.DATABASE_URL} ${playerId} ${refused ?? ""}`;
  const existing = underWay.get(key);
  if (existing) return existing;
  const started = lanes
    .run(() => refreshUnderLock(services, wanted))
    .then((settled) => {
      if ("surprise" in settled) throw settled.surprise;
      return settled;
    })
    .finally(() => underWay.delete(key));
  underWay.set(key, started);
  return started;
}

function refreshUnderLock(services: Services, wanted: Wanted): Promise<TokenOutcome | Surprise> {
  return services.db.$transaction(
    async (transaction) => {
      await lockTokens(transaction, wanted.playerId);
      const held = await readTokens(services, transaction, wanted.playerId);
      const answer = withoutAsking(held, wanted);
      return answer ?? (held ? refresh(services, transaction, held, wanted) : signedOut);
    },
    { timeout: LOCK_LASTS_MS, maxWait: LOCK_LASTS_MS },
  );
}

async function refresh(
  services: Services,
  transaction: DbOrTransaction,
  held: Held,
  wanted: Wanted,
): Promise<TokenOutcome | Surprise> {
  const { bungie, env } = services;
  const { playerId, now } = wanted;
  const client = { clientId: env.BUNGIE_CLIENT_ID, clientSecret: env.BUNGIE_CLIENT_SECRET };
  try {
    const fresh = await refreshTokens({ ...bungie, ...client }, held.refreshToken, now);
    const refusedAt = held.accessToken === wanted.refused ? now : held.refusedAt;
    await saveTokens(transaction, env.TOKEN_KEYS, playerId, fresh, { refusedAt });
    return toOutcome(fresh);
  } catch (error) {
    if (!(error instanceof BungieError)) throw error;
    return afterFailure(transaction, held, wanted, error);
  }
}

async function afterFailure(
  transaction: DbOrTransaction,
  held: Held,
  wanted: Wanted,
  error: BungieError,
): Promise<TokenOutcome | Surprise> {
  const { playerId, now } = wanted;
  if (error.reason === "grant-ended") {
    await deleteTokens(transaction, playerId);
    await endSessionsOf(transaction, playerId);
    return signedOut;
  }
  const { retryProblem, retryAfterMs, isSurprise } = toPause(error);
  const retryAt = new Date(now.getTime() + retryAfterMs);
  await postponeRefresh(transaction, playerId, { retryAt, retryProblem });
  if (stillServes(held, wanted)) return toOutcome(held);
  if (isSurprise) return { surprise: error };
  const isBusy = retryProblem === "busy";
  return { ok: false, problem: isBusy ? { kind: "busy", retryAfterMs } : { kind: "maintenance" } };
}

/** The tokens are kept in every one of these cases. */
function toPause({ reason, retryAfterMs }: BungieError) {
  switch (reason) {
    case "maintenance":
    case "no-answer":
      return { retryProblem: "maintenance", retryAfterMs: AFTER_OUTAGE_MS, isSurprise: false } as const;
    case "throttled":
      return {
        retryProblem: "busy",
        retryAfterMs: Math.max(retryAfterMs ?? AFTER_THROTTLE_MS, AFTER_OUTAGE_MS),
        isSurprise: false,
      } as const;
    case "unauthorized":
      // 2110: the refresh token is not valid yet. It will be; asking at once again would loop.
      return { retryProblem: "busy", retryAfterMs: AFTER_REFUSAL_MS, isSurprise: false } as const;
    default:
      return { retryProblem: "busy", retryAfterMs: AFTER_REFUSAL_MS, isSurprise: true } as const;
  }
}

/** Null without tokens, and for tokens we cannot open: signing in again replaces them. */
async function readTokens({ env }: Services, db: DbOrTransaction, playerId: string): Promise<Held | null> {
  try {
    return await findTokens(db, env.TOKEN_KEYS, playerId);
  } catch (error) {
    if (error instanceof UnsealableError) return null;
    throw error;
  }
}
