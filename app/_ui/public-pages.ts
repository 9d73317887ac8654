/** Pages that are the same for everybody and worth finding; the sitemap lists them. */
export const PUBLIC_PAGES = [
  "/",
  "/xur",
  "/xur/archive",
  "/xur/json",
  "/digest",
  "/search-help",
  "/faq",
  "/about",
  "/privacy",
] as const;

/** Where a search engine finds only the sign-in page, or what is meant for one reader. */
export const PRIVATE_PATHS = [
  "/account",
  "/activity",
  "/api/",
  "/characters",
  "/choose-membership",
  "/clan",
  "/digest/",
  "/inventory",
  "/item/",
  "/loadout/",
  "/loadouts",
  "/moves/",
  "/operator",
  "/sign-in",
  "/sign-out",
] as const;
