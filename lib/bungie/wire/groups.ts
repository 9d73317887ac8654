import { z } from "zod";

const WireProgression = z.object({ level: z.number().int(), levelCap: z.number().int().optional() });

const WireBanner = z.object({
  decalId: z.number(),
  decalColorId: z.number(),
  decalBackgroundColorId: z.number(),
  gonfalonId: z.number(),
  gonfalonColorId: z.number(),
  gonfalonDetailId: z.number(),
  gonfalonDetailColorId: z.number(),
});

/** `GroupsV2.GroupV2`. Only its number and name are sure to be there. */
export const WireGroup = z.object({
  groupId: z.string(),
  name: z.string(),
  groupType: z.number().int().optional(),
  about: z.string().optional(),
  motto: z.string().optional(),
  memberCount: z.number().int().optional(),
  creationDate: z.string().optional(),
  features: z.object({ maximumMembers: z.number().int().optional() }).optional(),
  clanInfo: z
    .object({
      clanCallsign: z.string().optional(),
      clanBannerData: WireBanner.optional().catch(undefined),
      d2ClanProgressions: z.record(z.string(), WireProgression).optional().catch(undefined),
    })
    .optional(),
});
export type WireGroup = z.infer<typeof WireGroup>;

/** `GroupsV2.GetGroupsForMemberResponse`. */
export const WireGroupsForMember = z.object({ results: z.array(z.object({ group: WireGroup })) });

/** `GroupsV2.GroupUserInfoCard`. */
const WireGroupCard = z.object({
  membershipType: z.number().int(),
  membershipId: z.string(),
  displayName: z.string().optional(),
  LastSeenDisplayName: z.string().optional(),
  bungieGlobalDisplayName: z.string().optional(),
  bungieGlobalDisplayNameCode: z.number().int().optional(),
  applicableMembershipTypes: z.array(z.number().int()).optional(),
  iconPath: z.string().optional(),
});

/** `GroupsV2.GroupMember`. */
export const WireGroupMember = z.object({
  memberType: z.number().int().optional(),
  isOnline: z.boolean().optional(),
  /** Epoch seconds, as a string (Bungie-net/api#1040, read 2026-11-22). */
  lastOnlineStatusChange: z.union([z.string(), z.number()]).optional(),
  joinDate: z.string().optional(),
  destinyUserInfo: WireGroupCard.optional(),
});
export type WireGroupMember = z.infer<typeof WireGroupMember>;

/** `GroupsV2.SearchResultOfGroupMember`: one page of a roster. */
export const WireRosterPage = z.object({
  results: z.array(WireGroupMember),
  hasMore: z.boolean().optional(),
});
export type WireRosterPage = z.infer<typeof WireRosterPage>;
