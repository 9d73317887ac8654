/** Facts of the rows that vendors point to. Hashes from the vendor captures of 2022 to 2026; names are plain words. */
export const LIMITED_TIME_GROUP = 3227191227;
export const TOWER_GROUP = 679769104;
export const ETERNITY_GROUP = 4179305295;
export const VENDOR_GROUPS = [
  { hash: LIMITED_TIME_GROUP, order: 1, name: "Limited Time" },
  { hash: TOWER_GROUP, order: 2, name: "Tower" },
  { hash: ETERNITY_GROUP, order: 3, name: "Eternity" },
] as const;

const EARTH = 3747705955;
const UNCHARTED_SPACE = 2221417565;
const NESSUS = 3607432451;
export const LAST_CITY = 333456177;
export const ARCADIAN_VALLEY = 126924919;
export const ETERNITY = 3147788201;
// The destinations' own hashes are guesses; their places are rows of the recorded place table.
export const VENDOR_DESTINATIONS = [
  { hash: LAST_CITY, name: "The Last City", placeHash: EARTH },
  { hash: ARCADIAN_VALLEY, name: "Arcadian Valley", placeHash: NESSUS },
  { hash: ETERNITY, name: "Eternity", placeHash: UNCHARTED_SPACE },
] as const;

/**
 * Reputation tracks: what each next level asks for. 50, 75, 125, 450, 600 and 1075 at levels 0, 1, 2, 4, 7 and 13 are
 * recorded, and that there are sixteen; those between are guesses.
 */
export const RANK_STEPS = [
  50, 75, 125, 300, 450, 500, 550, 600, 650, 700, 775, 850, 950, 1075, 1225, 1475,
] as const;
export const VENDOR_PROGRESSIONS = [
  { hash: 1471185389, name: "Gunsmith Rank" },
  { hash: 457612306, name: "Vanguard Rank" },
  { hash: 527867935, name: "Strange Favor" },
  { hash: 784742260, name: "Engram Ensiders" },
] as const;
