import type { PlugRows } from "./rows.ts";

/** Supers, abilities and aspects of a hunter by plug category. Facts only: hash and name, from public definitions of July 2026. */
export const HUNTER_ABILITIES: PlugRows = {
  "hunter.arc.supers": [
    [3769507632, "Gathering Storm"],
    [3769507633, "Arc Staff"],
    [3769507635, "Storm's Edge"],
  ],
  "hunter.arc.melee": [
    [2716335210, "Disorienting Blow"],
    [2716335211, "Combination Blow"],
  ],
  "hunter.arc.class_abilities": [
    [426473316, "Marksman's Dodge"],
    [426473317, "Gambler's Dodge"],
  ],
  "hunter.arc.movement": [
    [95544328, "Triple Jump"],
    [95544329, "Blink"],
    [95544330, "High Jump"],
    [95544331, "Strafe Jump"],
  ],
  "hunter.arc.aspects": [
    [2802541735, "Empty Aspect Socket"],
    [4194622036, "Flow State"],
    [4194622037, "Tempest Strike"],
    [4194622038, "Lethal Current"],
    [4194622039, "Ascension"],
  ],
  "hunter.solar.supers": [
    [375052468, "Golden Gun: Marksman"],
    [375052469, "Golden Gun: Deadshot"],
    [375052471, "Blade Barrage"],
  ],
  "hunter.solar.melee": [
    [4016776972, "Knife Trick"],
    [4016776973, "Proximity Explosive Knife"],
    [4016776974, "Lightweight Knife"],
    [4016776975, "Weighted Throwing Knife"],
  ],
  "hunter.solar.class_abilities": [
    [3636300852, "Acrobat's Dodge"],
    [3636300854, "Marksman's Dodge"],
    [3636300855, "Gambler's Dodge"],
  ],
  "hunter.solar.movement": [
    [1128768652, "Triple Jump"],
    [1128768654, "High Jump"],
    [1128768655, "Strafe Jump"],
  ],
  "hunter.solar.aspects": [
    [3875863236, "Empty Aspect Socket"],
    [3066103996, "Gunpowder Gamble"],
    [3066103997, "Crackshot"],
    [3066103998, "Knock 'Em Down"],
    [3066103999, "On Your Mark"],
  ],
  "hunter.void.supers": [
    [2722573681, "Shadowshot: Moebius Quiver"],
    [2722573682, "Spectral Blades"],
    [2722573683, "Shadowshot: Deadfall"],
  ],
  "hunter.void.melee": [
    [1139822080, "Phantom Surge"],
    [1139822081, "Snare Bomb"],
  ],
  "hunter.void.class_abilities": [
    [2816982784, "Marksman's Dodge"],
    [2816982785, "Gambler's Dodge"],
  ],
  "hunter.void.movement": [
    [20616656, "Triple Jump"],
    [20616658, "High Jump"],
    [20616659, "Strafe Jump"],
  ],
  "hunter.void.aspects": [
    [2801436041, "Empty Aspect Socket"],
    [187655372, "Trapper's Ambush"],
    [187655373, "Vanishing Step"],
    [187655374, "Stylish Executioner"],
    [187655375, "On the Prowl"],
  ],
  "hunter.stasis.supers": [[2625980631, "Silence and Squall"]],
  "hunter.stasis.melee": [[1341767667, "Withering Blade"]],
  "hunter.stasis.class_abilities": [
    [3933525366, "Marksman's Dodge"],
    [3933525367, "Gambler's Dodge"],
  ],
  "hunter.stasis.movement": [
    [3531427692, "Triple Jump"],
    [3531427694, "High Jump"],
    [3531427695, "Strafe Jump"],
  ],
  "hunter.stasis.totems": [
    [1920417385, "Grim Harvest"],
    [2934767476, "Shatterdive"],
    [2934767477, "Winter's Shroud"],
    [4184589900, "Touch of Winter"],
  ],
  "hunter.strand.supers": [[2463983862, "Silkstrike"]],
  "hunter.strand.melee": [[1680616210, "Threaded Spike"]],
  "hunter.strand.class_abilities": [
    [1282157890, "Gambler's Dodge"],
    [1282157891, "Marksman's Dodge"],
  ],
  "hunter.strand.movement": [
    [3721022585, "Triple Jump"],
    [3721022586, "Strafe Jump"],
    [3721022587, "High Jump"],
  ],
  "hunter.strand.aspects": [
    [4037640975, "Empty Aspect Socket"],
    [4249729124, "Whirling Maelstrom"],
    [4249729125, "Threaded Specter"],
    [4249729126, "Ensnaring Slam"],
    [4249729127, "Widow's Silk"],
  ],
  "hunter.prism.supers": [
    [2370269384, "Silkstrike"],
    [2370269388, "Storm's Edge"],
    [2370269389, "Shadowshot: Deadfall"],
    [2370269390, "Golden Gun: Marksman"],
    [2370269391, "Silence and Squall"],
  ],
  "hunter.prism.melee": [
    [2657901002, "Threaded Spike"],
    [2657901004, "Knife Trick"],
    [2657901005, "Combination Blow"],
    [2657901006, "Withering Blade"],
    [2657901007, "Snare Bomb"],
  ],
  "hunter.prism.class_abilities": [
    [2711519340, "Gambler's Dodge"],
    [2711519341, "Marksman's Dodge"],
    [2711519343, "Acrobat's Dodge"],
  ],
  "hunter.prism.movement": [
    [1588878496, "Blink"],
    [1588878497, "Triple Jump"],
    [1588878498, "Strafe Jump"],
    [1588878499, "High Jump"],
  ],
  "hunter.prism.aspects": [
    [518663192, "Empty Aspect Socket"],
    [2835214897, "Threaded Specter"],
    [2835214900, "Stylish Executioner"],
    [2835214901, "Ascension"],
    [2835214902, "Winter's Shroud"],
  ],
  "hunter.prism.grenades": [
    [886607940, "Magnetic Grenade"],
    [1225978592, "Grapple"],
    [2842514288, "Swarm Grenade"],
    [3897682694, "Arcbolt Grenade"],
    [4051767608, "Duskfield Grenade"],
  ],
  "hunter.prism.prism_grenade": [[1005476557, "Hailfire Spike"]],
  "hunter.prism.transcendence": [[1190101211, "Transcendence"]],
  "hunter.shared.aspects": [[1715180370, "Empty Aspect Socket"]],
};
