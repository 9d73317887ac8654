/** What a refusal means to us, whatever its number. */
export type BungieReason =
  | "maintenance"
  | "throttled"
  /** The access token was not accepted: refresh it, then ask again. */
  | "unauthorized"
  /** The player's authorization is over: only a new sign-in helps. */
  | "grant-ended"
  | "configuration"
  | "item-not-found"
  | "no-room"
  | "in-activity"
  | "vendor-not-found"
  | "is-equipped"
  | "not-transferable"
  | "exotic-conflict"
  | "not-equippable"
  | "private"
  | "no-account"
  | "no-character"
  | "group-not-found"
  /** The deadline passed or the connection broke: whether the call took effect is unknown. */
  | "no-answer"
  | "unexpected";

export interface BungieFailure {
  readonly reason: BungieReason;
  /** Path template of the call, without ids or query. */
  readonly endpoint: string;
  /** PlatformErrorCodes number; null when there was no envelope. */
  readonly code?: number | null;
  readonly httpStatus?: number | null;
  readonly retryAfterMs?: number | null;
  readonly cause?: unknown;
}

/** The one error of `lib/bungie`. It is made of our own words and Bungie's numbers, so it can be logged whole. */
export class BungieError extends Error {
  readonly reason: BungieReason;
  readonly endpoint: string;
  readonly code: number | null;
  readonly httpStatus: number | null;
  readonly retryAfterMs: number | null;

  constructor(failure: BungieFailure) {
    const { reason, endpoint, code = null, httpStatus = null, retryAfterMs = null, cause } = failure;
    const numbers = [code === null ? "" : `code ${code}`, httpStatus === null ? "" : `HTTP ${httpStatus}`];
    const told = numbers.filter((word) => word !== "").join(", ");
    super(`${endpoint}: ${reason}${told ? ` (${told})` : ""}`, cause === undefined ? undefined : { cause });
    this.name = "BungieError";
    this.reason = reason;
    this.endpoint = endpoint;
    this.code = code;
    this.httpStatus = httpStatus;
    this.retryAfterMs = retryAfterMs;
  }
}
