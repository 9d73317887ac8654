import type { BungieReason } from "#lib/bungie/bungie-error.ts";
import type { BungieTokens } from "#lib/db/bungie-tokens.ts";
import type { LinkedMemberships } from "#lib/game/choose-membership.ts";

/** Who Bungie says has signed in, and the tokens that prove it. */
export interface BungieIdentity {
  readonly tokens: BungieTokens;
  readonly linked: LinkedMemberships;
}

/**
 * What one callback has learned so far.
 *
 * next-auth replaces every error by one of a few words and hands tokens on to places that need none, so both are
 * kept here instead, for the length of one request.
 */
export interface SignInAttempt {
  tokens: (BungieTokens & { readonly bungieMembershipId: string }) | null;
  linked: LinkedMemberships | null;
  /** Why Bungie ended it; null while nothing went wrong there. */
  failure: BungieReason | null;
  /** What the session is called in the player's list, see device-name.ts; null when nobody can tell. */
  readonly device: string | null;
}

export function newSignInAttempt({ device = null }: { device?: string | null } = {}): SignInAttempt {
  return { tokens: null, linked: null, failure: null, device };
}

/** Keeps what a player who just signed in brought along; called before the session exists. */
export type RecordSignIn = (playerId: string, identity: BungieIdentity) => Promise<void>;
