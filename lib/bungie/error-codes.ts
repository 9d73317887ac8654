import type { BungieReason } from "./bungie-error.ts";

/**
 * Every PlatformErrorCode we tell apart, by what it means to us; the rest are `unexpected`.
 *
 * Source: OpenAPI 2.21.7 `Exceptions.PlatformErrorCodes` and the issues of Bungie-net/api, read 2026-11-22.
 */
const CODES: Readonly<Partial<Record<BungieReason, readonly number[]>>> = {
  // 1618 is "unexpected error" by name, and what the game servers answer on their way down.
  maintenance: [5, 1618, 1643, 1651, 1652, 1688],
  throttled: [31, 35, 36, 37, 51, 54, 55, 56, 57, 1672],
  // 2110 is a refresh token used too early: the grant lives, so it must not end the session.
  unauthorized: [22, 99, 2110, 2111, 2115, 2117, 2119, 2120, 2121, 2122],
  "grant-ended": [2106, 2118, 2123, 2124],
  configuration: [12, 2101, 2102, 2103, 2107, 2108],
  "no-account": [1601, 1670],
  "no-character": [1620],
  private: [1665],
  "item-not-found": [1623],
  "no-room": [1637, 1642],
  // 1648: a second copy of a unique item. 1663: only in the game itself. 1674: locked.
  "not-transferable": [1648, 1660, 1663, 1673, 1674],
  "is-equipped": [1656],
  "not-equippable": [1638, 1639, 1640, 1655],
  "exotic-conflict": [1641],
  // 1634 is "not in the tower" by name, and any social space in Destiny 2.
  "in-activity": [1634, 1671],
  "vendor-not-found": [1627],
  // A clan that was disbanded, by its number and by its name.
  "group-not-found": [622, 686],
};

const REASONS: ReadonlyMap<number, BungieReason> = new Map(
  Object.entries(CODES).flatMap(([reason, codes]) => codes.map((code) => [code, reason as BungieReason])),
);

export function toReason(code: number): BungieReason {
  return REASONS.get(code) ?? "unexpected";
}

/**
 * Names the token endpoint uses where other endpoints send a number.
 *
 * Source: Bungie-net/api#1048 and OpenAPI 2.21.7 `PlatformErrorCodes`, read 2026-11-22.
 */
const NAMED_CODES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    SystemDisabled: 5,
    DestinyUnexpectedError: 1618,
    DestinyServiceFailure: 1643,
    DestinyShardRelayClientTimeout: 1651,
    DestinyShardRelayProxyTimeout: 1652,
    DestinyDirectBabelClientTimeout: 1688,
    ThrottleLimitExceeded: 31,
    ThrottleLimitExceededMinutes: 35,
    ThrottleLimitExceededMomentarily: 36,
    ThrottleLimitExceededSeconds: 37,
    PerEndpointRequestThrottleExceeded: 51,
    PerApplicationThrottleExceeded: 54,
    PerApplicationAnonymousThrottleExceeded: 55,
    PerApplicationAuthenticatedThrottleExceeded: 56,
    PerUserThrottleExceeded: 57,
    DestinyThrottledByGameServer: 1672,
    WebAuthModuleAsyncFailed: 22,
    WebAuthRequired: 99,
    RefreshTokenNotYetValid: 2110,
    AccessTokenHasExpired: 2111,
    OAuthAccessTokenExpired: 2115,
    AuthorizationCodeInvalid: 2106,
    ProvidedTokenNotValidRefreshToken: 2117,
    RefreshTokenExpired: 2118,
    AuthorizationRecordInvalid: 2119,
    TokenPreviouslyRevoked: 2120,
    TokenInvalidMembership: 2121,
    AuthorizationCodeStale: 2122,
    AuthorizationRecordExpired: 2123,
    AuthorizationRecordRevoked: 2124,
    InsufficientPrivileges: 12,
    ApiInvalidOrExpiredKey: 2101,
    ApiKeyMissingFromRequest: 2102,
    ApplicationDisabled: 2103,
    OriginHeaderDoesNotMatchKey: 2107,
    AccessNotPermittedByApplicationScope: 2108,
  }),
);

export function toNamedCode(name: string): number | null {
  return NAMED_CODES.get(name) ?? null;
}
