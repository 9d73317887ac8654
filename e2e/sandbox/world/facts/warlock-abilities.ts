import type { PlugRows } from "./rows.ts";

/** Supers, abilities and aspects of a warlock by plug category. Facts only: hash and name, from public definitions of July 2026. */
export const WARLOCK_ABILITIES: PlugRows = {
  "warlock.arc.supers": [
    [1081893460, "Stormtrance"],
    [1081893461, "Chaos Reach"],
  ],
  "warlock.arc.melee": [
    [1232050830, "Ball Lightning"],
    [1232050831, "Chain Lightning"],
  ],
  "warlock.arc.class_abilities": [
    [25156514, "Empowering Rift"],
    [25156515, "Healing Rift"],
  ],
  "warlock.arc.movement": [
    [4154539168, "Burst Glide"],
    [4154539169, "Strafe Glide"],
    [4154539171, "Balanced Glide"],
  ],
  "warlock.arc.aspects": [
    [3472368310, "Empty Aspect Socket"],
    [1293395728, "Ionic Sentry"],
    [1293395729, "Electrostatic Mind"],
    [1293395730, "Lightning Surge"],
    [1293395731, "Arc Soul"],
  ],
  "warlock.solar.supers": [
    [2274196884, "Song of Flame"],
    [2274196886, "Daybreak"],
    [2274196887, "Well of Radiance"],
  ],
  "warlock.solar.melee": [
    [1470370538, "Incinerator Snap"],
    [1470370539, "Celestial Fire"],
  ],
  "warlock.solar.class_abilities": [
    [2979486801, "Phoenix Dive"],
    [2979486802, "Empowering Rift"],
    [2979486803, "Healing Rift"],
  ],
  "warlock.solar.movement": [
    [3686638441, "Balanced Glide"],
    [3686638442, "Burst Glide"],
    [3686638443, "Strafe Glide"],
  ],
  "warlock.solar.aspects": [
    [2352766955, "Empty Aspect Socket"],
    [83039192, "Hellion"],
    [83039193, "Touch of Flame"],
    [83039194, "Heat Rises"],
    [83039195, "Icarus Dash"],
  ],
  "warlock.void.supers": [
    [1656118680, "Nova Warp"],
    [1656118681, "Nova Bomb: Vortex"],
    [1656118682, "Nova Bomb: Cataclysm"],
  ],
  "warlock.void.melee": [[2299867342, "Pocket Singularity"]],
  "warlock.void.class_abilities": [
    [2209081648, "Empowering Rift"],
    [2209081649, "Healing Rift"],
  ],
  "warlock.void.movement": [
    [1237488984, "Blink"],
    [1237488985, "Balanced Glide"],
    [1237488986, "Burst Glide"],
    [1237488987, "Strafe Glide"],
  ],
  "warlock.void.aspects": [
    [3834374608, "Empty Aspect Socket"],
    [2321824284, "Feed the Void"],
    [2321824285, "Chaos Accelerant"],
    [2321824286, "Soul Siphon"],
    [2321824287, "Child of the Old Gods"],
  ],
  "warlock.stasis.supers": [[3683904166, "Winter's Wrath"]],
  "warlock.stasis.melee": [[2543177538, "Penumbral Blast"]],
  "warlock.stasis.class_abilities": [
    [3492047640, "Empowering Rift"],
    [3492047641, "Healing Rift"],
  ],
  "warlock.stasis.movement": [
    [890263312, "Burst Glide"],
    [890263313, "Strafe Glide"],
    [890263315, "Balanced Glide"],
  ],
  "warlock.stasis.totems": [
    [668903196, "Iceflare Bolts"],
    [668903197, "Frostpulse"],
    [2642597904, "Bleak Watcher"],
    [2651551055, "Glacial Harvest"],
  ],
  "warlock.strand.supers": [[1885339915, "Needlestorm"]],
  "warlock.strand.melee": [[2307689415, "Arcane Needle"]],
  "warlock.strand.class_abilities": [
    [383852320, "Healing Rift"],
    [383852321, "Empowering Rift"],
  ],
  "warlock.strand.movement": [
    [2628485816, "Strafe Glide"],
    [2628485817, "Burst Glide"],
    [2628485818, "Balanced Glide"],
  ],
  "warlock.strand.aspects": [
    [2164407902, "Empty Aspect Socket"],
    [262821312, "Weavewalk"],
    [262821317, "Weaver's Call"],
    [262821318, "Mindspun Invocation"],
    [262821319, "The Wanderer"],
  ],
  "warlock.prism.supers": [
    [1869939001, "Needlestorm"],
    [1869939004, "Nova Bomb: Cataclysm"],
    [1869939005, "Song of Flame"],
    [1869939006, "Winter's Wrath"],
    [1869939007, "Stormtrance"],
  ],
  "warlock.prism.melee": [
    [3644045867, "Penumbral Blast"],
    [3644045868, "Chain Lightning"],
    [3644045869, "Incinerator Snap"],
    [3644045870, "Pocket Singularity"],
    [3644045871, "Arcane Needle"],
  ],
  "warlock.prism.class_abilities": [
    [1444664836, "Phoenix Dive"],
    [1444664838, "Healing Rift"],
    [1444664839, "Empowering Rift"],
  ],
  "warlock.prism.movement": [
    [5333292, "Strafe Glide"],
    [5333293, "Burst Glide"],
    [5333294, "Balanced Glide"],
    [5333295, "Blink"],
  ],
  "warlock.prism.aspects": [
    [790664810, "Weaver's Call"],
    [790664812, "Lightning Surge"],
    [790664813, "Bleak Watcher"],
    [790664814, "Hellion"],
    [790664815, "Feed the Void"],
  ],
  "warlock.prism.grenades": [
    [1048847436, "Vortex Grenade"],
    [3040080535, "Healing Grenade"],
    [3994381207, "Threadling Grenade"],
    [4241856103, "Storm Grenade"],
    [4265391440, "Coldsnap Grenade"],
  ],
  "warlock.prism.prism_grenade": [[1324853482, "Freezing Singularity"]],
  "warlock.prism.transcendence": [[3696633656, "Transcendence"]],
  "warlock.shared.aspects": [[3819991001, "Empty Aspect Socket"]],
};
