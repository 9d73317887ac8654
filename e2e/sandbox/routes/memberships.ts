import type { DestinyLinkedProfilesResponse, DestinyProfileUserInfoCard } from "bungie-api-ts/destiny2";
import type {
  GeneralUser,
  GetCredentialTypesForAccountResponse,
  HardLinkedUserMembership,
  UserMembershipData,
  UserTheme,
} from "bungie-api-ts/user";
import { type Answer, bungie, refusal } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { isId } from "../http/query.ts";
import { platformRoute, type Route } from "../http/route-table.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Wire } from "../wire.ts";
import { bungieNetCard } from "../world/clans/member-cards.ts";
import { credentialTypesOf, membershipOfSteamId, sanitizedNamesOf } from "../world/credentials.ts";
import type { Account, Player } from "../world/holdings.ts";
import { bungieUser, membershipData, overriddenCard } from "../world/membership-data.ts";
import { type Person, personBehind } from "../world/people.ts";
import { PLATFORM } from "../world/platform-codes.ts";
import { platformSilver } from "../world/platform-silver.ts";
import { isCrossSaved, lastPlayedAt, userInfoCard } from "../world/profile-parts.ts";

const BUNGIE_NET = 254;
const STEAM = 3;
const STEAM_CREDENTIALS = ["12", "steamid"];

const knowsBungieNet = (person: Person) => person.stranger?.hasBungieAccount ?? true;

function getMembershipsForCurrentUser(call: Call): Answer {
  return call.player
    ? bungie<UserMembershipData>(membershipData(call.player, !call.player.withoutBungieUser))
    : refusal(PLATFORM.signInRequired);
}

/** Answers about whoever the path names; a malformed id and an unknown one are refused differently. */
function aboutPerson(
  unknownIs: number,
  tell: (person: Person, call: Call) => Answer,
  typeOf = (call: Call) => Number(call.params.membershipType),
) {
  return (call: Call, sandbox: Sandbox): Answer => {
    const { membershipId } = call.params;
    if (!isId(membershipId)) return refusal(PLATFORM.parameterParseFailure);
    const person = personBehind(sandbox, membershipId, typeOf(call));
    return person ? tell(person, call) : refusal(unknownIs);
  };
}

const bungieNet = () => BUNGIE_NET;

const getMembershipsById = aboutPerson(PLATFORM.cannotResolveAccount, (person) =>
  bungie<UserMembershipData>(membershipData(person.open(), knowsBungieNet(person))),
);

const getBungieNetUser = aboutPerson(
  PLATFORM.cannotFindUser,
  (person) => bungie<GeneralUser>(bungieUser(person.open())),
  bungieNet,
);

const getSanitizedNames = aboutPerson(
  PLATFORM.cannotFindUser,
  (person) => bungie<Record<number, string>>(sanitizedNamesOf(person.open())),
  bungieNet,
);

const getCredentialTypes = aboutPerson(
  PLATFORM.cannotFindUser,
  (person) => bungie<GetCredentialTypesForAccountResponse[]>(credentialTypesOf(person.open())),
  bungieNet,
);

function linkedProfile(player: Player, account: Account, isOwner: boolean): Wire<DestinyProfileUserInfoCard> {
  return {
    dateLastPlayed: lastPlayedAt(account),
    isOverridden: false,
    isCrossSavePrimary: isCrossSaved(player),
    ...(isOwner && { platformSilver: platformSilver(account) }),
    ...userInfoCard(player, account),
  };
}

const getLinkedProfiles = aboutPerson(PLATFORM.accountNotFound, (person, call) => {
  const player = person.open();
  const isOwner = call.tokenProblem === null && call.player?.playerId === player.playerId;
  const vanished = player.refusedWith === PLATFORM.accountNotFound;
  return bungie<DestinyLinkedProfilesResponse>({
    profiles: vanished ? [] : player.accounts.map((account) => linkedProfile(player, account, isOwner)),
    ...(knowsBungieNet(person) && { bnetMembership: bungieNetCard(player) }),
    profilesWithErrors: [
      ...player.overridden.map((one) => ({
        errorCode: PLATFORM.accountNotFound,
        infoCard: overriddenCard(player, one),
      })),
      ...(vanished ? player.accounts : []).map((account) => ({
        errorCode: PLATFORM.accountNotFound,
        infoCard: userInfoCard(player, account),
      })),
    ],
  });
});

/** Only Steam's are played: its ids are public, those of the other platforms are not. */
function getHardLinked(call: Call, sandbox: Sandbox): Answer {
  const { crType = "", credential } = call.params;
  if (!isId(credential) || !STEAM_CREDENTIALS.includes(crType.toLowerCase()))
    return refusal(PLATFORM.parameterParseFailure);
  const membershipId = membershipOfSteamId(credential);
  const player = personBehind(sandbox, membershipId, STEAM)?.open();
  if (!player) return refusal(PLATFORM.cannotResolveAccount);
  const overridden = player.overridden.some((one) => one.membershipId === membershipId);
  const [main] = player.accounts;
  return bungie<HardLinkedUserMembership>({
    membershipType: STEAM,
    membershipId,
    CrossSaveOverriddenType: overridden ? (main?.membershipType ?? 0) : 0,
    ...(overridden && main && { CrossSaveOverriddenMembershipId: main.membershipId }),
  });
}

const getAvailableThemes = () =>
  bungie<UserTheme[]>([{ userThemeId: 1106, userThemeName: "d2_06", userThemeDescription: "Plain" }]);

const ABOUT_USER: readonly (readonly [operation: string, path: string, ReturnType<typeof aboutPerson>])[] = [
  ["GetMembershipsById", "GetMembershipsById/:membershipId/:membershipType/", getMembershipsById],
  ["GetBungieNetUserById", "GetBungieNetUserById/:membershipId/", getBungieNetUser],
  ["GetSanitizedPlatformDisplayNames", "GetSanitizedPlatformDisplayNames/:membershipId/", getSanitizedNames],
  [
    "GetCredentialTypesForTargetAccount",
    "GetCredentialTypesForTargetAccount/:membershipId/",
    getCredentialTypes,
  ],
  [
    "GetMembershipFromHardLinkedCredential",
    "GetMembershipFromHardLinkedCredential/:crType/:credential/",
    getHardLinked,
  ],
  ["GetAvailableUserThemes", "GetAvailableThemes/", getAvailableThemes],
];

export const MEMBERSHIP_ROUTES: readonly Route[] = [
  platformRoute(
    "GetMembershipsForCurrentUser",
    "GET",
    "/User/GetMembershipsForCurrentUser/",
    getMembershipsForCurrentUser,
    true,
  ),
  ...ABOUT_USER.map(([operation, path, handle]) => platformRoute(operation, "GET", `/User/${path}`, handle)),
  platformRoute(
    "GetLinkedProfiles",
    "GET",
    "/Destiny2/:membershipType/Profile/:membershipId/LinkedProfiles/",
    getLinkedProfiles,
  ),
];
