import { createHash } from "node:crypto";
import type { ClassName } from "#lib/game/character.ts";
import type { Element } from "#lib/game/element.ts";
import type { LetterFact, LetterFacts } from "#lib/game/letter-facts.ts";
import type { WareReason } from "#lib/game/own-ware.ts";
import type { Rarity } from "#lib/game/rarity.ts";
import { latestVisit } from "#lib/game/xur-calendar.ts";
import type { StockChange, WareStat } from "#lib/game/xur-stock.ts";
import type { WareGroup } from "#lib/game/xur-wares.ts";
import type { EditionLetter, LetterReader, LetterWareFacts } from "./edition-letters.ts";

// A visit and its readers for tests, benchmarks and pictures. Nothing of the product imports this file.

export const SITE = "https://ninefold.example";
export const PICTURES = "https://www.bungie.net";

const COIN = { itemHash: 800069450, name: "Strange Coin", iconPath: picturePath("Strange Coin") };
const ARMOR_STATS = ["Weapons", "Health", "Class", "Grenade", "Super", "Melee"];

/** A path as long as real ones. */
export function picturePath(name: string): string {
  return `/common/destiny2_content/icons/${createHash("md5").update(name).digest("hex")}.jpg`;
}

type Row = readonly [
  group: WareGroup,
  name: string,
  typeName: string,
  rarity: Rarity,
  price: number,
  more?: { element?: Element; className?: ClassName; quantity?: number; perks?: string },
];

const PIECES: Readonly<Record<ClassName, readonly string[]>> = {
  titan: ["Helmet", "Gauntlets", "Plate", "Greaves"],
  hunter: ["Mask", "Grasps", "Vest", "Strides"],
  warlock: ["Hood", "Gloves", "Vestments", "Boots"],
};
const TYPES = ["Helmet", "Gauntlets", "Chest Armor", "Leg Armor"];

