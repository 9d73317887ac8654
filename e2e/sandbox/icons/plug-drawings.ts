import { CATALOG } from "../world/catalog.ts";
import type { Element } from "../world/facts/rows.ts";
import { seededRandom } from "../world/seeded-random.ts";
import { classSymbol } from "./class-symbols.ts";
import type { Drawing } from "./drawing.ts";
import type { Ground } from "./grounds.ts";
import type { Looks } from "./item-drawings.ts";
import { itemShapes } from "./item-shapes.ts";
import { ABILITY, FINERY } from "./liveries.ts";
import { perkGlyph } from "./perk-glyphs.ts";
import { fitted, ngon, poly, ring, type Shape } from "./shapes.ts";
import { SYMBOLS, type SymbolName, symbolFor } from "./symbols.ts";
import { tilePixels } from "./tile.ts";

const ELEMENTS: readonly Exclude<Element, "kinetic">[] = ["arc", "solar", "void", "stasis", "strand"];
const CLASSES = ["titan", "hunter", "warlock"];
const ARMOR_SLOT: Record<string, string> = {
  head: "Helmet",
  arms: "Gauntlets",
  chest: "Chest Armor",
  legs: "Leg Armor",
};
const CLASS_ITEM = ["Titan Mark", "Hunter Cloak", "Warlock Bond"];
const WEAPON_WORDS: readonly (readonly [word: string, typeName: string])[] = [
  ["linear_fusion", "Linear Fusion Rifle"],
  ["auto_rifle", "Auto Rifle"],
  ["hand_cannon", "Hand Cannon"],
  ["pulse_rifle", "Pulse Rifle"],
  ["scout_rifle", "Scout Rifle"],
  ["submachinegun", "Submachine Gun"],
  ["submachine", "Submachine Gun"],
  ["smg", "Submachine Gun"],
  ["sidearm", "Sidearm"],
  ["shotgun", "Shotgun"],
  ["sniper", "Sniper Rifle"],
  ["fusion", "Fusion Rifle"],
  ["trace", "Trace Rifle"],
  ["beam", "Trace Rifle"],
  ["glaive", "Glaive"],
  ["grenade_launcher", "Grenade Launcher"],
  ["rocket", "Rocket Launcher"],
  ["machinegun", "Machine Gun"],
  ["machine_gun", "Machine Gun"],
  ["bow", "Combat Bow"],
  ["sword", "Sword"],
];

/** What the socket's category says about an ornament: whose gear, and which piece. */
function ornamented(plug: Looks, category: string): Looks {
  const [, className = "", slot = ""] = /armor_skins_(\w+)_(\w+)$/.exec(category) ?? [];
  const classType = CLASSES.indexOf(className);
  if (classType >= 0) {
    return { ...plug, kind: "armor", typeName: ARMOR_SLOT[slot] ?? CLASS_ITEM[classType] ?? "", classType };
  }
  const typeName = WEAPON_WORDS.find(([word]) => category.includes(word))?.[1] ?? "Auto Rifle";
  return { ...plug, kind: "weapon", typeName, ammoType: 3 };
}

const ABILITY_SIGNS: Record<string, readonly SymbolName[]> = {
  melee: ["fist"],
  grenades: ["grenade", "blast", "orbit", "spiral"],
  prism_grenade: ["grenade"],
  movement: ["wings", "up", "feather"],
  transcendence: ["rays"],
};
const CLASS_ABILITY: Record<string, SymbolName> = { titan: "barricade", hunter: "dodge", warlock: "rift" };

function abilitySign(plug: Looks, className: string, part: string): Shape[] {
  const random = seededRandom(`ability ${plug.name}`);
  if (part === "class_abilities") return SYMBOLS[CLASS_ABILITY[className] ?? "rift"]();
  const signs = ABILITY_SIGNS[part];
  return signs ? SYMBOLS[random.pick(signs)]() : symbolFor(plug.name, random);
}

