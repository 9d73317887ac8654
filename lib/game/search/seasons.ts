/** The words for seasons, from the first. Source: DIM, `src/data/d2/season-tags.json`, read 2026-11-22. */
export const SEASON_WORDS: readonly string[] = (
  "redwar osiris warmind outlaw forge drifter opulence undying dawn worthy arrivals hunt chosen splicer lost risen " +
  "haunted plunder seraph defiance deep witch wish echoes revenant heresy reclamation lawless"
).split(" ");

/** The season a word names, from 1; null for a word that names none. */
export function toSeasonNumber(word: string): number | null {
  const index = SEASON_WORDS.indexOf(word);
  return index < 0 ? null : index + 1;
}

/**
 * The year of the game that a season belongs to: four seasons a year, two since the 27th.
 *
 * Source: DIM, `getItemYear` in `src/app/utils/item-utils.ts`, read 2026-11-22.
 */
export function toYear(seasonNumber: number): number {
  return seasonNumber < 27 ? Math.floor(seasonNumber / 4) + 1 : Math.floor((seasonNumber - 27) / 2) + 8;
}
