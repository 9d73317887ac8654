import type { PlugRows } from "./rows.ts";

/** Supers, abilities and aspects of a titan by plug category. Facts only: hash and name, from public definitions of July 2026. */
export const TITAN_ABILITIES: PlugRows = {
  "titan.arc.supers": [
    [119041298, "Thundercrash"],
    [119041299, "Fists of Havoc"],
  ],
  "titan.arc.melee": [
    [2708585276, "Ballistic Slam"],
    [2708585277, "Seismic Strike"],
    [2708585279, "Thunderclap"],
  ],
  "titan.arc.class_abilities": [
    [489583096, "Towering Barricade"],
    [489583097, "Rally Barricade"],
    [489583098, "Thruster"],
  ],
  "titan.arc.movement": [
    [1698387812, "Catapult Lift"],
    [1698387814, "High Lift"],
    [1698387815, "Strafe Lift"],
  ],
  "titan.arc.aspects": [
    [2789698445, "Empty Aspect Socket"],
    [1656549672, "Touch of Thunder"],
    [1656549673, "Juggernaut"],
    [1656549674, "Knockout"],
    [1656549675, "Storm's Keep"],
  ],
  "titan.solar.supers": [
    [2747500760, "Burning Maul"],
    [2747500761, "Hammer of Sol"],
  ],
  "titan.solar.melee": [
    [852252788, "Hammer Strike"],
    [852252789, "Throwing Hammer"],
  ],
  "titan.solar.class_abilities": [
    [2495523340, "Towering Barricade"],
    [2495523341, "Rally Barricade"],
  ],
  "titan.solar.movement": [
    [2225231092, "High Lift"],
    [2225231093, "Strafe Lift"],
    [2225231094, "Catapult Lift"],
  ],
  "titan.solar.aspects": [
    [3416473448, "Empty Aspect Socket"],
    [2984351204, "Roaring Flames"],
    [2984351205, "Sol Invictus"],
    [2984351206, "Consecration"],
    [2984351207, "Shieldburst"],
  ],
  "titan.void.supers": [
    [4260353952, "Sentinel Shield"],
    [4260353953, "Ward of Dawn"],
    [4260353955, "Twilight Arsenal"],
  ],
  "titan.void.melee": [
    [4220332374, "Shield Throw"],
    [4220332375, "Shield Bash"],
  ],
  "titan.void.class_abilities": [
    [2722641740, "Towering Barricade"],
    [2722641741, "Rally Barricade"],
  ],
  "titan.void.movement": [
    [1380268164, "Catapult Lift"],
    [1380268166, "High Lift"],
    [1380268167, "Strafe Lift"],
  ],
  "titan.void.aspects": [
    [662916127, "Empty Aspect Socket"],
    [1602994568, "Controlled Demolition"],
    [1602994569, "Bastion"],
    [1602994570, "Offensive Bulwark"],
    [1602994571, "Unbreakable"],
  ],
  "titan.stasis.supers": [[2021620139, "Glacial Quake"]],
  "titan.stasis.melee": [[2028772231, "Shiver Strike"]],
  "titan.stasis.class_abilities": [
    [3260056808, "Towering Barricade"],
    [3260056809, "Rally Barricade"],
  ],
  "titan.stasis.movement": [
    [469281040, "High Lift"],
    [469281041, "Strafe Lift"],
    [469281042, "Catapult Lift"],
  ],
  "titan.stasis.totems": [
    [1563930741, "Howl of the Storm"],
    [2031919264, "Tectonic Harvest"],
    [2031919265, "Cryoclasm"],
    [3866705246, "Diamond Lance"],
  ],
  "titan.strand.supers": [[3574662354, "Bladefury"]],
  "titan.strand.melee": [[4094417246, "Frenzied Blade"]],
  "titan.strand.class_abilities": [
    [2087010644, "Rally Barricade"],
    [2087010645, "Towering Barricade"],
  ],
  "titan.strand.movement": [
    [3350493948, "Strafe Lift"],
    [3350493949, "High Lift"],
    [3350493951, "Catapult Lift"],
  ],
  "titan.strand.aspects": [
    [3207138885, "Empty Aspect Socket"],
    [988980152, "Drengr's Lash"],
    [988980153, "Into the Fray"],
    [988980154, "Banner of War"],
    [988980155, "Flechette Storm"],
  ],
  "titan.prism.supers": [
    [2529942642, "Bladefury"],
    [2529942644, "Thundercrash"],
    [2529942645, "Glacial Quake"],
    [2529942646, "Twilight Arsenal"],
    [2529942647, "Hammer of Sol"],
  ],
  "titan.prism.melee": [
    [1980796560, "Shield Throw"],
    [1980796561, "Shiver Strike"],
    [1980796562, "Hammer Strike"],
    [1980796563, "Thunderclap"],
    [1980796564, "Frenzied Blade"],
  ],
  "titan.prism.class_abilities": [
    [2868073560, "Rally Barricade"],
    [2868073561, "Towering Barricade"],
    [2868073563, "Thruster"],
  ],
  "titan.prism.movement": [
    [266130437, "Catapult Lift"],
    [266130438, "Strafe Lift"],
    [266130439, "High Lift"],
  ],
  "titan.prism.aspects": [
    [1262901520, "Consecration"],
    [1262901521, "Unbreakable"],
    [1262901522, "Diamond Lance"],
    [1262901523, "Knockout"],
    [1262901525, "Drengr's Lash"],
  ],
  "titan.prism.grenades": [
    [934199459, "Glacier Grenade"],
    [1323461861, "Pulse Grenade"],
    [1517917190, "Shackle Grenade"],
    [2400634603, "Thermite Grenade"],
    [3923577992, "Suppressor Grenade"],
  ],
  "titan.prism.prism_grenade": [[275534325, "Electrified Snare"]],
  "titan.prism.transcendence": [[1396318109, "Transcendence"]],
  "titan.shared.aspects": [[321296654, "Empty Aspect Socket"]],
};
