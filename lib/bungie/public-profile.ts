import type { MembershipRef, ProfileAnswer } from "#lib/game/account.ts";
import type { BungieAccess } from "./access.ts";
import { readBungie } from "./call.ts";
import { toAbsent, toProfileAnswer } from "./to-game/profile.ts";
import { ProfileReading } from "./to-game/profile-reading.ts";

/**
 * Profiles, Characters, CharacterEquipment, ItemInstances, ItemSockets: what others get to see of an account.
 *
 * Source: OpenAPI `Destiny.DestinyComponentType` ("Everyone can see this"), read 2026-11-22.
 */
const COMPONENTS = "100,200,205,300,305";

/**
 * Somebody else's account: their characters and what these wear.
 *
 * What its owner hides is named in `hidden`, and so is everything that was not asked for.
 * Throws BungieError: `no-account` for one that vanished, `private` for one that is hidden whole.
 */
export async function loadPublicProfile(
  access: BungieAccess,
  { accessToken, membership }: { readonly accessToken: string; readonly membership: MembershipRef },
): Promise<ProfileAnswer> {
  const { membershipType, membershipId } = membership;
  const { response, answeredAt } = await readBungie(access, {
    endpoint: "Destiny2/GetProfile",
    path: `/Platform/Destiny2/${membershipType}/Profile/${encodeURIComponent(membershipId)}/?components=${COMPONENTS}`,
    accessToken,
    schema: ProfileReading,
  });
  const answer = toProfileAnswer(response, membership, answeredAt);
  return { ...answer, hidden: [...answer.hidden, ...toAbsent(response.wire)] };
}
