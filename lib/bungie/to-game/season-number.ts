/**
 * The release that each season began with, as Bungie numbers releases in `traitIds`; the first is season 1.
 *
 * Written down from the game's own history: an expansion opens a hundred ("v400" Forsaken, "v900" The Edge of Fate),
 * seasons follow in its tens. Bungie publishes no such list. Extend it when a season begins.
 */
const FIRST_RELEASES = [
  300, 310, 320, 400, 410, 420, 450, 460, 470, 480, 490, 500, 510, 520, 530, 600, 610, 620, 630, 700, 710,
  720, 730, 800, 810, 820, 900, 950,
];
const RELEASE_TRAIT = /^releases\.v(\d+)(?:\.|$)/;

/**
 * The season an item came with, by its trait "releases.v520.season"; null when it has none.
 *
 * A release inside a season ("v540", the 30th anniversary) counts to the season before it. A hundred that we know
 * nothing of yet stays null: a wrong season is worse than none. Rows without the trait (most plugs, many consumables)
 * are null as well; Bungie says it nowhere else but in a few rows' `seasonHash`.
 */
export function toSeasonNumber(traitIds: readonly string[]): number | null {
  for (const traitId of traitIds) {
    const release = Number(RELEASE_TRAIT.exec(traitId)?.[1] ?? Number.NaN);
    const nth = FIRST_RELEASES.findLastIndex((first) => first <= release);
    if (Math.floor((FIRST_RELEASES[nth] ?? 0) / 100) === Math.floor(release / 100)) return nth + 1;
  }
  return null;
}
