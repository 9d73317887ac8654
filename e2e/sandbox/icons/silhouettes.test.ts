import { createHash } from "node:crypto";
import { expect, test } from "@playwright/test";
import type { Element, Tier } from "../world/facts/rows.ts";
import type { Pixels } from "./drawing.ts";
import { encode } from "./drawing.ts";
import { glyphPixels } from "./glyph-pixels.ts";
import { itemDrawing, type Looks } from "./item-drawings.ts";
import { itemShapes } from "./item-shapes.ts";
import { drawingOf } from "./picture-drawings.ts";
import { tilePixels } from "./tile.ts";

const WEAPONS = [
  "Auto Rifle",
  "Hand Cannon",
  "Pulse Rifle",
  "Scout Rifle",
  "Submachine Gun",
  "Sidearm",
  "Combat Bow",
  "Shotgun",
  "Sniper Rifle",
  "Fusion Rifle",
  "Trace Rifle",
  "Glaive",
  "Grenade Launcher",
  "Breech Grenade Launcher",
  "Rocket Launcher",
  "Linear Fusion Rifle",
  "Machine Gun",
  "Sword",
];
const ARMOR = ["Helmet", "Gauntlets", "Chest Armor", "Leg Armor", "Class Item"];
const TIERS: readonly Tier[] = ["exotic", "legendary", "rare", "uncommon", "common"];
const ELEMENTS: readonly Element[] = ["arc", "solar", "void", "stasis", "strand"];

const looks = (parts: Partial<Looks>): Looks => ({
  itemHash: 1,
  name: "",
  kind: "weapon",
  typeName: "Auto Rifle",
  tier: "legendary",
  element: null,
  classType: 3,
  ammoType: 3,
  socket: null,
  ...parts,
});

interface Kind {
  readonly label: string;
  readonly looks: Looks;
}
const KINDS: readonly Kind[] = [
  ...WEAPONS.map((label) => ({
    label,
    looks: looks({ typeName: label.replace("Breech ", ""), ammoType: label.startsWith("Breech") ? 2 : 3 }),
  })),
  ...["Titan", "Hunter", "Warlock"].flatMap((className, classType) =>
    ARMOR.map((typeName) => ({
      label: `${className} ${typeName}`,
      looks: looks({ kind: "armor", typeName, classType }),
    })),
  ),
];

const SMALL = 48;

/** Which pixels of a 48-pixel tile the thing covers. */
function mask(item: Looks): Float32Array {
  const halved = itemShapes(item).map((shape) => ({
    tone: "light" as const,
    rings: shape.rings.map((one) => one.map(([x, y]) => [x / 2, y / 2] as const)),
  }));
  const { rgba } = glyphPixels(halved, "#ffffff", SMALL, SMALL);
  return Float32Array.from({ length: SMALL * SMALL }, (_, at) => (rgba[at * 4 + 3] ?? 0) / 255);
}

/** How much of what either covers is covered by only one of them: 0 the same, 1 nothing in common. */
function difference(one: Float32Array, other: Float32Array): number {
  let [apart, either] = [0, 0];
  one.forEach((cover, at) => {
    apart += Math.abs(cover - (other[at] ?? 0));
    either += Math.max(cover, other[at] ?? 0);
  });
  return apart / either;
}

const digest = ({ rgba }: Pixels): string => createHash("md5").update(rgba).digest("hex");
const SEEDS = [11, 222, 3333];

test("each weapon and armour type has a silhouette of its own, at 48 pixels too", () => {
  const masks = KINDS.map((kind) => ({
    label: kind.label,
    seen: SEEDS.map((itemHash) => mask({ ...kind.looks, itemHash })),
  }));
  const alike: string[] = [];
  masks.forEach((one, at) => {
    for (const other of masks.slice(at + 1)) {
      const least = Math.min(...one.seen.flatMap((a) => other.seen.map((b) => difference(a, b))));
      if (least < 0.15) alike.push(`${one.label} and ${other.label}: ${least.toFixed(2)}`);
    }
  });
  expect(alike).toEqual([]);
});

test("two items of one type differ, so that a full vault is no wallpaper", () => {
  for (const { label, looks: kind } of KINDS) {
    const drawn = Array.from({ length: 12 }, (_, nth) =>
      itemDrawing({ ...kind, itemHash: 1000 + nth * 7919 }),
    );
    const distinct = new Set(drawn.map((one) => digest(one as Pixels)));
    expect(distinct.size, label).toBeGreaterThanOrEqual(11);
  }
});

/** The mean colour of a tile's edge where nothing lies: its ground. */
function groundColor({ rgba }: Pixels): number[] {
  const rows = [0, 1, 2].flatMap((y) => Array.from({ length: 96 }, (_, x) => (y * 96 + x) * 4));
  return [0, 1, 2].map((at) => rows.reduce((sum, from) => sum + (rgba[from + at] ?? 0), 0) / rows.length);
}
const apart = (one: readonly number[], other: readonly number[]) =>
  Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)));

test("the ground of a tile tells its rarity", () => {
  const grounds = TIERS.map((tier) => groundColor(itemDrawing(looks({ tier })) as Pixels));
  grounds.forEach((one, at) => {
    for (const other of grounds.slice(at + 1)) expect(apart(one, other)).toBeGreaterThan(40);
  });
  const [exotic = [], legendary = [], rare = [], uncommon = []] = grounds;
  const [red = 0, green = 0, blue = 0] = exotic;
  expect(red > green && green > 1.5 * blue, "exotic is gold").toBe(true);
  expect((legendary[2] ?? 0) > (legendary[1] ?? 0) * 1.3, "legendary is purple").toBe(true);
  expect((rare[2] ?? 0) > (rare[0] ?? 0) * 1.3, "rare is blue").toBe(true);
  expect((uncommon[1] ?? 0) > (uncommon[0] ?? 0) * 1.3, "uncommon is green").toBe(true);
});

test("the corner of a tile and what glows on it tell its element", () => {
  const corner = ({ rgba }: Pixels) => [0, 1, 2].map((at) => rgba[(95 * 96 + 95) * 4 + at] ?? 0);
  const tiles = ELEMENTS.map((element) => tilePixels([], "legendary", element, PAINT));
  const corners = tiles.map(corner);
  corners.forEach((one, at) => {
    for (const other of corners.slice(at + 1)) expect(apart(one, other)).toBeGreaterThan(25);
  });
  const swords = ELEMENTS.map((element) => itemDrawing(looks({ typeName: "Sword", element })) as Pixels);
  expect(new Set(swords.map(digest)).size).toBe(ELEMENTS.length);
});
const WHITE = [0.8, 0.8, 0.8] as const;
const PAINT = { light: WHITE, mid: WHITE, dark: WHITE, steel: WHITE, trim: WHITE };

test("the same order is the same bytes whenever it is drawn", async () => {
  for (const [kind, ending] of [
    ["item", "jpg"],
    ["made-up", "jpg"],
    ["record", "png"],
    ["emblem background", "jpg"],
    ["pgcr", "jpg"],
  ] as const) {
    const [first, second] = [
      await encode(await drawingOf(kind, 70_001), ending),
      await encode(await drawingOf(kind, 70_001), ending),
    ];
    expect(first.equals(second), kind).toBe(true);
  }
});
