import { isReaderLocale, READER_LOCALES, type ReaderLocale } from "#lib/game/reader-locale.ts";
import { isZone } from "#lib/game/reader-zone.ts";

/** How one reader reads instants: in their zone, which is named, and by the habits of their country. */
export interface ReaderTimes {
  /** "Tuesday" */
  readonly weekday: (at: Date) => string;
  /** "Tuesday 24 November, 17:00 UTC"; "…, 09:00 GMT-8 (Los Angeles)" */
  readonly instant: (at: Date) => string;
  /** Theirs, or the usual one where theirs is none we write. */
  readonly locale: ReaderLocale;
}

const MOST_KEPT = 2_000;
const MOST_INSTANTS = 10;
const kept = new Map<string, ReaderTimes>();

/**
 * The times of a zone and locale, made once: an `Intl` format costs more than a whole letter. An unknown zone reads as
 * UTC.
 */
export function readerTimes(zone: string, locale: string): ReaderTimes {
  const key = `${zone} ${locale}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const made = makeTimes(isZone(zone) ? zone : "UTC", isReaderLocale(locale) ? locale : READER_LOCALES[0]);
  kept.set(key, made);
  return made;
}

function makeTimes(timeZone: string, locale: ReaderLocale): ReaderTimes {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone });
  const weekday = format({ weekday: "long" });
  const day = format({ weekday: "long", day: "numeric", month: "long" });
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions();
  const time = format({ hour: hourCycle === "h12" ? "numeric" : "2-digit", minute: "2-digit" });
  const zone = new Intl.DateTimeFormat(locale, { timeZoneName: "short", timeZone });
  const named = (at: Date) => {
    const name = zone.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
    return /\d/.test(name) && timeZone.includes("/") ? `${name} (${cityOf(timeZone)})` : name;
  };
  return {
    locale,
    weekday: remembered((at) => weekday.format(at)),
    instant: remembered((at) =>
      plainSpaces(`${day.format(at).replace(/,/g, "")}, ${time.format(at)} ${named(at)}`),
    ),
  };
}

/** The letters of an edition all tell the same two instants. */
function remembered(toWords: (at: Date) => string): (at: Date) => string {
  const known = new Map<number, string>();
  return (at) => {
    const found = known.get(at.getTime());
    if (found !== undefined) return found;
    if (known.size > MOST_INSTANTS) known.clear();
    const words = toWords(at);
    known.set(at.getTime(), words);
    return words;
  };
}

/** "Los Angeles" of "America/Los_Angeles" */
function cityOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

// Some locales part hours and "pm" by a narrow space that old mail programs draw as a box.
function plainSpaces(text: string): string {
  return text.replace(/\s/g, " ");
}
