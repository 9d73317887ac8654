import { BungieError } from "#lib/bungie/bungie-error.ts";
import { loadPublicProfile } from "#lib/bungie/public-profile.ts";
import type { MembershipRef, ProfileAnswer } from "#lib/game/account.ts";
import { type ClanMember, findMember } from "#lib/game/clan.ts";
import { type MemberCharacter, wornBy } from "#lib/game/clan-member.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import { plugHashesOf } from "#lib/game/socket-groups.ts";
import { inFlow } from "#lib/log/spans.ts";
import { type DefinitionsReading, readingDefinitions } from "#lib/manifest/definitions-reading.ts";
import { loadItemDefinitions } from "#lib/manifest/load-definitions.ts";
import { askInName } from "./ask-in-name.ts";
import { loadClan } from "./load-clan.ts";
import { type NamedProfile, nameProfile } from "./name-profile.ts";
import { noteUnexplained } from "./note-unexplained.ts";
import type { Services } from "./services.ts";
import { shareMemberRead } from "./share-member-read.ts";

/** A clan mate as their page shows them. */
export interface OpenedMember {
  readonly clanName: string;
  readonly member: ClanMember;
  /** The player opened themself. */
  readonly isSelf: boolean;
  /** Null: the roster is of now. Else why Bungie gave none: the member is as on the last good copy. */
  readonly staleBecause: Problem | null;
  /** What of their account can be seen, or why nothing can. */
  readonly account: Outcome<MemberAccount>;
}

export interface MemberAccount extends Pick<NamedProfile, "pictures"> {
  /** The one played last comes first. */
  readonly characters: readonly MemberCharacter[];
  readonly mintedAt: Date;
  /** Units: milliseconds since Bungie made the answer. */
  readonly ageMs: number;
}

export type ReadMember = Outcome<{ readonly answer: ProfileAnswer }>;

/**
 * Opens a member of the player's own clan: who they are on its roster, and what of their account everybody may see.
 *
 * Nobody else is opened: `not-a-clan-mate`, without a call about them. Nothing of it is kept: it is not the player's.
 */
export async function loadClanMember(
  services: Services,
  player: Player,
  wanted: MembershipRef,
  now: Date,
): Promise<Outcome<OpenedMember>> {
  return inFlow("load-clan-member", async () => {
    const definitions = await readingDefinitions(services.db);
    if (!definitions) return { ok: false, problem: { kind: "definitions-missing" } };
    const loaded = await loadClan(services, player, now);
    if (!loaded.ok) return loaded;
    const { clan, staleBecause } = loaded;
    const member = clan && findMember(clan, wanted);
    if (!member) return { ok: false, problem: { kind: "not-a-clan-mate" } };
    const read = await shareMemberRead(services, player, wanted, now, () =>
      readMember(services, player, wanted, now),
    );
    if (!read.ok && read.problem.kind === "signed-out") return read;
    const isSelf = player.membership?.membershipId === member.membershipId;
    const account = read.ok ? await toAccount(read.answer, definitions, now) : read;
    return { ok: true, clanName: clan.name, member, isSelf, staleBecause, account };
  });
}

async function readMember(
  services: Services,
  { playerId }: Player,
  membership: MembershipRef,
  now: Date,
): Promise<ReadMember> {
  const load = (accessToken: string) => loadPublicProfile(services.bungie, { accessToken, membership });
  try {
    return await askInName(services, playerId, load, now);
  } catch (error) {
    return { ok: false, problem: toProblem(error) };
  }
}

/** What Bungie's refusal says of somebody else's account. */
function toProblem(error: unknown): Problem {
  if (error instanceof BungieError) {
    if (error.reason === "private") return { kind: "mate-private" };
    if (error.reason === "no-account") return { kind: "mate-vanished" };
    if (error.reason === "no-character") return { kind: "mate-without-characters" };
  }
  return noteUnexplained("clan-member-read", error);
}

async function toAccount(
  answer: ProfileAnswer,
  definitions: DefinitionsReading,
  now: Date,
): Promise<Outcome<MemberAccount>> {
  if (answer.hidden.includes("characters")) return { ok: false, problem: { kind: "mate-private" } };
  if (answer.characters.length === 0) return { ok: false, problem: { kind: "mate-without-characters" } };
  const { account, sheets, pictures } = await nameProfile(answer, definitions);
  const plugs = await loadItemDefinitions(definitions, new Set(account.items.flatMap(plugHashesOf)));
  const hidesGear = answer.hidden.includes("characterEquipment");
  const characters = sheets.map((sheet) => ({
    sheet,
    worn: hidesGear ? null : wornBy(account, sheet.character.characterId, plugs),
  }));
  const { mintedAt } = answer;
  return {
    ok: true,
    characters: characters.toSorted(byLastPlayed),
    pictures,
    mintedAt,
    ageMs: Math.max(0, now.getTime() - mintedAt.getTime()),
  };
}

function byLastPlayed({ sheet: a }: MemberCharacter, { sheet: b }: MemberCharacter): number {
  return b.character.lastPlayedAt.getTime() - a.character.lastPlayedAt.getTime();
}
