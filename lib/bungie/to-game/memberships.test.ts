import { expect, test } from "@playwright/test";
import { WireLinkedProfiles, WireMembershipData } from "../wire/memberships.ts";
import { toLinkedProfiles, toMemberships } from "./memberships.ts";

const CARD = { membershipType: 3, membershipId: "1", displayName: "Ada" };

for (const [told, kept] of [
  ["/img/theme/bungienet/icons/steamLogo.png", "/img/theme/bungienet/icons/steamLogo.png"],
  ["https://elsewhere.example/a.png", null],
  ["//elsewhere.example/a.png", null],
  ["/../../secret.png", null],
  ["/a.png?to=elsewhere", null],
  ['/a.png"onerror="x', null],
  ["", null],
  [undefined, null],
] as const) {
  test(`a picture at ${JSON.stringify(told)} is ${kept === null ? "left out" : "kept"}`, () => {
    const linked = toLinkedProfiles(
      WireLinkedProfiles.parse({
        profiles: [{ ...CARD, iconPath: told }],
        profilesWithErrors: [{ errorCode: 1601, infoCard: { ...CARD, iconPath: told } }],
        bnetMembership: { membershipId: "9", iconPath: told },
      }),
    );
    expect(linked.memberships.map(({ iconPath }) => iconPath)).toEqual([kept, kept]);
    expect(linked.avatarPath).toBe(kept);
    const mine = WireMembershipData.parse({
      destinyMemberships: [{ ...CARD, iconPath: told }],
      bungieNetUser: { membershipId: "9", profilePicturePath: told },
    });
    expect(toMemberships(mine)).toMatchObject({ avatarPath: kept, memberships: [{ iconPath: kept }] });
  });
}
