"use client";

import { type TimeShape, useReaderTime } from "./use-reader-time.ts";

/** An instant: UTC as the server prints it, the reader's own zone and locale once the page runs. */
export function TimeStamp({ at, shape = "full" }: { at: Date; shape?: TimeShape }) {
  const text = useReaderTime(at, shape);
  return (
    <time className="numbers" dateTime={at.toISOString()}>
      {text}
    </time>
  );
}
