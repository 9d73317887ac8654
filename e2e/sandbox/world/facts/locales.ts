/** Languages the service answers in, by the codes its manifest uses (recorded in its index, 2026-06). */
export const LOCALES: Readonly<Record<string, string>> = {
  en: "English",
  fr: "French",
  es: "Spanish",
  "es-mx": "Spanish (Mexico)",
  de: "German",
  it: "Italian",
  ja: "Japanese",
  "pt-br": "Portuguese (Brazil)",
  ru: "Russian",
  pl: "Polish",
  ko: "Korean",
  "zh-cht": "Chinese (Traditional)",
  "zh-chs": "Chinese (Simplified)",
};
