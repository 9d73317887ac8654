"use client";

import { ageWords } from "./age-words.ts";
import { useReaderTime } from "./use-reader-time.ts";

/** How long ago something was, coarsely; the exact time shows under the pointer and is read out after it. */
export function TimeAgo({ at, now }: { at: Date; now: Date }) {
  const exact = useReaderTime(at, "exact");
  return (
    <time className="numbers" dateTime={at.toISOString()} title={exact}>
      {ageWords(now.getTime() - at.getTime())}
      <span className="sr-only">, {exact}</span>
    </time>
  );
}
