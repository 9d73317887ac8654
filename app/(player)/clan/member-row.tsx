import Link from "next/link";
import type { ClanMember } from "#lib/game/clan.ts";
import { platformName } from "../../_ui/platform-name.ts";
import { PlatformPicture } from "../../_ui/platform-picture.tsx";
import { TimeStamp } from "../../_ui/time-stamp.tsx";
import { lastSeenWords, memberName, ROLE_WORDS } from "./clan-words.ts";
import { memberAddress } from "./roster-address.ts";

interface RowProps {
  readonly member: ClanMember;
  readonly ownMembershipId: string | null;
  readonly origin: string;
  readonly now: Date;
}

/** One member: who, on what, as what, and what is believed of when. */
export function MemberRow({ member, ownMembershipId, origin, now }: RowProps) {
  const { platforms, iconPath, role, joinedAt, membershipId } = member;
  return (
    <tr>
      <th scope="row">
        <span className="roster-who">
          <PlatformPicture iconPath={iconPath} origin={origin} />
          <span className="min-w-0">
            <Link className="roster-name" href={memberAddress(member)} prefetch={false}>
              {memberName(member)}
            </Link>
            {membershipId === ownMembershipId ? <span className="roster-you">you</span> : null}
          </span>
        </span>
      </th>
      <td>{platforms.map(platformName).join(", ")}</td>
      <td>{ROLE_WORDS[role]}</td>
      <td>
        <Presence member={member} now={now} />
      </td>
      <td>
        <span className="roster-on-phone">joined </span>
        {joinedAt ? <TimeStamp at={joinedAt} shape="date" /> : "not told"}
      </td>
    </tr>
  );
}

function Presence({ member: { isOnline, lastSeenAt }, now }: { member: ClanMember; now: Date }) {
  if (isOnline) return <span className="roster-playing">Playing now</span>;
  return (
    <>
      <span className="roster-on-phone">last seen </span>
      {lastSeenWords(lastSeenAt, now)}
    </>
  );
}
