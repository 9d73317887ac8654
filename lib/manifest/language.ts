/** The language of names and descriptions. One for all players until there is a second of everything else. */
export const LANGUAGE = "en";
