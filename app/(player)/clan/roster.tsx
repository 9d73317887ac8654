import { Suspense } from "react";
import type { OpenedClan } from "#lib/flows/load-clan.ts";
import { RosterList, type RosterListProps } from "./roster-list.tsx";

interface RosterProps extends Omit<RosterListProps, "roster" | "isPart" | "isAllCopy"> {
  readonly opened: OpenedClan;
}

/**
 * The roster as far as it is there: nobody yet, the first page, then everybody.
 *
 * Each part takes the place of the one before. Without scripts the browser shows only the last (clan.css).
 */
export function Roster(props: RosterProps) {
  return (
    <Suspense fallback={<OnTheWay count={props.opened.head?.memberCount ?? null} />}>
      <FirstOfRoster {...props} />
    </Suspense>
  );
}

/** Half a roster that is replaced at once is only a flicker, and as many bytes again. */
const GRACE_MS = 400;

async function FirstOfRoster({ opened, ...list }: RosterProps) {
  const first = await opened.first;
  const isAll = await Promise.race([opened.whole.then(() => true), afterGrace()]);
  if (isAll) return <WholeRoster opened={opened} {...list} />;
  return (
    <Suspense
      fallback={
        <div className="clan-until-whole">
          <RosterList isAllCopy={false} isPart roster={first} {...list} />
        </div>
      }
    >
      <WholeRoster opened={opened} {...list} />
    </Suspense>
  );
}

async function WholeRoster({ opened, ...list }: RosterProps) {
  const isAllCopy = opened.staleBecause !== null;
  return <RosterList isAllCopy={isAllCopy} isPart={false} roster={await opened.whole} {...list} />;
}

function afterGrace(): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, GRACE_MS, false).unref());
}

function OnTheWay({ count }: { count: number | null }) {
  return (
    <div className="clan-until-whole" role="status">
      <p className="mt-6 text-quiet">
        Asking Bungie.net who is in the clan{count === null ? "" : `: ${count} members`}…
      </p>
    </div>
  );
}
