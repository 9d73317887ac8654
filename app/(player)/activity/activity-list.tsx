import Link from "next/link";
import type { Activity } from "#lib/flows/load-activity.ts";
import { type ActivityFilter, isEverything } from "#lib/game/activity-filter.ts";
import { LocalNumber } from "../../_ui/local-number.tsx";
import { WatchPlan } from "../moves/[planId]/watch-plan.tsx";
import { activityAddress, exportAddress } from "./activity-address.ts";
import { ActivityGroup } from "./activity-group.tsx";

interface ListProps {
  readonly activity: Activity;
  readonly filter: ActivityFilter;
  readonly origin: string;
}

/** What was found, how much of it, and the files of it. */
export function ActivityList({ activity, filter, origin }: ListProps) {
  const { groups, total, characters, next, newer } = activity;
  if (total === 0) return <NothingFound />;
  const running = groups.find(({ view }) => !view.isOver)?.view;
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-4 text-small">
        <p className="text-quiet">
          <LocalNumber value={total} /> {total === 1 ? "call" : "calls"}
          {isEverything(filter) ? "" : " found"}, the newest request first
        </p>
        <p className="flex flex-wrap gap-x-4">
          <a className="link" download href={exportAddress("csv", filter)}>
            Export for a spreadsheet (CSV)
          </a>
          <a className="link" download href={exportAddress("json", filter)}>
            Export for a program (JSON)
          </a>
        </p>
      </div>
      <ul className="space-y-4">
        {groups.map((group) => (
          <ActivityGroup characters={characters} group={group} key={group.view.planId} origin={origin} />
        ))}
      </ul>
      {running ? (
        <WatchPlan
          canCancel={running.canCancel}
          done={running.done}
          planId={running.planId}
          state={running.state}
        />
      ) : null}
      {groups.length === 0 ? <p className="text-quiet">There is nothing older.</p> : null}
      <nav aria-label="Pages" className="flex flex-wrap gap-3 py-6">
        {newer?.after ? (
          <Link className="button-quiet" href={activityAddress(filter)} prefetch={false}>
            Newest
          </Link>
        ) : null}
        {newer ? (
          <Link className="button-quiet" href={activityAddress(filter, newer.after)} prefetch={false}>
            Newer
          </Link>
        ) : null}
        {next ? (
          <Link className="button-quiet" href={activityAddress(filter, next)} prefetch={false}>
            Older
          </Link>
        ) : null}
      </nav>
      <p className="max-w-[65ch] text-quiet text-small">
        A call that Bungie.net was too busy to take changed nothing; it is made again and stands here once.
        What was refused before its first call changed nothing either, and is not listed.
      </p>
    </>
  );
}

function NothingFound() {
  return (
    <div className="py-6">
      <p className="font-semibold">Nothing found</p>
      <p className="mt-1 text-quiet">
        None of the calls made for you is like this.{" "}
        <Link className="link" href="/activity" prefetch={false}>
          Show all of them
        </Link>
      </p>
    </div>
  );
}
