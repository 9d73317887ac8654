import { BungieError } from "#lib/bungie/bungie-error.ts";
import { refreshTokens } from "#lib/bungie/oauth.ts";
import {
  type BungieTokens,
  deleteTokens,
  findTokens,
  lockTokens,
  saveTokens,
} from "#lib/db/bungie-tokens.ts";
import type { DbOrTransaction } from "#lib/db/client.ts";
import { UnsealableError } from "#lib/db/sealed.ts";
import { endSessionsOf } from "#lib/db/sessions.ts";
import type { Outcome } from "#lib/game/problem.ts";
import type { Services } from "./services.ts";

/** Longer than any one request of ours, so that no token expires on its way. */
const REFRESH_EARLY_MS = 300_000;
// Longer than the refresh call's own deadline; the lock falls with the transaction.
const LOCK_LASTS_MS = 45_000;

type TokenOutcome = Outcome<{ readonly accessToken: string }>;

/**
 * An access token of the player that is good for the next minutes.
 *
 * Bungie spends a refresh token at its first use, so one caller refreshes and everybody else, in any process, waits
 * for its result. An outage keeps the tokens: the old one serves while it lives, then `maintenance` or `busy`.
 * Only an authorization that Bungie ended signs the player out, everywhere.
 */
export async function accessTokenFor(services: Services, playerId: string, now: Date): Promise<TokenOutcome> {
  const tokens = await readTokens(services, services.db, playerId);
  if (!tokens) return signedOut;
  return needsRefresh(tokens, now) ? refreshOnce(services, playerId, now, null) : toOutcome(tokens);
}

/**
 * Another access token, after Bungie refused one that looked good (reason `unauthorized`).
 *
 * Whoever comes with a token that was replaced meanwhile gets the new one without a call.
 */
export async function accessTokenAfterRefusal(
  services: Services,
  playerId: string,
  refusedAccessToken: string,
  now: Date,
): Promise<TokenOutcome> {
  return refreshOnce(services, playerId, now, refusedAccessToken);
}

const signedOut: TokenOutcome = { ok: false, problem: { kind: "signed-out" } };

function toOutcome({ accessToken }: BungieTokens): TokenOutcome {
  return { ok: true, accessToken };
}

function needsRefresh(tokens: BungieTokens, now: Date): boolean {
  return tokens.accessExpiresAt.getTime() - now.getTime() < REFRESH_EARLY_MS;
}

// Within one process callers share one wait: each would hold a database connection otherwise.
const underWay = new Map<string, Promise<TokenOutcome>>();

function refreshOnce(
  services: Services,
  playerId: string,
  now: Date,
  refused: string | null,
): Promise<TokenOutcome> {
  const key = `${services.env.DATABASE_URL} ${playerId} ${refused ?? ""}`;
  const existing = underWay.get(key);
  if (existing) return existing;
  const started = refreshUnderLock(services, playerId, now, refused).finally(() => underWay.delete(key));
  underWay.set(key, started);
  return started;
}

function refreshUnderLock(
  services: Services,
  playerId: string,
  now: Date,
  refused: string | null,
): Promise<TokenOutcome> {
  return services.db.$transaction(
    async (transaction) => {
      await lockTokens(transaction, playerId);
      const tokens = await readTokens(services, transaction, playerId);
      if (!tokens) return signedOut;
      const isGood = !needsRefresh(tokens, now) && tokens.accessToken !== refused;
      return isGood ? toOutcome(tokens) : refresh(services, transaction, playerId, tokens, refused, now);
    },
    { timeout: LOCK_LASTS_MS, maxWait: LOCK_LASTS_MS },
  );
}

async function refresh(
  services: Services,
  transaction: DbOrTransaction,
  playerId: string,
  tokens: BungieTokens,
  refused: string | null,
  now: Date,
): Promise<TokenOutcome> {
  const { bungie, env } = services;
  const client = { clientId: env.BUNGIE_CLIENT_ID, clientSecret: env.BUNGIE_CLIENT_SECRET };
  try {
    const fresh = await refreshTokens({ ...bungie, ...client }, tokens.refreshToken, now);
    await saveTokens(transaction, env.TOKEN_KEYS, playerId, fresh);
    return toOutcome(fresh);
  } catch (error) {
    if (!(error instanceof BungieError)) throw error;
    if (error.reason === "grant-ended") {
      await deleteTokens(transaction, playerId);
      await endSessionsOf(transaction, playerId);
      return signedOut;
    }
    const stillServes = tokens.accessExpiresAt > now && tokens.accessToken !== refused;
    return stillServes ? toOutcome(tokens) : toProblem(error);
  }
}

/** The tokens are kept in every one of these cases. Throws what no player can be told: our own configuration. */
function toProblem(error: BungieError): TokenOutcome {
  switch (error.reason) {
    case "maintenance":
    case "no-answer":
      return { ok: false, problem: { kind: "maintenance" } };
    case "throttled":
      return { ok: false, problem: { kind: "busy", retryAfterMs: error.retryAfterMs ?? 5_000 } };
    case "unauthorized":
      // 2110: the refresh token is not valid yet. It will be; asking at once again would loop.
      return { ok: false, problem: { kind: "busy", retryAfterMs: 5_000 } };
    default:
      throw error;
  }
}

/** Null without tokens, and for tokens we cannot open: signing in again replaces them. */
async function readTokens(
  { env }: Services,
  db: DbOrTransaction,
  playerId: string,
): Promise<BungieTokens | null> {
  try {
    return await findTokens(db, env.TOKEN_KEYS, playerId);
  } catch (error) {
    if (error instanceof UnsealableError) return null;
    throw error;
  }
}
