import { createHash } from "node:crypto";
import type { Element, Tier } from "../world/facts/rows.ts";
import { fnv } from "../world/seeded-random.ts";
import { MADE_UP, OTHER, PICTURE_KINDS, type PictureKind } from "./picture-kinds.ts";

/** Endings the real service uses; the bytes behind a path are of the kind its ending says. */
export type PictureEnding = "png" | "jpg" | "gif";

/** What a path asks for: a kind of picture, and a number that says which one (a hash, or the digest of words). */
export interface PictureOrder {
  readonly kind: PictureKind;
  readonly number: number;
}

/** A made-up item's looks. Items of equal looks share one picture, so that 36,000 of them need few drawings. */
export interface MadeUpLooks {
  readonly kind: string;
  readonly typeName: string;
  readonly tier: Tier;
  readonly element: Element | null;
  /** 0 Titan, 1 Hunter, 2 Warlock, 3 anyone. */
  readonly classType: number;
  /** 0 to 31: which of the details. */
  readonly variant: number;
}

export const ICONS = "/common/destiny2_content/icons";
const TAG_BYTES = 11;
const HEX = 16;

function tagOf(kindAt: number, number: number, ending: string): Buffer {
  return createHash("md5")
    .update(`ninefold picture ${kindAt} ${number} ${ending}`)
    .digest()
    .subarray(0, TAG_BYTES);
}

/**
 * A file name shaped like a real one that carries its own order: five bytes of order under a mask, then eleven by
 * which a name nobody made is told from one of ours. So nothing is registered, and an old manifest keeps its pictures.
 */
function fileName(order: PictureOrder, ending: PictureEnding): string {
  const kindAt = PICTURE_KINDS.indexOf(order.kind);
  const tag = tagOf(kindAt, order.number, ending);
  const plain = Buffer.alloc(HEX - TAG_BYTES);
  plain.writeUInt8(kindAt, 0);
  plain.writeUInt32BE(order.number, 1);
  const masked = plain.map((byte, at) => byte ^ (tag[at] ?? 0));
  return `${Buffer.concat([masked, tag]).toString("hex")}.${ending}`;
}

function orderOf(name: string): PictureOrder {
  const words = name.split(" ");
  for (let count = Math.min(3, words.length); count > 0; count--) {
    const kind = PICTURE_KINDS.find((one) => one === words.slice(0, count).join(" "));
    if (kind) return { kind, number: numberOf(words.slice(count).join(" ")) };
  }
  return { kind: OTHER, number: fnv(name) };
}

/** Hashes stand for themselves, words for their digest. */
export function numberOf(rest: string): number {
  const isHash = /^\d{1,10}$/.test(rest) && Number(rest) <= 0xffffffff;
  return isHash ? Number(rest) : fnv(rest);
}

/** The path of a picture by name ("item 123", "element arc", "record 55"); the first words say what is drawn. */
export function picturePath(name: string, ending: PictureEnding, folder: string = ICONS): string {
  return `${folder}/${fileName(orderOf(name), ending)}`;
}

const TIERS: readonly Tier[] = ["exotic", "legendary", "rare", "uncommon", "common"];
const ELEMENTS: readonly (Element | null)[] = [null, "kinetic", "arc", "solar", "void", "stasis", "strand"];
/** Kinds and types a made-up item can look like; appended to, never reordered, or old paths would change meaning. */
const TYPES: readonly (readonly [kind: string, typeName: string])[] = [
  ["weapon", "Auto Rifle"],
  ["weapon", "Hand Cannon"],
  ["weapon", "Pulse Rifle"],
  ["weapon", "Scout Rifle"],
  ["weapon", "Submachine Gun"],
  ["weapon", "Sidearm"],
  ["weapon", "Combat Bow"],
  ["weapon", "Shotgun"],
  ["weapon", "Sniper Rifle"],
  ["weapon", "Fusion Rifle"],
  ["weapon", "Trace Rifle"],
  ["weapon", "Glaive"],
  ["weapon", "Grenade Launcher"],
  ["weapon", "Rocket Launcher"],
  ["weapon", "Linear Fusion Rifle"],
  ["weapon", "Machine Gun"],
  ["weapon", "Sword"],
  ["armor", "Helmet"],
  ["armor", "Gauntlets"],
  ["armor", "Chest Armor"],
  ["armor", "Leg Armor"],
  ["armor", "Titan Mark"],
  ["armor", "Hunter Cloak"],
  ["armor", "Warlock Bond"],
  ...[
    "ghost",
    "ship",
    "sparrow",
    "emblem",
    "subclass",
    "finisher",
    "shader",
    "projection",
    "transmat",
    "material",
    "consumable",
    "currency",
    "engram",
    "doorway",
    "reward",
    "gift",
    "quest",
    "buff",
    "catalyst",
    "bounty",
    "mod",
    "weaponmod",
    "perk",
    "emote",
    "ornament",
    "artifact",
  ].map((kind) => [kind, ""] as const),
];
const VARIANTS = 32;

function typeAt(looks: MadeUpLooks): number {
  const exact = TYPES.findIndex(([kind, typeName]) => kind === looks.kind && typeName === looks.typeName);
  const byKind = TYPES.findIndex(([kind]) => kind === looks.kind);
  return exact >= 0 ? exact : byKind >= 0 ? byKind : TYPES.findIndex(([kind]) => kind === "consumable");
}

/** The path of a made-up item's picture: its looks are in the path. */
export function madeUpPicturePath(looks: MadeUpLooks, ending: PictureEnding, folder: string = ICONS): string {
  const packed =
    (typeAt(looks) << 16) |
    (TIERS.indexOf(looks.tier) << 13) |
    (ELEMENTS.indexOf(looks.element) << 10) |
    ((looks.classType & 3) << 8) |
    (looks.variant % VARIANTS);
  return `${folder}/${fileName({ kind: MADE_UP, number: packed }, ending)}`;
}

/** The looks packed into the number of a made-up order; null if no made-up item looks like that. */
export function madeUpLooks(number: number): MadeUpLooks | null {
  const [kind, typeName] = TYPES[number >>> 16] ?? [];
  const tier = TIERS[(number >>> 13) & 7];
  const element = ELEMENTS[(number >>> 10) & 7];
  if (kind === undefined || typeName === undefined || tier === undefined || element === undefined)
    return null;
  return { kind, typeName, tier, element, classType: (number >>> 8) & 3, variant: number & 0xff };
}

/** Reads the order out of a file name; null for a name that is not one of ours. */
export function readFileName(file: string): (PictureOrder & { ending: PictureEnding }) | null {
  const [, hex, ending] = /^([0-9a-f]{32})\.(png|jpg|gif)$/i.exec(file.toLowerCase()) ?? [];
  if (hex === undefined || (ending !== "png" && ending !== "jpg" && ending !== "gif")) return null;
  const bytes = Buffer.from(hex, "hex");
  const tag = bytes.subarray(HEX - TAG_BYTES);
  const plain = bytes.subarray(0, HEX - TAG_BYTES).map((byte, at) => byte ^ (tag[at] ?? 0));
  const kindAt = plain[0] ?? -1;
  const number = Buffer.from(plain).readUInt32BE(1);
  const kind = PICTURE_KINDS[kindAt];
  return kind && tagOf(kindAt, number, ending).equals(tag) ? { kind, number, ending } : null;
}
