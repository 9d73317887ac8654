import Link from "next/link";
import type { OpenedMember } from "#lib/flows/load-clan-member.ts";
import type { ClanMember } from "#lib/game/clan.ts";
import { lastInGameAt } from "#lib/game/clan-member.ts";
import { Fact } from "../../../../_ui/fact.tsx";
import { Notice } from "../../../../_ui/notice.tsx";
import { platformName } from "../../../../_ui/platform-name.ts";
import { readingText } from "../../../../_ui/reading-text.ts";
import { ProblemPicture } from "../../../../_ui/state-picture.tsx";
import { TimeStamp } from "../../../../_ui/time-stamp.tsx";
import { lastSeenWords, memberName, ROLE_WORDS } from "../../clan-words.ts";
import { ToClan } from "./to-clan.tsx";

/** Who the member is on the clan's roster. */
export function MemberHead({ opened, now }: { opened: OpenedMember; now: Date }) {
  const { member, clanName, isSelf, staleBecause, account } = opened;
  const fullName = memberName(member);
  const codeAt = fullName.lastIndexOf("#");
  const name = codeAt > 0 ? fullName.slice(0, codeAt) : fullName;
  return (
    <div className="pt-6 pb-6">
      <ToClan name={clanName} />
      <h1 className="wrap-anywhere mt-4 font-semibold text-title">
        {name}
        <span className="ml-0.5 font-normal text-quiet">{fullName.slice(name.length)}</span>
      </h1>
      <RosterFacts
        member={member}
        now={now}
        seenAt={lastInGameAt(member, account.ok ? account.characters : [])}
      />
      {isSelf ? (
        <p className="mt-2 text-small">
          This is you, as your clan sees you.{" "}
          <Link className="link" href="/characters" prefetch={false}>
            To your characters
          </Link>
        </p>
      ) : null}
      {staleBecause && account.ok ? (
        <div className="mt-4">
          <Notice
            picture={<ProblemPicture problem={staleBecause} />}
            title={readingText(staleBecause).happened}
            tone="warn"
          >
            <p>The clan’s roster is the last good copy; who plays now is not known from it.</p>
          </Notice>
        </div>
      ) : null}
    </div>
  );
}

interface FactsProps {
  readonly member: ClanMember;
  readonly seenAt: Date | null;
  readonly now: Date;
}

function RosterFacts({ member, seenAt, now }: FactsProps) {
  const { role, platforms, membershipType, joinedAt, isOnline } = member;
  const named = platforms.length > 0 ? platforms : [membershipType];
  return (
    <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-3 text-small">
      <Fact term="Role">{ROLE_WORDS[role]}</Fact>
      <Fact term={named.length === 1 ? "Platform" : "Platforms"}>{named.map(platformName).join(", ")}</Fact>
      {/* Bungie's word on who plays lags minutes, and its day of leaving is a guess: so no finer than that. */}
      <Fact term="Last seen">
        {isOnline ? <span className="font-medium text-good">Playing now</span> : lastSeenWords(seenAt, now)}
      </Fact>
      {joinedAt ? (
        <Fact term="Joined">
          <TimeStamp at={joinedAt} shape="day" />
        </Fact>
      ) : null}
    </dl>
  );
}
