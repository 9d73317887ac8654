import type { CatalogItem } from "../world/catalog.ts";
import { type SeededRandom, seededRandom } from "../world/seeded-random.ts";
import { chest, classItem, gauntlets, helmet, legs } from "./armor-shapes.ts";
import { combatBow, finisher, glaive, sword } from "./arms.ts";
import * as craft from "./craft-shapes.ts";
import { elementMark } from "./element-shapes.ts";
import * as guns from "./guns.ts";
import * as heavy from "./heavy-guns.ts";
import { FINISH_COUNT, type Finish } from "./paint.ts";
import type { Looks } from "./picture-drawings.ts";
import { fitted, type Shape, stretched, turned } from "./shapes.ts";
import * as things from "./thing-shapes.ts";

const TILE = 96;
const MIDDLE = TILE / 2;

type Draw = (random: SeededRandom) => Shape[];

const WEAPONS: Record<string, Draw> = {
  "Hand Cannon": guns.handCannon,
  Sidearm: guns.sidearm,
  "Auto Rifle": guns.autoRifle,
  "Pulse Rifle": guns.pulseRifle,
  "Scout Rifle": guns.scoutRifle,
  "Sniper Rifle": guns.sniperRifle,
  Shotgun: guns.shotgun,
  "Submachine Gun": guns.submachineGun,
  "Machine Gun": heavy.machineGun,
  "Fusion Rifle": heavy.fusionRifle,
  "Linear Fusion Rifle": heavy.linearFusionRifle,
  "Trace Rifle": heavy.traceRifle,
  "Rocket Launcher": heavy.rocketLauncher,
  "Grenade Launcher": heavy.grenadeLauncher,
  "Combat Bow": combatBow,
  Sword: sword,
  Glaive: glaive,
};
const UPRIGHT = new Set(["Sword", "Glaive"]);

const ARMOR: Record<string, (classType: number, random: SeededRandom) => Shape[]> = {
  Helmet: helmet,
  Gauntlets: gauntlets,
  "Chest Armor": chest,
  "Leg Armor": legs,
};

const THINGS: Partial<Record<CatalogItem["kind"], Draw>> = {
  ghost: craft.ghost,
  engram: craft.engram,
  material: things.material,
  consumable: things.consumable,
  mod: things.modShape,
  weaponmod: things.modShape,
  catalyst: things.modShape,
  projection: things.projection,
  transmat: things.projection,
  gift: things.gift,
  quest: things.quest,
  bounty: things.quest,
  buff: things.xur,
  doorway: things.doorway,
  reward: things.xur,
  finisher,
};

// Long slender guns are drawn a little fatter than life, or they would be a line at 50 pixels.
const FATTER: Record<string, number> = {
  "Sniper Rifle": 1.3,
  "Scout Rifle": 1.25,
  "Auto Rifle": 1.15,
  "Pulse Rifle": 1.15,
  Shotgun: 1.25,
  "Machine Gun": 1.1,
  "Linear Fusion Rifle": 1.15,
  "Trace Rifle": 1.15,
};

function drawWeapon(item: Looks, random: SeededRandom): Shape[] {
  const draw = WEAPONS[item.typeName] ?? guns.autoRifle;
  const compact = item.typeName === "Hand Cannon" || item.typeName === "Sidearm";
  const gunLean = compact ? -20 : -36;
  const lean = UPRIGHT.has(item.typeName) ? 42 : item.typeName === "Combat Bow" ? -38 : gunLean;
  return fitted(turned(stretched(draw(random), FATTER[item.typeName] ?? 1), lean), MIDDLE, compact ? 80 : 86);
}

const FINISHED: ReadonlySet<CatalogItem["kind"]> = new Set(["weapon", "armor", "ghost", "ship", "sparrow"]);

/** Gear comes in several finishes, so that a rack of one type is not a rack of one colour. */
export function finishOf(item: Looks): Finish {
  return FINISHED.has(item.kind)
    ? (seededRandom(`finish ${item.itemHash}`).below(FINISH_COUNT) as Finish)
    : 0;
}

/** The silhouette of an item, laid into its tile; the hash decides the details. */
export function itemShapes(item: Looks): Shape[] {
  const random = seededRandom(`picture ${item.itemHash}`);
  if (item.kind === "weapon") return drawWeapon(item, random);
  if (item.kind === "armor") {
    const draw = ARMOR[item.typeName] ?? classItem;
    return fitted(draw(item.classType, random), MIDDLE, 76);
  }
  if (item.kind === "ship") return fitted(turned(craft.ship(random), 38), MIDDLE, 78);
  if (item.kind === "sparrow") return fitted(turned(craft.sparrow(random), -14), MIDDLE, 82);
  if (item.name === "Strange Coin") return fitted(things.coin(), MIDDLE, 70);
  if (/\bKey\b/.test(item.name)) return fitted(things.keyShape(random), MIDDLE, 72);
  if (item.kind === "currency") return fitted(things.currency(item.name, random), MIDDLE, 70);
  const draw = THINGS[item.kind];
  return draw ? fitted(draw(random), MIDDLE, 70) : fitted(elementMark(item.element ?? "kinetic"), MIDDLE, 62);
}
