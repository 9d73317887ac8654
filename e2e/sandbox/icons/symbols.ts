import { type SeededRandom, seededRandom } from "../world/seeded-random.ts";
import type { Shape } from "./shapes.ts";
import { COMBAT } from "./symbols-combat.ts";
import { SIGNS } from "./symbols-signs.ts";

export const SYMBOLS = { ...SIGNS, ...COMBAT };
export type SymbolName = keyof typeof SYMBOLS;

/** Words of a name and the sign they call for; the first that fits wins. */
const BY_WORD: readonly (readonly [words: RegExp, names: readonly SymbolName[]])[] = [
  [/^empty|socket$|^default/i, ["lock"]],
  [/reload|outlaw|feeding|loader|subsist|hoard|reconstruct|recycl|refund|envious|slickdraw/i, ["cycle"]],
  [/rampage|kill|executi|death|headstone|souldrink|reaper|vengeance/i, ["skull"]],
  [
    /explos|payload|firefly|dragonfly|bomb|blast|cluster|concuss|detonat|proximity|frag/i,
    ["blast", "grenade"],
  ],
  [/incandescent|solar|ember|flame|burn|scorch|sun|torch|heat|fire/i, ["flame"]],
  [/voltshot|arc\b|spark|storm|lightning|jolt|thunder|shock|volt|ion/i, ["bolt"]],
  [/mag\b|magazine|clip|magwell|drum/i, ["magazine"]],
  [/rounds|bullet|ammo|ordnance|casing|payload|scaveng|finder|slug/i, ["rounds", "bullet"]],
  [/melee|fist|punch|haymaker|strike|swash|hands|impact/i, ["fist"]],
  [/grenade/i, ["grenade"]],
  [/shield|guard|bulwark|barrier|resist|bastion|ward|fortif|repulsor/i, ["shield", "guardPlate"]],
  [/blade|edge|sword|knife|cut|sever/i, ["blade"]],
  [/heal|health|recup|restor|mend|cure|recover|regen|solace|benevol/i, ["cross"]],
  [/radar|tuner|detect/i, ["radar"]],
  [/range|target|adjust|aim|precision|zoom|eye|marks/i, ["sight", "target", "eye"]],
  [/stabil|balance|steady|counter|dynamic/i, ["steps", "hexes"]],
  [/handling|quick|grip|draw|freehand|sling/i, ["hand"]],
  [/surround|crowd|pack|one for all|major|minor|boss/i, ["hexes", "crown"]],
  [/super|ascend|grace|light/i, ["burst", "rays"]],
  [/charge|coil|capacit|battery|overflow|liquid/i, ["battery", "coil"]],
  [/chain|link|thread|weave|bind|tether/i, ["link"]],
  [/time|wait|patience|quiet|slow|hour|moment/i, ["hourglass"]],
  [/speed|momentum|haste|swift|sprint|light(weight)?\b|holster/i, ["feather", "boot"]],
  [/wave|tide|flow|fluid|rime|chill/i, ["wave", "drop"]],
  [/tracker|counter/i, ["tracker"]],
];

/** Signs that can stand for anything. */
export const POOL: readonly SymbolName[] = [
  "chevrons",
  "target",
  "star",
  "burst",
  "rays",
  "trefoil",
  "diamond",
  "triangle",
  "hexes",
  "orbit",
  "spiral",
  "link",
  "cycle",
  "hourglass",
  "eye",
  "crown",
  "wave",
  "drop",
  "bolt",
  "flame",
  "skull",
  "rounds",
  "shield",
  "blade",
  "sight",
  "feather",
  "blast",
  "radar",
];

/** The sign that suits a name; names that say nothing get one by chance, always the same. */
export function symbolFor(name: string, random: SeededRandom): Shape[] {
  const found = BY_WORD.find(([words]) => words.test(name));
  return SYMBOLS[random.pick(found?.[1] ?? POOL)]();
}

/** Any sign, drawn from a seed. */
export function anySymbol(seed: string): Shape[] {
  return SYMBOLS[seededRandom(seed).pick(POOL)]();
}
