import type { OpenedClan } from "#lib/flows/load-clan.ts";
import type { RosterView } from "#lib/game/clan-roster.ts";
import { DataAge } from "../../_ui/data-age.tsx";
import { Notice } from "../../_ui/notice.tsx";
import { readingText } from "../../_ui/reading-text.ts";
import { ProblemPicture } from "../../_ui/state-picture.tsx";
import { TimeStamp } from "../../_ui/time-stamp.tsx";
import { rosterAddress } from "./roster-address.ts";

/** A clan changes slowly; only who plays now does not. */
const OLD_AFTER_MS = 600_000;

interface ReadProps {
  readonly opened: OpenedClan;
  readonly view: RosterView;
  readonly now: Date;
}

/** When Bungie said what is shown, and how long ago that was; with a way to ask again. */
export function ClanRead({ opened: { readAt, staleBecause }, view, now }: ReadProps) {
  const ageMs = Math.max(0, now.getTime() - readAt.getTime());
  return (
    <p className="text-quiet text-small">
      {staleBecause ? "Last good copy: read from Bungie.net " : "Read from Bungie.net "}
      <DataAge ageMs={ageMs} key={ageMs} oldAfterMs={OLD_AFTER_MS} /> (<TimeStamp at={readAt} />){" · "}
      <a className="link" href={rosterAddress(view, { fresh: true })}>
        Refresh
      </a>
    </p>
  );
}

export function StaleClan({ opened: { staleBecause } }: { opened: OpenedClan }) {
  if (!staleBecause) return null;
  const { happened, next } = readingText(staleBecause);
  return (
    <div className="pb-4">
      <Notice picture={<ProblemPicture problem={staleBecause} />} title={happened} tone="warn">
        <p>This is the last good copy of your clan; who is playing now is not known from it. {next}</p>
      </Notice>
    </div>
  );
}