const ROWS: readonly Row[] = [
  [
    "exotic-armor",
    "Synthoceps",
    "Gauntlets",
    "exotic",
    41,
    { className: "titan", perks: "Biotic Enhancements" },
  ],
  [
    "exotic-armor",
    "Dunemarchers",
    "Leg Armor",
    "exotic",
    41,
    { className: "titan", perks: "Linear Actuators" },
  ],
  [
    "exotic-armor",
    "Gyrfalcon's Hauberk",
    "Chest Armor",
    "exotic",
    41,
    { className: "hunter", perks: "See Me, Feel Me" },
  ],
  [
    "exotic-armor",
    "Liar's Handshake",
    "Gauntlets",
    "exotic",
    41,
    { className: "hunter", perks: "Cross Counter" },
  ],
  [
    "exotic-armor",
    "Sunbracers",
    "Gauntlets",
    "exotic",
    41,
    { className: "warlock", perks: "Helium Spirals" },
  ],
  [
    "exotic-armor",
    "Crown of Tempests",
    "Helmet",
    "exotic",
    41,
    { className: "warlock", perks: "Conduction Tines" },
  ],
  ["exotic-armor", "Stoicism", "", "exotic", 41, { className: "titan" }],
  [
    "exotic-weapons",
    "Sunshot",
    "Hand Cannon",
    "exotic",
    23,
    { element: "solar", perks: "Sunburn,Accurized Rounds,Sun Blast" },
  ],
  [
    "exotic-weapons",
    "Centrifuse",
    "Auto Rifle",
    "exotic",
    23,
    { element: "arc", perks: "Regenerative Motion,Rewind Rounds" },
  ],
  [
    "exotic-weapons",
    "Le Monarque",
    "Combat Bow",
    "exotic",
    23,
    { element: "void", perks: "Poison Arrows,Snapshot Sights" },
  ],
  [
    "exotic-weapons",
    "Hawkmoon",
    "Hand Cannon",
    "exotic",
    23,
    { element: "kinetic", perks: "Paracausal Shot,Smallbore,Alloy Magazine,Opening Shot" },
  ],
  ["catalysts", "Sunshot Catalyst", "", "exotic", 71],
  ["catalysts", "Centrifuse Catalyst", "", "exotic", 71],
  [
    "legendary-weapons",
    "Gnawing Hunger",
    "Auto Rifle",
    "legendary",
    17,
    { element: "void", perks: "Arrowhead Brake,Tactical Mag,Subsistence,Kill Clip,Nanotech Tracers" },
  ],
  [
    "legendary-weapons",
    "Krait",
    "Auto Rifle",
    "legendary",
    17,
    { element: "stasis", perks: "Fluted Barrel,Ricochet Rounds,Stats for All,Headstone" },
  ],
  [
    "legendary-weapons",
    "Hush",
    "Combat Bow",
    "legendary",
    17,
    { element: "solar", perks: "Polymer String,Fiberglass Arrow Shaft,Archer's Tempo,Swashbuckler" },
  ],
  [
    "legendary-weapons",
    "Breakneck",
    "Auto Rifle",
    "legendary",
    17,
    { element: "kinetic", perks: "Smallbore,High-Caliber Rounds,Feeding Frenzy,Onslaught" },
  ],
  [
    "legendary-weapons",
    "Veiled Threat",
    "Auto Rifle",
    "legendary",
    17,
    { element: "stasis", perks: "Corkscrew Rifling,Flared Magwell,Rimestealer,Rampage" },
  ],
  [
    "legendary-weapons",
    "Tyranny of Heaven",
    "Combat Bow",
    "legendary",
    17,
    { element: "solar", perks: "Elastic String,Compact Arrow Shaft,Impulse Amplifier,Incandescent" },
  ],
  ...(["titan", "hunter", "warlock"] as const).flatMap((className): readonly Row[] => {
    const last = { titan: "Mark", hunter: "Cloak", warlock: "Bond" }[className];
    const pieces = PIECES[className].map((piece, nth): Row => {
      return ["legendary-armor", `Deep Explorer ${piece}`, TYPES[nth] ?? "", "legendary", 17, { className }];
    });
    const type = `${className.charAt(0).toUpperCase()}${className.slice(1)} ${last}`;
    return [...pieces, ["legendary-armor", `Deep Explorer ${last}`, type, "legendary", 17, { className }]];
  }),
  ["materials", "Enhancement Core", "Material", "legendary", 29, { quantity: 17 }],
  ["materials", "Enhancement Prism", "Material", "legendary", 31, { quantity: 5 }],
  ["materials", "Deepsight Harmonizer", "Material", "exotic", 41],
  ["materials", "Glimmer", "Currency", "common", 5, { quantity: 30307 }],
  ["materials", "Strange Gift", "Container", "common", 1],
  ["engrams", "Exotic Engram", "Engram", "exotic", 13],
  ["engrams", "Strange Weapon Engram", "Weapon Engram", "legendary", 7],
  ["engrams", "Strange Armor Engram", "Armor Engram", "legendary", 7],
  ["quests", "Xenology", "Quest Step", "exotic", 0],
];

/** The stock of a usual visit: 43 wares, named and rolled. */
export function usualStock(pictureOf: (name: string) => string | null = picturePath): LetterWareFacts[] {
  return ROWS.map(([group, name, typeName, rarity, price, more = {}], at) => ({
    itemHash: 1_000_000 + at,
    vendorHash: 2190858386,
    collectibleHash: group === "materials" ? null : 2_000_000 + at,
    ...{ group, name, typeName, rarity },
    flavorText: "",
    iconPath: pictureOf(name),
    element: more.element ?? null,
    className: more.className ?? null,
    quantity: more.quantity ?? 1,
    costs: price === 0 ? [] : [{ ...COIN, iconPath: pictureOf(COIN.name), quantity: price }],
    stats: group.endsWith("armor") && name !== "Stoicism" ? rollOf(at) : [],
    perks: (more.perks?.split(",") ?? []).map((perk, nth) => ({
      plugHash: 3_000_000 + at * 10 + nth,
      name: perk,
      description: "",
      iconPath: null,
    })),
  }));
}

