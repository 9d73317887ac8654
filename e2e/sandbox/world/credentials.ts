import type { GetCredentialTypesForAccountResponse } from "bungie-api-ts/user";
import type { Wire } from "../wire.ts";
import type { Player } from "./holdings.ts";

/** The credential that stands behind a membership type (BungieCredentialType). */
export const CREDENTIAL: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 12, 6: 20 };

const STEAM = 3;
// Real Steam ids are an account number above this one.
const STEAM_IDS = 76_561_197_960_265_728n;
const MEMBERSHIP_IDS = 4_611_686_018_000_000_000n;

/** A Steam id made of the membership's, so that it can be asked for the other way round. */
export function steamIdOf(membershipId: string): string {
  return String(STEAM_IDS + BigInt(membershipId) - MEMBERSHIP_IDS);
}

export function membershipOfSteamId(steamId: string): string {
  return String(BigInt(steamId) - STEAM_IDS + MEMBERSHIP_IDS);
}

const memberships = (player: Player) => [...player.accounts, ...player.overridden];

export function credentialTypesOf(player: Player): Wire<GetCredentialTypesForAccountResponse>[] {
  return memberships(player).map((one) => ({
    credentialType: CREDENTIAL[one.membershipType] ?? 0,
    credentialDisplayName: one.displayName,
    isPublic: !player.private,
    ...(one.membershipType === STEAM && { credentialAsString: steamIdOf(one.membershipId) }),
  }));
}

/** How somebody is called on each platform, by credential type, in characters a game can draw. */
export function sanitizedNamesOf(player: Player): Record<number, string> {
  const plain = (name: string) =>
    name
      .normalize("NFKD")
      .replace(/[^\x20-\x7e]/g, "")
      .trim();
  return Object.fromEntries(
    memberships(player).map((one) => [CREDENTIAL[one.membershipType] ?? 0, plain(one.displayName)]),
  );
}
