import type { Element } from "../world/facts/rows.ts";
import { STAT_NAMES } from "../world/stats.ts";
import { classSymbol } from "./class-symbols.ts";
import type { Pixels } from "./drawing.ts";
import { elementMark } from "./element-shapes.ts";
import { glyphPixels } from "./glyph-pixels.ts";
import { ELEMENT_COLOR } from "./grounds.ts";
import { typeSilhouette } from "./item-shapes.ts";
import { FRAMES } from "./mark-frames.ts";
import type { PictureKind } from "./picture-kinds.ts";
import { numberOf } from "./picture-path.ts";
import { platformSign } from "./platform-marks.ts";
import { fitted, ngon, type Shape } from "./shapes.ts";
import { anySymbol, SYMBOLS, type SymbolName } from "./symbols.ts";
import { seasonSign } from "./watermarks.ts";

const ELEMENTS: readonly Element[] = ["kinetic", "arc", "solar", "void", "stasis", "strand"];

/** Item categories that have a silhouette of their own, by their hash in the game. */
const CATEGORY_TYPE: Record<number, string> = {
  5: "Auto Rifle",
  6: "Hand Cannon",
  7: "Pulse Rifle",
  8: "Scout Rifle",
  9: "Fusion Rifle",
  10: "Sniper Rifle",
  11: "Shotgun",
  12: "Machine Gun",
  13: "Rocket Launcher",
  14: "Sidearm",
  54: "Sword",
  153950757: "Grenade Launcher",
  1504945536: "Linear Fusion Rifle",
  2489664120: "Trace Rifle",
  3317538576: "Combat Bow",
  3954685534: "Submachine Gun",
  3871742104: "Glaive",
  1: "Auto Rifle",
  20: "Chest Armor",
  45: "Helmet",
  46: "Gauntlets",
  47: "Chest Armor",
  48: "Leg Armor",
  49: "Hunter Cloak",
};
const CATEGORY_CLASS: Record<number, number> = { 22: 0, 23: 1, 21: 2 };

const elementOf = (number: number): Element | null =>
  ELEMENTS.find((one) => numberOf(one) === number) ?? null;

function classOf(number: number): number {
  const byWord = ["titan", "hunter", "warlock"].findIndex((word) => numberOf(word) === number);
  if (byWord >= 0) return byWord;
  // The hashes of the class definitions.
  return { 3655393761: 0, 671679327: 1, 2271682572: 2 }[number] ?? number % 4;
}

const AMMO: Record<number, readonly [color: string, SymbolName]> = {
  1: ["#ffffff", "bullet"],
  2: ["#7be08e", "rounds"],
  3: ["#b98cf0", "rounds"],
};
const BREAKER: Record<number, SymbolName> = { 1: "shield", 2: "bolt", 3: "burst" };
/** What each stat is about; by name, since older and newer stats of one meaning have several hashes. */
const STAT_SIGNS: readonly (readonly [name: RegExp, sign: SymbolName])[] = [
  [/mobility|speed|movement/i, "boot"],
  [/resilience|defense|guard|shield/i, "shield"],
  [/recovery|health/i, "cross"],
  [/class|discipline/i, "hexes"],
  [/grenade|intellect|blast/i, "grenade"],
  [/strength|melee|impact/i, "fist"],
  [/super|power|light/i, "rays"],
  [/weapons|attack|damage/i, "sight"],
  [/range|zoom/i, "target"],
  [/stability|persistence/i, "steps"],
  [/handling/i, "hand"],
  [/reload/i, "cycle"],
  [/aim|accuracy/i, "eye"],
  [/magazine|ammo|inventory/i, "magazine"],
  [/rounds|rate|swing/i, "rounds"],
  [/charge|draw|time/i, "hourglass"],
  [/velocity|airborne/i, "wings"],
  [/recoil/i, "up"],
  [/efficiency|energy|capacity/i, "battery"],
];

function statSign(statHash: number): Shape[] {
  const name = STAT_NAMES[statHash] ?? "";
  const sign = STAT_SIGNS.find(([words]) => words.test(name))?.[1];
  return sign ? SYMBOLS[sign]() : anySymbol(`stat ${statHash}`);
}

function categorySign(number: number): Shape[] {
  const type = CATEGORY_TYPE[number];
  if (type) return typeSilhouette(type);
  const classType = CATEGORY_CLASS[number];
  return classType === undefined ? anySymbol(`category ${number}`) : classSymbol(classType);
}

/** A white sign on nothing, for everything that is neither an item nor a scene. */
export function markOf(kind: PictureKind, number: number): Pixels {
  const [frame, size] = FRAMES[kind] ?? [[], 84];
  const whole = (sign: Shape[], color?: string) => glyphPixels([...frame, ...fitted(sign, 48, size)], color);
  switch (kind) {
    case "element":
      return whole(elementMark(elementOf(number)));
    case "element color":
      return whole(elementMark(elementOf(number)), ELEMENT_COLOR[elementOf(number) ?? "kinetic"]);
    case "energy":
      return whole(elementMark(elementOf(number)));
    case "class":
      return whole(classSymbol(classOf(number)));
    case "breaker":
      return whole(SYMBOLS[BREAKER[number] ?? "target"]());
    case "ammo":
      return whole(SYMBOLS[AMMO[number]?.[1] ?? "bullet"](), AMMO[number]?.[0]);
    case "category":
      return whole(categorySign(number));
    case "stat":
      return whole(statSign(number));
    case "platform":
      return whole(platformSign(number));
    case "season":
      return whole(seasonSign(number));
    case "missing":
    case "collectible undiscovered":
      return glyphPixels([
        ngon("mid", 48, 48, 45, 6, 30),
        ngon("dark", 48, 48, 42, 6, 30),
        ...fitted(SYMBOLS.question(), 48, 46),
      ]);
    default:
      return whole(anySymbol(`${kind} ${number}`));
  }
}