/** The outline by which super, aspect, fragment and ability are told apart before the sign is read. */
function abilityFrame(part: string): { frame: Shape[]; size: number } {
  if (part === "supers") return { frame: [diamondRing(46, 41.5), diamondRing(37.5, 36)], size: 40 };
  if (part === "aspects" || part === "totems") return { frame: [hexRing(44, 40)], size: 46 };
  if (part === "fragments" || part === "trinkets") {
    return {
      frame: [
        {
          tone: "trim",
          rings: [
            [
              [48, 5],
              [91, 82],
              [5, 82],
            ],
            [
              [11.4, 78.4],
              [84.6, 78.4],
              [48, 13],
            ],
          ],
        },
      ],
      size: 34,
    };
  }
  return { frame: [ring("trim", 48, 48, 43, 40)], size: 50 };
}
const diamondRing = (outer: number, inner: number): Shape => ringOf(4, 0, outer, inner);
const hexRing = (outer: number, inner: number): Shape => ringOf(6, 30, outer, inner);
const ringOf = (corners: number, turn: number, outer: number, inner: number): Shape => ({
  tone: "trim",
  rings: [
    ...ngon("trim", 48, 48, outer, corners, turn).rings,
    ...ngon("trim", 48, 48, inner, corners, turn).rings,
  ],
});

function abilityTile(plug: Looks, className: string, elementWord: string, part: string): Drawing {
  const element = ELEMENTS.find((one) => one === elementWord);
  const ground: Ground = element ?? (elementWord === "prism" ? "prism" : "slate");
  const { frame, size } = abilityFrame(part);
  const sign = fitted(abilitySign(plug, className, part), 48, size);
  const lowered = /fragments|trinkets/.test(part) ? sign.map((one) => raised(one, 9)) : sign;
  return tilePixels([...frame, ...lowered], ground, element ?? null, ABILITY);
}
const raised = ({ rings, tone }: Shape, by: number): Shape => ({
  tone,
  rings: rings.map((one) => one.map(([x, y]) => [x, y + by] as const)),
});

/** Mods: a sign on slate, tinted by the element of its name, on a plate that says where it goes. */
export function modTile(plug: Looks): Drawing {
  const element = ELEMENTS.find((one) => plug.name.toLowerCase().includes(one)) ?? null;
  const plate: Shape[] = [
    poly("mid", [12, 4], [84, 4], [92, 12], [92, 84], [84, 92], [12, 92], [4, 84], [4, 12]),
    poly("dark", [14, 8], [82, 8], [88, 14], [88, 82], [82, 88], [14, 88], [8, 82], [8, 14]),
  ];
  const pips = Array.from({ length: 1 + (plug.itemHash % 4) }, (_, nth) =>
    poly(
      element ? "glow" : "trim",
      [14 + nth * 8, 80],
      [20 + nth * 8, 80],
      [20 + nth * 8, 84],
      [14 + nth * 8, 84],
    ),
  );
  const sign = fitted(symbolFor(plug.name, seededRandom(`mod ${plug.name || plug.itemHash}`)), 47, 46);
  return tilePixels([...plate, ...sign, ...pips], "slate", element, ABILITY);
}

/** A thing that only ever sits in a socket. */
export function plugDrawing(plug: Looks): Drawing {
  const category = CATALOG.get(plug.itemHash)?.plugCategory ?? "";
  if (/Ornament$/.test(plug.typeName) || /_skins/.test(category)) {
    const looks = ornamented(plug, category);
    if (!/empty|all_skins/.test(category)) {
      const livery = seededRandom(`ornament ${plug.itemHash}`).pick(FINERY);
      return tilePixels(itemShapes(looks), plug.tier, null, livery);
    }
  }
  const [, className = "", element = "", part = ""] =
    /^(titan|hunter|warlock|shared)\.(\w+)\.(\w+)/.exec(category) ?? [];
  if (part) return abilityTile(plug, className, element, part);
  if (/Mod$/.test(plug.typeName)) return modTile(plug);
  if (plug.typeName === "Memento") {
    return tilePixels(fitted(SYMBOLS.medal(), 48, 74), plug.tier, null, ABILITY);
  }
  return perkGlyph(plug);
}

/** The emblem of a subclass: its element's ground, its class's sign in a diamond. */
export function subclassTile(item: Looks): Drawing {
  const element = ELEMENTS.find((one) => one === item.element);
  const sign = fitted(classSymbol(item.classType), 48, 40);
  const frame: Shape[] = [ngon("dark", 48, 48, 45, 4), diamondRing(47, 42.5), diamondRing(39, 37.4)];
  return tilePixels([...frame, ...sign], element ?? "prism", element ?? null, ABILITY);
}
