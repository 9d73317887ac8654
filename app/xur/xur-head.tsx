import { bungieNow, xurAgeMs } from "#lib/game/xur-age.ts";
import type { XurNow } from "#lib/game/xur-now.ts";
import { Countdown } from "../_ui/countdown.tsx";
import { DataAge } from "../_ui/data-age.tsx";
import { PageTitle } from "../_ui/page-title.tsx";
import { TimeStamp } from "../_ui/time-stamp.tsx";

/** Looks are sparse between visits; older than this, one was missed. */
const OLD_AFTER_MS = 40 * 60_000;

/** Where Xûr is, until or from when, and how old that knowledge is. */
export function XurHead({ xur, now }: { xur: XurNow; now: Date }) {
  const ageMs = xurAgeMs(xur, now);
  const awaited = awaitedHour(xur);
  const leftMs = awaited ? awaited.at.getTime() - bungieNow(xur, now).getTime() : 0;
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-10">
      <PageTitle label={xur.place ?? "Agent of the Nine"} title={TITLES[xur.state]}>
        <StateLine xur={xur} />
        <p className="mt-1 text-small">
          {ageMs === null ? (
            "Bungie.net has not answered yet."
          ) : (
            <>
              By Bungie.net’s answer, <DataAge ageMs={ageMs} oldAfterMs={OLD_AFTER_MS} />.
            </>
          )}
        </p>
      </PageTitle>
      {awaited && leftMs > 0 ? (
        <p className="pb-6">
          <span className="label block">{awaited.label}</span>
          <span className="font-semibold text-lead">
            <Countdown leftMs={leftMs} />
          </span>
        </p>
      ) : null}
    </div>
  );
}

const TITLES: Readonly<Record<XurNow["state"], string>> = {
  unknown: "Where Xûr is, nobody knows yet",
  absent: "Xûr is away",
  arriving: "Xûr is laying out his wares",
  here: "Xûr is here",
  gone: "Xûr has left",
};

/** What there is to wait for; nothing when the calendar has been proved wrong. */
function awaitedHour({ state, visit, next, isExpected }: XurNow): { label: string; at: Date } | null {
  switch (state) {
    case "here":
    case "arriving":
      return isExpected ? { label: "Leaves in", at: visit.endsAt } : null;
    case "absent":
      return isExpected ? null : { label: "Comes in", at: next.startsAt };
    case "gone":
      return { label: "Comes back in", at: next.startsAt };
    case "unknown":
      return null;
  }
}

function StateLine({ xur: { state, visit, next, isExpected } }: { xur: XurNow }) {
  const stay = (
    <>
      on <TimeStamp at={next.startsAt} />, and stays until <TimeStamp at={next.endsAt} />.
    </>
  );
  switch (state) {
    case "here":
    case "arriving":
      return isExpected ? (
        <p>
          Since <TimeStamp at={visit.startsAt} />, until <TimeStamp at={visit.endsAt} />.
        </p>
      ) : (
        <p>
          His hours end on <TimeStamp at={visit.endsAt} />, but Bungie.net still shows him.
        </p>
      );
    case "absent":
      return isExpected ? (
        <p>
          He was due on <TimeStamp at={visit.startsAt} />, and Bungie.net does not show him yet.
        </p>
      ) : (
        <p>He comes {stay}</p>
      );
    case "gone":
      return <p>He comes back {stay}</p>;
    case "unknown":
      return (
        <p>
          By his calendar he {isExpected ? "is here" : "is away"}; that is not proved until Bungie.net says
          so.
        </p>
      );
  }
}
