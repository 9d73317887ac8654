import type { Metadata } from "next";
import { currentPlayer, requirePlayer } from "#lib/auth/require-player.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { UnreadablePage } from "../../../unreadable-page.tsx";
import { memberName } from "../../clan-words.ts";
import { MemberCharacters } from "./member-characters.tsx";
import { MemberHead } from "./member-head.tsx";
import { MemberRefusal } from "./member-refusal.tsx";
import { readMember } from "./read-member.ts";
import { ToClan } from "./to-clan.tsx";

type Props = PageProps<"/clan/[membershipType]/[membershipId]">;

export default async function ClanMemberPage({ params }: Props) {
  const player = await requirePlayer();
  const now = new Date();
  const { membershipType, membershipId } = await params;
  const loaded = await readMember(player, membershipType, membershipId);
  if (!loaded.ok) {
    return (
      <UnreadablePage player={player} problem={loaded.problem}>
        <ToClan />
      </UnreadablePage>
    );
  }
  const { account, member } = loaded;
  const path = `/clan/${member.membershipType}/${member.membershipId}`;
  return (
    <>
      <MemberHead now={now} opened={loaded} />
      {account.ok ? (
        <MemberCharacters account={account} now={now} origin={pictureOrigin(services())} path={path} />
      ) : (
        <MemberRefusal path={path} problem={account.problem} />
      )}
    </>
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const player = await currentPlayer();
  const { membershipType, membershipId } = await params;
  const loaded = player && (await readMember(player, membershipType, membershipId));
  return { title: loaded?.ok ? memberName(loaded.member) : "Clan member" };
}
