import { z } from "zod";

const WireUserName = {
  displayName: z.string().optional(),
  bungieGlobalDisplayName: z.string().optional(),
  bungieGlobalDisplayNameCode: z.number().int().optional(),
};

const WireMembershipCard = z.object({
  ...WireUserName,
  membershipType: z.number().int(),
  membershipId: z.string(),
  /** 0: no cross save. Otherwise the membershipType whose account is shown everywhere. */
  crossSaveOverride: z.number().int().default(0),
  iconPath: z.string().optional(),
});
export type WireMembershipCard = z.infer<typeof WireMembershipCard>;

/** `User.UserMembershipData`: GetMembershipsForCurrentUser and GetMembershipDataById. */
export const WireMembershipData = z.object({
  destinyMemberships: z.array(WireMembershipCard),
  bungieNetUser: z
    .object({
      membershipId: z.string(),
      uniqueName: z.string().optional(),
      displayName: z.string().optional(),
      profilePicturePath: z.string().optional(),
    })
    .optional(),
});
export type WireMembershipData = z.infer<typeof WireMembershipData>;

/** `Destiny.Responses.DestinyLinkedProfilesResponse`. */
export const WireLinkedProfiles = z.object({
  profiles: z.array(
    z.object({
      ...WireMembershipCard.shape,
      dateLastPlayed: z.string().optional(),
      isOverridden: z.boolean().default(false),
      isCrossSavePrimary: z.boolean().default(false),
    }),
  ),
  bnetMembership: z
    .object({ ...WireUserName, membershipId: z.string(), iconPath: z.string().optional() })
    .optional(),
  profilesWithErrors: z
    .array(z.object({ errorCode: z.number().int(), infoCard: WireMembershipCard.optional() }))
    .default([]),
});
export type WireLinkedProfiles = z.infer<typeof WireLinkedProfiles>;
