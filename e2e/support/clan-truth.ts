import type { SandboxControls, SandboxPlayer } from "./sandbox-controls.ts";

interface WireMember {
  readonly memberType: number;
  readonly isOnline: boolean;
  readonly joinDate: string;
  readonly destinyUserInfo: {
    readonly membershipType: number;
    readonly membershipId: string;
    readonly bungieGlobalDisplayName: string;
    readonly bungieGlobalDisplayNameCode: number;
  };
}

/** One row of a roster as it has to be shown. */
export interface MemberTruth {
  readonly name: string;
  readonly platform: string;
  readonly role: string;
  readonly isOnline: boolean;
  readonly joinedAt: string;
  readonly path: string;
}

const PLATFORMS: Readonly<Record<number, string>> = {
  1: "Xbox",
  2: "PlayStation",
  3: "Steam",
  6: "Epic Games",
};
const ROLES: Readonly<Record<number, string>> = { 1: "Beginner", 2: "Member", 3: "Admin", 5: "Founder" };

/** Asks the sandbox for a clan's roster as a clan mate's client does, without a line of the product. */
export async function rosterTruth(
  sandbox: SandboxControls,
  player: SandboxPlayer,
  groupId: string,
): Promise<MemberTruth[]> {
  const { access_token } = await sandbox.tokensFor(player.playerId);
  const { BUNGIE_API_KEY = "sandbox-key" } = process.env;
  const headers = { "x-api-key": BUNGIE_API_KEY, authorization: `Bearer ${access_token}` };
  const members: MemberTruth[] = [];
  for (let page = 1; ; page++) {
    const address = `${sandbox.origin}/Platform/GroupV2/${groupId}/Members/?currentpage=${page}`;
    const answer = (await (await fetch(address, { headers })).json()) as {
      Response: { results: WireMember[]; hasMore: boolean };
    };
    members.push(...answer.Response.results.map(toTruth));
    if (!answer.Response.hasMore) return members;
  }
}

function toTruth({ destinyUserInfo: card, memberType, isOnline, joinDate }: WireMember): MemberTruth {
  return {
    name: `${card.bungieGlobalDisplayName}#${String(card.bungieGlobalDisplayNameCode).padStart(4, "0")}`,
    platform: PLATFORMS[card.membershipType] ?? "",
    role: ROLES[memberType] ?? "",
    isOnline,
    joinedAt: new Date(joinDate).toISOString(),
    path: `/clan/${card.membershipType}/${card.membershipId}`,
  };
}
