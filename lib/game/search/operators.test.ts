import { expect, test } from "@playwright/test";
import { compile } from "./compile.ts";
import { OPERATORS } from "./operators.ts";
import { parseQuery } from "./parse-query.ts";
import { STAT_OF_HASH } from "./stat-hashes.ts";
import { ARMOR_STATS, STAT_NAMES, WEAPON_STATS } from "./stat-names.ts";
import { NAMES, type Name, WORLD } from "./test-world.ts";
import { IS_WORDS, SAME_WORDS } from "./words.ts";

/** What a search finds in the tiny world, by the names of test-world.ts. */
function found(text: string): string {
  const { query, errors } = parseQuery(text);
  expect(errors, text).toEqual([]);
  const holds = compile(query, WORLD);
  return NAMES.filter((_, index) => holds(WORLD.items[index] as never)).join(" ");
}

type Found = "" | Name | `${Name} ${string}`;

const WEAPONS = "ace hawk hawkTwin adeptHawk bow launcher heavyLauncher secret stranded";

/** One case for each word of `is:`. */
const IS: Readonly<Record<string, Found>> = {
  common: "ship",
  uncommon: "hunterHelm",
  rare: "heavyLauncher",
  legendary: "hawk hawkTwin adeptHawk bow launcher robes ghost emblem glimmer shards engram secret stranded",
  exotic: "ace mask",
  kinetic: "ace hawk hawkTwin adeptHawk secret",
  arc: "",
  solar: "heavyLauncher",
  void: "bow",
  stasis: "launcher",
  strand: "stranded",
  light: "bow heavyLauncher",
  dark: "launcher stranded",
  titan: "",
  hunter: "mask hunterHelm",
  warlock: "robes",
  handcannon: "ace hawk hawkTwin adeptHawk",
  bow: "bow stranded",
  grenadelauncher: "launcher heavyLauncher",
  specialgrenadelauncher: "launcher",
  heavygrenadelauncher: "heavyLauncher",
  primary: "ace hawk hawkTwin adeptHawk bow stranded",
  special: "launcher",
  heavy: "heavyLauncher",
  kineticslot: "ace hawk hawkTwin adeptHawk",
  energy: "bow launcher stranded",
  power: "heavyLauncher secret",
  helmet: "mask hunterHelm",
  chest: "robes",
  ghost: "ghost",
  ships: "ship",
  emblems: "emblem",
  engrams: "engram",
  consumables: "glimmer",
  modifications: "shards",
  weapon: WEAPONS as Found,
  armor: "robes mask hunterHelm",
  cosmetic: "ship emblem shards",
  equippable:
    "ace hawk hawkTwin adeptHawk bow launcher heavyLauncher robes mask hunterHelm ghost ship emblem secret stranded",
  stackable: "glimmer shards",
  weaponmod: "shards",
  "armor2.0": "mask",
  "armor3.0": "robes",
  artifice: "mask",
  locked: "ace hawk ship",
  unlocked:
    "hawkTwin adeptHawk bow launcher heavyLauncher robes mask hunterHelm ghost emblem secret stranded",
  masterwork: "ace",
  crafted: "bow",
  deepsight: "adeptHawk",
  adept: "adeptHawk",
  haspower: "ace hawk hawkTwin adeptHawk bow launcher heavyLauncher robes mask hunterHelm stranded",
  stackfull: "glimmer",
  transferable:
    "ace hawk hawkTwin adeptHawk bow launcher heavyLauncher robes mask hunterHelm ghost ship emblem shards secret stranded",
  classified: "secret",
  inloadout: "ace bow",
  modded: "hawk",
  hasshader: "ace",
  hasornament: "bow",
  hasdisabledmod: "hawk",
  enhancedperk: "hawkTwin",
  origintrait: "adeptHawk",
  collected: "ace",
  uncollected: "hawk hawkTwin",
  equipped: "ace emblem",
  invault: "hawk hawkTwin adeptHawk launcher heavyLauncher mask hunterHelm ship shards stranded",
  postmaster: "engram",
  incurrentchar: "ace robes ghost glimmer engram secret",
  inleftchar: "ace robes ghost glimmer engram secret",
  inmiddlechar: "glimmer",
  inrightchar: "bow emblem glimmer",
  onwrongclass: "robes",
  currentclass: "mask hunterHelm",
  tagged: "ace bow",
  hasnotes: "ace",
  dupe: "hawk hawkTwin adeptHawk bow stranded",
  dupelower: "hawk adeptHawk stranded",
  maxpower: "ace launcher heavyLauncher robes mask",
  accountmaxpower: "ace launcher heavyLauncher robes mask",
  infusionfodder: "hawkTwin bow",
  ininventory: NAMES.join(" ") as Found,
  // What nobody in this world has.
  ...none(
    "autorifle fusionrifle glaive linearfusionrifle machinegun pulserifle rocketlauncher scoutrifle shotgun",
  ),
  ...none("sidearm sniperrifle submachine sword tracerifle gauntlets leg classitem vehicle subclass"),
  ...none("seasonalartifacts emotes finishers armormod reptoken transmat"),
};

function none(words: string): Record<string, ""> {
  return Object.fromEntries(words.split(" ").map((word) => [word, "" as const]));
}

for (const [word, names] of Object.entries(IS)) {
  test(`is:${word} finds ${names || "nothing here"}`, () => {
    expect(found(`is:${word}`)).toBe(names);
    expect(found(`not:${word}`)).toBe(NAMES.filter((name) => !names.split(" ").includes(name)).join(" "));
  });
}

test("every word of is: has a case", () => {
  expect(Object.keys(IS).sort()).toEqual([...IS_WORDS].sort());
});

