import { type SeededRandom, seededRandom } from "../world/seeded-random.ts";
import { combatBow, finisher, glaive, sword } from "./arms.ts";
import { chest } from "./chests.ts";
import { classItem } from "./class-items.ts";
import * as craft from "./craft-shapes.ts";
import { elementMark } from "./element-shapes.ts";
import { gauntlets } from "./gauntlets.ts";
import { ornament } from "./gun-parts.ts";
import * as guns from "./guns.ts";
import * as heavy from "./heavy-guns.ts";
import { helmet } from "./helmets.ts";
import type { Looks } from "./item-drawings.ts";
import { legs } from "./legs.ts";
import { fitted, type Shape, stretched, turned } from "./shapes.ts";
import * as signs from "./sign-shapes.ts";
import * as special from "./special-guns.ts";
import * as things from "./thing-shapes.ts";

const TILE = 96;
const MIDDLE = TILE / 2;

const BREECH = "Breech Grenade Launcher";

type Draw = (random: SeededRandom) => Shape[];

const WEAPONS: Record<string, Draw> = {
  "Hand Cannon": guns.handCannon,
  Sidearm: guns.sidearm,
  "Auto Rifle": guns.autoRifle,
  "Pulse Rifle": guns.pulseRifle,
  "Scout Rifle": guns.scoutRifle,
  "Submachine Gun": guns.submachineGun,
  "Sniper Rifle": special.sniperRifle,
  Shotgun: special.shotgun,
  "Fusion Rifle": special.fusionRifle,
  "Trace Rifle": special.traceRifle,
  "Machine Gun": heavy.machineGun,
  "Linear Fusion Rifle": heavy.linearFusionRifle,
  "Rocket Launcher": heavy.rocketLauncher,
  "Grenade Launcher": heavy.drumGrenadeLauncher,
  [BREECH]: heavy.breechGrenadeLauncher,
  "Combat Bow": combatBow,
  Sword: sword,
  Glaive: glaive,
};

const ARMOR: Record<string, (classType: number, random: SeededRandom) => Shape[]> = {
  Helmet: helmet,
  Gauntlets: gauntlets,
  "Chest Armor": chest,
  "Leg Armor": legs,
};

const THINGS: Record<string, Draw> = {
  ghost: craft.ghost,
  engram: craft.engram,
  material: things.material,
  consumable: things.consumable,
  catalyst: signs.catalyst,
  projection: things.projection,
  transmat: signs.transmat,
  shader: signs.dyedCloth,
  artifact: signs.artifact,
  emote: signs.emote,
  clanbanner: signs.standard,
  gift: things.gift,
  quest: things.quest,
  bounty: signs.bountySlate,
  buff: things.xur,
  doorway: things.doorway,
  reward: things.xur,
  finisher,
};

// Long slender guns are drawn a little fatter than life, or they would be a line at 50 pixels.
const FATTER: Record<string, number> = {
  "Hand Cannon": 1.26,
  "Sniper Rifle": 1.3,
  "Scout Rifle": 1.18,
  "Auto Rifle": 1.1,
  "Pulse Rifle": 1.06,
  Shotgun: 1.2,
  "Linear Fusion Rifle": 1.16,
  "Machine Gun": 1.06,
};

// The muzzle points to the upper right, as on every tile of the game; short guns lie flatter and fill it.
const LEAN: Record<string, number> = {
  "Hand Cannon": -24,
  Sidearm: -18,
  "Submachine Gun": -26,
  [BREECH]: -30,
  Sword: 42,
  Glaive: 42,
  "Combat Bow": -38,
};
const USUAL_LEAN = -35;
const COMPACT = new Set(["Hand Cannon", "Sidearm"]);

function weaponType(item: Looks): string {
  // Those outside the power slot hold one shell; the real ones differ in the same way.
  const breech = item.typeName === "Grenade Launcher" && item.ammoType === 2;
  return breech ? BREECH : item.typeName;
}

function levelWeapon(item: Looks, random: SeededRandom): Shape[] {
  const type = weaponType(item);
  const shapes = (WEAPONS[type] ?? guns.autoRifle)(random);
  return item.tier === "exotic" && !UNADORNED.has(type)
    ? [...shapes, ...ornament(random, 16, -8, 9)]
    : shapes;
}

function drawWeapon(item: Looks, random: SeededRandom): Shape[] {
  const type = weaponType(item);
  const shapes = stretched(levelWeapon(item, random), FATTER[type] ?? 1);
  return fitted(turned(shapes, LEAN[type] ?? USUAL_LEAN), MIDDLE, COMPACT.has(type) ? 84 : 90);
}
const UNADORNED = new Set(["Sword", "Glaive", "Combat Bow"]);

/** The silhouette of an item, laid into its tile; the hash decides the details. */
export function itemShapes(item: Looks): Shape[] {
  const random = seededRandom(`picture ${item.itemHash}`);
  if (item.kind === "weapon") return drawWeapon(item, random);
  if (item.kind === "armor") {
    const draw = ARMOR[item.typeName] ?? classItem;
    return fitted(draw(item.classType, random), MIDDLE, 84);
  }
  if (item.kind === "ship") return fitted(turned(craft.ship(random), 38), MIDDLE, 78);
  if (item.kind === "sparrow") return fitted(turned(stretched(craft.sparrow(random), 1.45), -18), MIDDLE, 88);
  if (item.kind === "ghost") return fitted(craft.ghost(random), MIDDLE, 82);
  if (item.kind === "reward" && item.name !== "Xûr") return fitted(signs.bountySlate(random), MIDDLE, 70);
  if (item.name === "Strange Coin") return fitted(things.coin(), MIDDLE, 70);
  if (/\bKey\b/.test(item.name)) return fitted(things.keyShape(random), MIDDLE, 72);
  if (item.kind === "currency") return fitted(things.currency(item.name, random), MIDDLE, 70);
  const draw = THINGS[item.kind];
  return draw ? fitted(draw(random), MIDDLE, 70) : fitted(elementMark(item.element ?? "kinetic"), MIDDLE, 62);
}

/** An item as it is shown at large: weapons level, all else as on its tile. */
export function shownShapes(item: Looks): Shape[] {
  if (item.kind !== "weapon") return itemShapes(item);
  const random = seededRandom(`picture ${item.itemHash}`);
  return turned(levelWeapon(item, random), UPRIGHT.has(item.typeName) ? 78 : -4);
}
const UPRIGHT = new Set(["Sword", "Glaive"]);

/** The bare silhouette of a weapon or armour type, the same each time: what categories and filters show. */
export function typeSilhouette(typeName: string): Shape[] {
  const random = seededRandom(`silhouette ${typeName}`);
  const weapon = WEAPONS[typeName];
  if (weapon)
    return turned(stretched(weapon(random), (FATTER[typeName] ?? 1) * 1.1), LEAN[typeName] ?? USUAL_LEAN);
  return (ARMOR[typeName] ?? classItem)(typeName.startsWith("Hunter") ? 1 : 0, random);
}
