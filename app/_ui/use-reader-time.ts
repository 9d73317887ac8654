import { useInBrowser } from "./use-in-browser.ts";

const SHAPES = {
  full: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  day: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  exact: {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type TimeShape = keyof typeof SHAPES;

/** An instant in words: UTC as the server prints it, the reader's own zone and locale once the page runs. */
export function useReaderTime(at: Date, shape: TimeShape): string {
  return useInBrowser()
    ? new Intl.DateTimeFormat(undefined, SHAPES[shape]).format(at)
    : `${new Intl.DateTimeFormat("en-GB", { ...SHAPES[shape], timeZone: "UTC" }).format(at)} UTC`;
}
