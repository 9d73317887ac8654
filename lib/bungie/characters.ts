import type { MembershipRef } from "#lib/game/account.ts";
import type { Character } from "#lib/game/character.ts";
import type { BungieAccess } from "./access.ts";
import { readBungie } from "./call.ts";
import { toProfileAnswer } from "./to-game/profile.ts";
import { ProfileReading } from "./to-game/profile-reading.ts";

/** Characters. Source: OpenAPI `Destiny.DestinyComponentType`, read 2026-11-22. */
const COMPONENTS = "200";

/** The characters of an account and nothing they carry. Throws BungieError. */
export async function loadCharacters(
  access: BungieAccess,
  { accessToken, membership }: { readonly accessToken: string; readonly membership: MembershipRef },
): Promise<readonly Character[]> {
  const { membershipType, membershipId } = membership;
  const { response, answeredAt } = await readBungie(access, {
    endpoint: "Destiny2/GetProfile",
    path: `/Platform/Destiny2/${membershipType}/Profile/${encodeURIComponent(membershipId)}/?components=${COMPONENTS}`,
    accessToken,
    schema: ProfileReading,
  });
  return toProfileAnswer(response, membership, answeredAt).characters;
}
