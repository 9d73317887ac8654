import type { XurVisit } from "#lib/game/xur-calendar.ts";

/** Everything a digest is made of. Plain values: nothing in it is looked up. */
export interface XurLetterProps<Ware> {
  /** No trailing slash. */
  readonly siteUrl: string;
  readonly visit: XurVisit;
  readonly wares: readonly Ware[];
  readonly unsubscribeUrl: string;
}

const inUtc = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
const WEEKDAY = inUtc({ weekday: "long" });
const DAY = inUtc({ weekday: "long", day: "numeric", month: "long" });
const TIME = inUtc({ hour: "2-digit", minute: "2-digit" });

/** "Tuesday" */
export function weekdayWords(at: Date): string {
  return WEEKDAY.format(at);
}

/** "Tuesday 24 November, 17:00 UTC": the zone is named, since a letter does not know its reader's. */
export function instantWords(at: Date): string {
  return `${DAY.format(at).replace(",", "")}, ${TIME.format(at)} UTC`;
}

/** One line, whatever a name contains: a subject is a mail header. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** "Xûr has Braytech Osprey and 11 more, until Tuesday" */
export function letterSubject(leadingName: string, wareCount: number, endsAt: Date): string {
  const more = wareCount > 1 ? ` and ${wareCount - 1} more` : "";
  return `Xûr has ${oneLine(leadingName)}${more}, until ${weekdayWords(endsAt)}`;
}

/** What a mail program shows beside the subject: what else there is and what it costs. */
export function preheader(names: readonly string[]): string {
  const listed = names.slice(0, 4).map(oneLine);
  return listed.length === 0 ? "His wares for this visit." : `Also ${listed.join(", ")}.`;
}
