import type { Character } from "#lib/game/character.ts";
import { LocalNumber } from "../../_ui/local-number.tsx";
import { TimeAgo } from "../../_ui/time-ago.tsx";

const MINUTES_AN_HOUR = 60;

/** When a character was played last, and for how long in all. */
export function PlayedFacts({ character, now }: { character: Character; now: Date }) {
  const { lastPlayedAt, minutesPlayed } = character;
  const isPlayed = lastPlayedAt.getTime() > 0;
  return (
    <dl className="grid grid-cols-2 gap-x-6 border-line border-t px-4 py-3 text-small">
      <div>
        <dt className="label">Last played</dt>
        <dd className="pt-0.5">{isPlayed ? <TimeAgo at={lastPlayedAt} now={now} /> : "Not known"}</dd>
      </div>
      {minutesPlayed === null ? null : (
        <div>
          <dt className="label">Time played</dt>
          <dd className="pt-0.5">
            <Hours count={Math.floor(minutesPlayed / MINUTES_AN_HOUR)} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Hours({ count }: { count: number }) {
  if (count === 0) return "Under an hour";
  return (
    <>
      <LocalNumber value={count} /> {count === 1 ? "hour" : "hours"}
    </>
  );
}