function rollOf(at: number): WareStat[] {
  const values =
    [
      [30, 25, 0, 0, 8, 5],
      [0, 12, 30, 20, 0, 4],
      [15, 0, 5, 30, 13, 0],
    ][at % 3] ?? [];
  return ARMOR_STATS.map((name, nth) => ({
    statHash: 4_000_000 + nth,
    name,
    value: values[nth] ?? 0,
    maximum: 42,
  }));
}

export const VISIT = latestVisit(new Date("2026-11-20T17:05:00Z"));

export function anEdition(some: Partial<EditionLetter> = {}): EditionLetter {
  return {
    siteUrl: SITE,
    pictureOrigin: PICTURES,
    kind: "digest",
    visit: VISIT,
    wares: usualStock(),
    changes: [],
    ...some,
  };
}

export function aReader(some: Partial<LetterReader> = {}): LetterReader {
  return {
    subscriptionId: "ada",
    address: "ada@example.com",
    classes: [],
    onlyLacking: false,
    zone: "UTC",
    locale: "en-GB",
    kind: "not-linked",
    facts: null,
    unsubscribeToken: "token-of-ada-of-forty-three-signs-0123456789",
    ...some,
  };
}

const OWNED = { isCollected: true, canAfford: true, isUsable: true, copyCount: 0, best: null } as const;

/** A fact about a ware that says nothing new, unless told otherwise. */
export function aFact(
  ware: number,
  reasons: readonly WareReason[] = [],
  own: Partial<LetterFact["own"]> = {},
): LetterFact {
  return { ware, reasons, own: { ...OWNED, ...own } };
}

/** A copy that his roll of a piece of armour beats by so much in all. */
export function beatenBy(total: number, stats: readonly WareStat[]): NonNullable<LetterFact["own"]["best"]> {
  const high = stats.findIndex(({ value }) => value === Math.max(...stats.map((one) => one.value)));
  const differences = stats.map(({ statHash, name, value: his }, nth) => {
    const mine = nth === high ? his - total - 3 : nth === 1 ? his + 3 : his;
    const verdict = his > mine ? "better" : his < mine ? "worse" : "same";
    return { statHash, name, his, mine, verdict } as const;
  });
  return {
    copy: { power: 550, isLocked: true, isMasterwork: false },
    where: "vault",
    stats: differences,
    total,
    verdict: "better",
  };
}

/** A player who lacks one exotic in four, and whose armour is beaten once in four. */
export function usualFacts(wares: readonly LetterWareFacts[]): LetterFacts {
  return {
    facts: wares.map(({ group, stats }, at) => {
      const isMaterial = ["materials", "engrams", "quests"].includes(group);
      if (isMaterial) return aFact(at, [], { isCollected: null });
      if (at % 4 === 3) return aFact(at, [{ kind: "not-collected" }, { kind: "affordable" }], LACKED);
      if (at % 4 === 2 && stats.length > 0) {
        return aFact(at, [{ kind: "beats-best", total: 4 }], {
          canAfford: false,
          copyCount: 2,
          best: beatenBy(4, stats),
        });
      }
      return aFact(at, [], { copyCount: 1 + (at % 3) });
    }),
  };
}

const LACKED = { isCollected: false, copyCount: 0 } as const;

/** A player to whom every single ware is new or better: the largest letter there is. */
export function allNewFacts(wares: readonly LetterWareFacts[]): LetterFacts {
  return {
    facts: wares.map(({ stats }, at) =>
      stats.length === 0
        ? aFact(at, [{ kind: "not-collected" }, { kind: "affordable" }], LACKED)
        : aFact(at, [{ kind: "beats-best", total: 4 }, { kind: "affordable" }], {
            copyCount: 1,
            best: beatenBy(4, stats),
          }),
    ),
  };
}

/** A change of the ware at a place of the usual stock. */
export function aChange(kind: StockChange["kind"], at: number): StockChange {
  const ware = usualStock()[at];
  if (!ware) throw new RangeError("no such ware");
  const dearer = ware.costs.map((cost) => ({ ...cost, quantity: cost.quantity + 1_000 }));
  const before = {
    came: null,
    went: ware,
    price: { ...ware, costs: dearer },
    roll: { ...ware, stats: rollOf(at + 1) },
  };
  return { kind, ware, before: before[kind] };
}
