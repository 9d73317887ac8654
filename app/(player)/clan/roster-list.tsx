import type { Roster } from "#lib/flows/load-clan.ts";
import type { ClanMember } from "#lib/game/clan.ts";
import { arrangeRoster, isFiltered, knowsPresence, type RosterView } from "#lib/game/clan-roster.ts";
import type { Problem } from "#lib/game/problem.ts";
import { Notice } from "../../_ui/notice.tsx";
import { problemText } from "../../_ui/problem-text.ts";
import { TimeStamp } from "../../_ui/time-stamp.tsx";
import { shownWords } from "./clan-words.ts";
import { MemberRow } from "./member-row.tsx";

export interface RosterListProps {
  readonly roster: Roster;
  /** Others are still on their way. */
  readonly isPart: boolean;
  readonly view: RosterView;
  /** The page says already that all of it is a copy. */
  readonly isAllCopy: boolean;
  /** The reader's own account. */
  readonly ownMembershipId: string | null;
  readonly origin: string;
  readonly now: Date;
}

/** The members a view shows, in its order, and whatever keeps others from being shown. */
export function RosterList({ roster, isPart, view, isAllCopy, ...row }: RosterListProps) {
  const { members } = roster;
  const shown = arrangeRoster(members, view);
  const counts = { shown: shown.length, of: members.length, isPart, isFiltered: isFiltered(view) };
  return (
    <section aria-labelledby="roster" className="roster-part mt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="font-semibold text-lead" id="roster">
          Roster
        </h2>
        <p className="numbers text-quiet text-small" role="status">
          {shownWords(counts)}
          {isPart ? ", the others are on their way" : ""}
          {knowsPresence(members) ? ` · ${playing(members)} playing now` : ""}
        </p>
      </div>
      <RosterNotices isAllCopy={isAllCopy} roster={roster} view={view} />
      {shown.length > 0 ? (
        <RosterTable members={shown} {...row} />
      ) : (
        <p className="panel mt-3 px-4 py-6 text-quiet">{emptyWords(members.length, isPart)}</p>
      )}
      <PresenceNote />
    </section>
  );
}

function RosterTable({
  members,
  ...row
}: { members: readonly ClanMember[] } & Pick<RosterListProps, "ownMembershipId" | "origin" | "now">) {
  return (
    <table className="roster panel">
      <caption className="sr-only">Members of the clan</caption>
      <thead>
        <tr className="label">
          <th scope="col">Member</th>
          <th scope="col">Platform</th>
          <th scope="col">Role</th>
          <th scope="col">Last seen</th>
          <th scope="col">Joined</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <MemberRow key={`${member.membershipType} ${member.membershipId}`} member={member} {...row} />
        ))}
      </tbody>
    </table>
  );
}

function RosterNotices({ roster, view, isAllCopy }: Pick<RosterListProps, "roster" | "view" | "isAllCopy">) {
  const { members, missing, staleBecause, readAt } = roster;
  const isUnknown = view.onlyOnline && members.length > 0 && !knowsPresence(members);
  return (
    <div className="roster-notices">
      {missing ? (
        <Notice
          title={members.length > 0 ? "A part of the roster is missing" : "The roster is missing"}
          tone="warn"
        >
          <p>{whyWords(missing)}</p>
        </Notice>
      ) : null}
      {staleBecause && !isAllCopy ? (
        <Notice title="The roster is of earlier" tone="warn">
          <p>
            This is the last good copy of it, read from Bungie.net <TimeStamp at={readAt} />.{" "}
            {whyWords(staleBecause)}
          </p>
        </Notice>
      ) : null}
      {isUnknown ? (
        <Notice title="Who plays now is not known">
          <p>Everybody is listed: Bungie.net does not say at the moment who is playing.</p>
        </Notice>
      ) : null}
    </div>
  );
}

function whyWords(problem: Problem): string {
  const { happened, next } = problemText(problem);
  return `${happened} ${next}`;
}

function playing(members: readonly ClanMember[]): number {
  return members.filter(({ isOnline }) => isOnline).length;
}

function emptyWords(memberCount: number, isPart: boolean): string {
  if (isPart) return "None of the first members fits; the others are on their way.";
  if (memberCount > 0) return "No member fits what you look for. Clear the filters to see everybody.";
  return "Bungie.net lists nobody in this clan. If it was disbanded just now, it goes from here in some minutes.";
}

function PresenceNote() {
  return (
    <p className="mt-3 max-w-[75ch] text-quiet text-small">
      Bungie.net’s word on who is playing lags some minutes. Its “last seen” is a hint and can be days off,
      and “joined” is sometimes the day of the invitation.
    </p>
  );
}
