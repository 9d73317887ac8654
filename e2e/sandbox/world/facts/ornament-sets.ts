/**
 * The plug sets of universal ornaments, two for each class and slot. The hashes are public, and so is which belongs to
 * the heads of Titans and Hunters and the legs of Hunters; the rest are dealt out by us.
 */
export const ORNAMENT_SETS: Readonly<Record<string, readonly [plugSetHash: number, second: number]>> = {
  armor_skins_titan_head: [2896649782, 2306862279],
  armor_skins_titan_arms: [294325177, 2751034572],
  armor_skins_titan_chest: [463867314, 2817487343],
  armor_skins_titan_legs: [642154071, 2820688990],
  armor_skins_titan_class: [667102694, 2988261973],
  armor_skins_hunter_head: [2617167786, 3062299199],
  armor_skins_hunter_arms: [802691474, 3069332449],
  armor_skins_hunter_chest: [1272094632, 3119404522],
  armor_skins_hunter_legs: [3417637003, 3205698035],
  armor_skins_hunter_class: [1300390005, 3327950547],
  armor_skins_warlock_head: [1757946771, 3345233278],
  armor_skins_warlock_arms: [1761049781, 3494982788],
  armor_skins_warlock_chest: [1986461264, 3592417033],
  armor_skins_warlock_legs: [2018727535, 3878297035],
  armor_skins_warlock_class: [2212610268, 4207172850],
};
