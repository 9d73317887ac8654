/** How letters may write dates and numbers: in English, by the habits of a country. The first is the usual one. */
export const READER_LOCALES = [
  "en-GB",
  "en-US",
  "en-AU",
  "en-BE",
  "en-CA",
  "en-CH",
  "en-DE",
  "en-DK",
  "en-FI",
  "en-IE",
  "en-IN",
  "en-NL",
  "en-NZ",
  "en-SE",
  "en-ZA",
] as const;
export type ReaderLocale = (typeof READER_LOCALES)[number];

export function isReaderLocale(text: string): text is ReaderLocale {
  return READER_LOCALES.some((locale) => locale === text);
}

/**
 * The nearest of them to what a browser prefers: its `navigator.language`, or the Accept-Language header.
 *
 * A country decides before a language, since letters are in English either way; a language without a country stands
 * for the one it has its name from.
 */
export function guessLocale(preferred: string): ReaderLocale {
  for (const tag of preferred.split(",").map((one) => one.split(";")[0]?.trim() ?? "")) {
    const [language = "", ...rest] = tag.toLowerCase().split("-");
    const country = rest.find((part) => /^[a-z]{2}$/.test(part))?.toUpperCase();
    const found = READER_LOCALES.find((locale) => locale === `en-${country ?? HOMES[language] ?? ""}`);
    if (found) return found;
  }
  return READER_LOCALES[0];
}

const HOMES: Readonly<Record<string, string>> = {
  en: "US",
  de: "DE",
  nl: "NL",
  da: "DK",
  sv: "SE",
  fi: "FI",
};
