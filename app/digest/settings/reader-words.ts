const SAMPLE = new Date("2026-11-20T17:00:00Z");
const SAMPLE_COUNT = 1_234;

const countries = new Intl.DisplayNames("en", { type: "region" });

/** "Germany: 20 Nov 2026, 17:00 · 1.234": whose habits, and what they look like. */
export function localeWords(locale: string): string {
  const country = countries.of(locale.split("-")[1] ?? "") ?? locale;
  const date = new Intl.DateTimeFormat(locale, {
    ...{ dateStyle: "medium", timeStyle: "short", timeZone: "UTC" },
  }).format(SAMPLE);
  return `${country}: ${date} · ${new Intl.NumberFormat(locale).format(SAMPLE_COUNT)}`;
}

/** "America/Los Angeles": zones are named by places, with strokes where places have spaces. */
export function zoneWords(zone: string): string {
  return zone.replaceAll("_", " ");
}
