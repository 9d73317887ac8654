import { useInBrowser } from "./use-in-browser.ts";

const SHAPES = {
  full: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  date: { day: "numeric", month: "short", year: "numeric" },
  day: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  exact: {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  },
  clock: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type TimeShape = keyof typeof SHAPES;

// Making one costs more than all else that a page's line does.
const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant in words: UTC as the server prints it, the reader's own zone and locale once the page runs. */
export function useReaderTime(at: Date, shape: TimeShape): string {
  return useInBrowser() ? format(shape, undefined).format(at) : `${format(shape, "en-GB").format(at)} UTC`;
}

function format(shape: TimeShape, locale: "en-GB" | undefined): Intl.DateTimeFormat {
  const key = `${shape} ${locale}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...SHAPES[shape], timeZone: locale && "UTC" });
  formats.set(key, made);
  return made;
}
