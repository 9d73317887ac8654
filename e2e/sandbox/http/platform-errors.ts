/** Names of the codes that can be met here; numbers and names are those of PlatformErrorCodes. */
export const ERROR_STATUS: Readonly<Record<number, string>> = {
  1: "Success",
  3: "UnhandledException",
  5: "SystemDisabled",
  7: "ParameterParseFailure",
  12: "InsufficientPrivileges",
  18: "InvalidParameters",
  20: "UnhandledHttpException",
  21: "NotFound",
  22: "WebAuthModuleAsyncFailed",
  31: "ThrottleLimitExceeded",
  35: "ThrottleLimitExceededMinutes",
  36: "ThrottleLimitExceededMomentarily",
  37: "ThrottleLimitExceededSeconds",
  51: "PerEndpointRequestThrottleExceeded",
  54: "PerApplicationThrottleExceeded",
  55: "PerApplicationAnonymousThrottleExceeded",
  56: "PerApplicationAuthenticatedThrottleExceeded",
  57: "PerUserThrottleExceeded",
  99: "WebAuthRequired",
  217: "UserCannotResolveCentralAccount",
  1601: "DestinyAccountNotFound",
  1618: "DestinyUnexpectedError",
  1620: "DestinyCharacterNotFound",
  1623: "DestinyItemNotFound",
  1627: "DestinyVendorNotFound",
  1634: "DestinyCharacterNotInTower",
  1637: "DestinyInventoryFull",
  1638: "DestinyItemFailedLevelCheck",
  1639: "DestinyItemFailedUnlockCheck",
  1640: "DestinyItemUnequippable",
  1641: "DestinyItemUniqueEquipRestricted",
  1642: "DestinyNoRoomInDestination",
  1643: "DestinyServiceFailure",
  1648: "DestinyUniquenessViolation",
  1651: "DestinyShardRelayClientTimeout",
  1652: "DestinyShardRelayProxyTimeout",
  1655: "DestinyCanOnlyEquipInGame",
  1656: "DestinyCannotPerformActionOnEquippedItem",
  1660: "DestinyItemNotTransferrable",
  1663: "DestinyItemActionForbidden",
  1665: "DestinyPrivacyRestriction",
  1670: "DestinyLegacyPlatformInaccessible",
  1671: "DestinyCannotPerformActionAtThisLocation",
  1672: "DestinyThrottledByGameServer",
  1673: "DestinyItemNotTransferrableHasSideEffects",
  1674: "DestinyItemLocked",
  1688: "DestinyDirectBabelClientTimeout",
  2101: "ApiInvalidOrExpiredKey",
  2102: "ApiKeyMissingFromRequest",
  2103: "ApplicationDisabled",
  2106: "AuthorizationCodeInvalid",
  2107: "OriginHeaderDoesNotMatchKey",
  2108: "AccessNotPermittedByApplicationScope",
  2110: "RefreshTokenNotYetValid",
  2111: "AccessTokenHasExpired",
  2115: "OAuthAccessTokenExpired",
  2117: "ProvidedTokenNotValidRefreshToken",
  2118: "RefreshTokenExpired",
  2119: "AuthorizationRecordInvalid",
  2120: "TokenPreviouslyRevoked",
  2121: "TokenInvalidMembership",
  2122: "AuthorizationCodeStale",
  2123: "AuthorizationRecordExpired",
  2124: "AuthorizationRecordRevoked",
};

// Our own words; Bungie's are not repeated.
const MESSAGES: Readonly<Record<number, string>> = {
  5: "Down for maintenance.",
  36: "Too fast: wait a moment between two actions.",
  99: "Sign in to go on.",
  1601: "No such Destiny account.",
  1620: "No such character.",
  1623: "That item is not there.",
  1627: "That vendor is not to be found.",
  1640: "This cannot be equipped.",
  1641: "Only one of these can be worn at a time.",
  1642: "There is no slot left for this item.",
  1648: "Only one stack of this can be held.",
  1656: "This item is worn.",
  1665: "This account is private.",
  1671: "Not in an activity.",
  2101: "That API key is not valid.",
  2102: "An X-API-Key header is missing.",
};

export function messageOf(code: number): string {
  return MESSAGES[code] ?? `Refused with ${ERROR_STATUS[code] ?? code}.`;
}

const MAINTENANCE_CODES = new Set([5, 1651, 1652]);
const SIGN_IN_CODES = new Set([99, 2101, 2102, 2103, 2111, 2115, 2117, 2118, 2119, 2120, 2121, 2123, 2124]);

/** Mostly 500, also for ordinary game conditions (Bungie-net/api#895, #929); which of the others is a guess. */
export function httpStatusOf(code: number): number {
  if (code === 1) return 200;
  if (MAINTENANCE_CODES.has(code)) return 503;
  return SIGN_IN_CODES.has(code) ? 401 : 500;
}
