/** What every call to Bungie.net needs; given by the caller, never looked up here. */
export interface BungieAccess {
  /** `https://www.bungie.net`, or the sandbox. No trailing slash. */
  readonly origin: string;
  readonly apiKey: string;
  /** Bungie refuses calls without a descriptive one (Bungie-net/api#1970, read 2026-11-22). */
  readonly userAgent: string;
}
