import type { BungieAccess } from "./access.ts";
import { BungieError, type BungieReason } from "./bungie-error.ts";
import { toNamedCode, toReason } from "./error-codes.ts";
import { sendRequest } from "./send-request.ts";
import { WireToken, WireTokenRefusal } from "./wire/token.ts";

const ENDPOINT = "App/OAuth/Token";
const TIMEOUT_MS = 15_000;

export interface OAuthAccess extends BungieAccess {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface TokenSet {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly accessExpiresAt: Date;
  readonly refreshExpiresAt: Date;
  /** The Bungie.net account, not a Destiny membership (Bungie-net/api#499, read 2026-11-22). */
  readonly bungieMembershipId: string;
}

/**
 * Trades the code of a callback for tokens. A code works once: never asked twice.
 *
 * Units: lifetimes count from `now`, taken before the call. Throws BungieError: `grant-ended` for a spent or stale
 * code, `no-answer` when the tokens may have been lost on the way.
 */
export function exchangeCode(access: OAuthAccess, code: string, now: Date): Promise<TokenSet> {
  return requestTokens(access, { grant_type: "authorization_code", code }, now);
}

/**
 * Trades a refresh token for a new pair; the old one is spent by it. Never asked twice.
 *
 * Throws BungieError: `grant-ended` when only a new sign-in helps. Every other reason, also `unauthorized` (2110: too
 * early), leaves the stored tokens as good as they were.
 */
export function refreshTokens(access: OAuthAccess, refreshToken: string, now: Date): Promise<TokenSet> {
  return requestTokens(access, { grant_type: "refresh_token", refresh_token: refreshToken }, now);
}

async function requestTokens(
  access: OAuthAccess,
  grant: Record<string, string>,
  now: Date,
): Promise<TokenSet> {
  const { httpStatus, json } = await sendRequest(access, {
    endpoint: ENDPOINT,
    path: "/Platform/App/OAuth/Token/",
    kind: "write",
    body: new URLSearchParams({ ...grant, client_id: access.clientId, client_secret: access.clientSecret }),
    timeoutMs: TIMEOUT_MS,
  });
  const token = WireToken.safeParse(json);
  if (!token.success) throw toRefusal(json, httpStatus);
  const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
  return {
    accessToken: token.data.access_token,
    refreshToken: token.data.refresh_token,
    accessExpiresAt: inSeconds(token.data.expires_in),
    refreshExpiresAt: inSeconds(token.data.refresh_expires_in),
    bungieMembershipId: token.data.membership_id,
  };
}

function toRefusal(json: unknown, httpStatus: number): BungieError {
  const refusal = WireTokenRefusal.safeParse(json).data;
  const code = refusal?.ErrorCode ?? toNamedCode(refusal?.error_description ?? "");
  return new BungieError({
    reason: toTokenReason({ code, httpStatus, error: refusal?.error }),
    endpoint: ENDPOINT,
    code,
    httpStatus,
  });
}

/**
 * What proves here that this grant will never be good again: it, or the authorization it hangs on, is named spent,
 * stale, over or taken back. 2117 is what a spent refresh token gets; without it a lost answer would be asked about for
 * ever. Not among them, though other endpoints ask for a sign-in with them: 99, 22, 2111 and 2115, which speak of an
 * access token and none was sent, and 2110, which comes too early.
 *
 * Source: OpenAPI 2.21.7 `PlatformErrorCodes`; Bungie-net/api#32, #1048, #1150; how DIM sorts them (DIM#9506), read 2026-11-22.
 */
const ENDED: readonly number[] = [2106, 2117, 2118, 2119, 2120, 2121, 2122, 2123, 2124];

/** The code comes first: maintenance can wear OAuth's words, and must not end a session (Bungie-net/api#1048, read 2026-11-22). */
function toTokenReason({
  code,
  error,
  httpStatus,
}: {
  readonly code: number | null;
  readonly error: string | undefined;
  readonly httpStatus: number;
}): BungieReason {
  if (code !== null && ENDED.includes(code)) return "grant-ended";
  const reason = code === null ? "unexpected" : toReason(code);
  if (reason !== "unexpected") return reason;
  // RFC 6749, 5.2: the grant is invalid, expired or revoked. It comes with a 400; a server that broke proves nothing.
  if (error === "invalid_grant" && httpStatus < 500) return "grant-ended";
  if (error === "invalid_client" || error === "unauthorized_client") return "configuration";
  return "unexpected";
}
