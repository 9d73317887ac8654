"use client";

import { useSyncExternalStore } from "react";

const noChanges = () => () => {};

const SHAPES = {
  full: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  day: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** An instant: UTC as the server prints it, the reader's own zone and locale once the page runs. */
export function TimeStamp({ at, shape = "full" }: { at: Date; shape?: keyof typeof SHAPES }) {
  const isInBrowser = useSyncExternalStore(
    noChanges,
    () => true,
    () => false,
  );
  const text = isInBrowser
    ? new Intl.DateTimeFormat(undefined, SHAPES[shape]).format(at)
    : `${new Intl.DateTimeFormat("en-GB", { ...SHAPES[shape], timeZone: "UTC" }).format(at)} UTC`;
  return (
    <time className="numbers" dateTime={at.toISOString()}>
      {text}
    </time>
  );
}