test("other spellings find the same", () => {
  for (const [spelt, word] of Object.entries(SAME_WORDS)) {
    expect(found(`is:${spelt}`), spelt).toBe(found(`is:${word}`));
  }
});

/** Cases of the operators with a value; each operator has at least one. */
const WITH_VALUE: readonly (readonly [search: string, names: Found])[] = [
  ["hawk", "hawk hawkTwin adeptHawk"],
  ["echo", "hawk hawkTwin adeptHawk"],
  ['"HAWKMOON\'S"', "hawk hawkTwin adeptHawk"],
  ["keyword:bow", "bow stranded"],
  ['"grenade launcher"', "launcher heavyLauncher"],
  ["outlaw", "ace hawk hawkTwin"],
  ["precision", "ace hawk"],
  ["cayde", "ace"],
  ["folding", "ace"],
  ["orbit", "ace"],
  ["name:mask", "mask hunterHelm"],
  ["name:moon", ""],
  ["name:wish", "bow stranded"],
  ["name:hawkmoon’s", "hawk hawkTwin adeptHawk"],
  ["(name:love)", "heavyLauncher"],
  ["exactname:hawkmoon's\\ echo", ""],
  ['exactname:"hawkmoon\'s echo"', "hawk hawkTwin"],
  ["description:folding", "ace"],
  ["description:hawk", ""],
  ["perk:outlaw", "ace hawk hawkTwin"],
  ["perk:law", ""],
  ["perk:precision", "ace hawk"],
  ["perk:trait", "ace hawk hawkTwin adeptHawk robes mask"],
  ["perkname:outlaw", "ace hawk hawkTwin"],
  ["perkname:precision", ""],
  ["exactperk:outlaw", "ace hawk"],
  ["exactperk:rampage", "hawk"],
  ['exactperk:"veist stinger"', "adeptHawk"],
  ["source:lastwish", "ace"],
  ["source:raid", "ace"],
  ["source:exploring", "hawk hawkTwin"],
  ["notes:cayde", "ace"],
  ["notes:#keepers", "ace"],
  ["tag:favorite", "ace"],
  ["tag:junk", "bow"],
  ["tag:keep", ""],
  ["tag:infuse", ""],
  ["tag:archive", ""],
  ["-tag:none", "ace bow"],
  ["power:>=545", "ace bow launcher"],
  ["power:550", "ace"],
  ["power:=550", "ace"],
  ["power:<300", "heavyLauncher"],
  ["power:<=300", "adeptHawk heavyLauncher"],
  ["power:>549", "ace"],
  ["power:500-520", "robes mask hunterHelm"],
  ["light:550", "ace"],
  ["tier:5", "hawk"],
  ["tier:<1 is:helmet", "mask hunterHelm"],
  ["stat:rpm:140", "ace hawk"],
  ["stat:rof:140", "ace hawk"],
  ["stat:range:>45", "ace"],
  ["stat:health:>=30", "mask"],
  ["stat:resilience:>=30", "mask"],
  ["stat:total:60", "robes"],
  ["stat:any:>=20", "robes mask"],
  ["stat:highest:20", "robes"],
  ["stat:secondhighest:12", "robes"],
  ["stat:health+melee:>=22", "robes mask"],
  ["stat:health&melee:11", "robes"],
  ["stat:class+super&grenade:20", "robes"],
  ["stat:melee:0", "mask hunterHelm"],
  ["masterwork:>=7", "ace hawk"],
  ["masterwork:7", "hawk"],
  ["masterwork:range", "hawk"],
  ["masterwork:any", "hawk"],
  ["catalyst:missing", "ace"],
  ["catalyst:complete", ""],
  ["catalyst:incomplete", ""],
  ["energycapacity:10", "robes"],
  ["energycapacity:<10", "mask"],
  ["kills:>1000", "ace"],
  ["kills:pve:1234", "ace"],
  ["kills:pvp:>0", ""],
  ["stack:>12", "glimmer"],
  ["stack:12", "shards"],
  ["count:3", "hawk hawkTwin adeptHawk"],
  ["count:>1", "hawk hawkTwin adeptHawk bow stranded"],
  ["count:0", "emblem glimmer shards engram"],
  ["season:4", "ace"],
  ["season:forge", ""],
  ["season:outlaw", "ace"],
  ["season:<=outlaw", "ace"],
  ["season:>defiance", "adeptHawk"],
  ["season:current", "adeptHawk"],
  ["season:<current", "ace hawk hawkTwin"],
  ["year:2", "ace"],
  ["year:>=6", "hawk hawkTwin adeptHawk"],
  ["ammo:special", "launcher"],
  ["breaker:overload", "ace"],
  ["breaker:barrier", "bow stranded"],
  ["breaker:unstoppable", "launcher"],
  ["breaker:any", "ace bow launcher stranded"],
  ["hash:1", "ace"],
  ["id:6917529000000000777", "hawkTwin"],
];

for (const [search, names] of WITH_VALUE) {
  test(`${search} finds ${names || "nothing here"}`, () => {
    expect(found(search)).toBe(names);
  });
}

test("every operator with a value has a case", () => {
  const tried = new Set(WITH_VALUE.map(([search]) => /-?([a-z]+):/.exec(search)?.[1] ?? "keyword"));
  expect([...tried].sort()).toEqual(Object.keys(OPERATORS).sort());
});

test("every stat of a name can be asked for", () => {
  for (const name of STAT_NAMES) found(`stat:${name}:>0`);
  expect([...STAT_OF_HASH.values()].sort()).toEqual([...WEAPON_STATS, ...ARMOR_STATS].sort());
});
