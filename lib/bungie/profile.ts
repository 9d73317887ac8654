import type { MembershipRef, ProfileAnswer } from "#lib/game/account.ts";
import type { BungieAccess } from "./access.ts";
import { readBungie } from "./call.ts";
import { toAbsent, toProfileAnswer } from "./to-game/profile.ts";
import { ProfileReading } from "./to-game/profile-reading.ts";

/**
 * Profiles, ProfileInventories, ProfileCurrencies, Characters, CharacterInventories, CharacterEquipment,
 * ItemInstances, ItemStats, ItemSockets, ItemPlugObjectives, ItemReusablePlugs, Collectibles.
 *
 * Source: OpenAPI `Destiny.DestinyComponentType`, read 2026-11-22.
 */
export const PROFILE_COMPONENTS = "100,102,103,200,201,205,300,304,305,309,310,800";

/**
 * One account: its characters and everything they and the vault hold.
 *
 * The answer can be older than a write just made, and older than the answer before it: compare `mintedAt`. It can
 * lack a component its owner hides, or the vault for no reason (Bungie-net/api#290, read 2026-11-22): see `hidden`.
 * Throws BungieError.
 */
export async function loadProfile(
  access: BungieAccess,
  { accessToken, membership }: { readonly accessToken: string; readonly membership: MembershipRef },
): Promise<ProfileAnswer> {
  const { membershipType, membershipId } = membership;
  const { response, answeredAt } = await readBungie(access, {
    endpoint: "Destiny2/GetProfile",
    path: `/Platform/Destiny2/${membershipType}/Profile/${encodeURIComponent(membershipId)}/?components=${PROFILE_COMPONENTS}`,
    accessToken,
    schema: ProfileReading,
  });
  const answer = toProfileAnswer(response, membership, answeredAt);
  return { ...answer, hidden: [...answer.hidden, ...toAbsent(response.wire)] };
}
