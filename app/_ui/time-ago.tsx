import { ageWords } from "./age-words.ts";

/** How long ago something was, coarsely; the exact instant is in the markup. */
export function TimeAgo({ at, now }: { at: Date; now: Date }) {
  return (
    <time className="numbers" dateTime={at.toISOString()}>
      {ageWords(now.getTime() - at.getTime())}
    </time>
  );
}
