import type { OperatorName } from "#lib/game/search/operators.ts";
import type { WordGroup, WordsOf } from "#lib/game/search/words.ts";

/** One form of a search: how it is written, what it asks, and searches to try. */
export interface Explained {
  readonly says: string;
  readonly examples: readonly string[];
}

/** How searches are put together, in the order they are learned. */
export const FORMS: readonly (Explained & { readonly form: string })[] = [
  {
    form: "words",
    says: "Found in an item’s name, type, description, perks or your note. Several words must all be there, in any order.",
    examples: ["sunshot", "kill clip"],
  },
  {
    form: "“quotes”",
    says: 'Keep words together, and find words that mean something else, such as “or”. Write \\" for a quote inside quotes.',
    examples: ['"hand cannon"', 'name:"ace of spades"'],
  },
  {
    form: "-  not",
    says: "Everything but that: write a dash before it, or the word “not”.",
    examples: ["is:weapon -is:exotic", "not is:locked"],
  },
  {
    form: "or  and",
    says: "“or” joins the two beside it and is read before spaces are: “a b or c” means “a (b or c)”. “and” binds closer still.",
    examples: ["is:solar is:bow or is:glaive", "is:bow and is:void or is:glaive and is:solar"],
  },
  {
    form: "( )",
    says: "Brackets hold together what belongs together.",
    examples: ["(is:hunter power:>=400) or is:exotic", "-(is:masterwork or tag:keep)"],
  },
  {
    form: "/* */",
    says: "A remark, not looked for. At the beginning it names a saved search.",
    examples: ["/* to take apart */ is:blue -is:locked"],
  },
];

/** Sections of the page: what each operator belongs to, in order. */
export const SECTIONS: readonly { readonly title: string; readonly operators: readonly OperatorName[] }[] = [
  { title: "Names and words", operators: ["name", "exactname", "keyword", "description", "source"] },
  {
    title: "Perks and parts",
    operators: ["perk", "perkname", "exactperk", "masterwork", "catalyst", "breaker", "ammo"],
  },
  {
    title: "Numbers",
    operators: ["power", "light", "stat", "tier", "energycapacity", "kills", "stack", "count"],
  },
  { title: "Seasons", operators: ["season", "year"] },
  { title: "Your marks", operators: ["tag", "notes"] },
  { title: "By number", operators: ["hash", "id"] },
];

export const OPERATOR_TEXTS: { readonly [N in OperatorName]: Explained } = {
  keyword: {
    says: "The same as a bare word.",
    examples: ["keyword:precision"],
  },
  name: { says: "A word of the name begins so.", examples: ["name:moon", 'name:"wish-ender"'] },
  exactname: { says: "The whole name, letter by letter.", examples: ['exactname:"sunshot"'] },
  description: { says: "The item’s own description has it.", examples: ["description:material"] },
  source: {
    says: "Where the collections say it drops. Spaces do not matter.",
    examples: ["source:raid", "source:lastwish"],
  },
  perk: {
    says: "A word in the name, text or kind of a perk, mod or other part begins so. Parts that could be chosen count too.",
    examples: ["perk:outlaw", "perk:reload"],
  },
  perkname: { says: "The same, in names of parts only.", examples: ["perkname:kill"] },
  exactperk: { says: "A part of exactly that name.", examples: ['exactperk:"kill clip"'] },
  masterwork: {
    says: "The stat that the masterwork raises, or its level, up to 10 for weapons and 5 for armor. Any is every stat.",
    examples: ["masterwork:range", "masterwork:>=9", "masterwork:any"],
  },
  catalyst: {
    says: "How far an exotic weapon’s catalyst is: not found, not done, or done.",
    examples: ["catalyst:missing", "catalyst:incomplete", "catalyst:complete"],
  },
  breaker: {
    says: "Weapons that stun champions by themselves.",
    examples: ["breaker:barrier", "breaker:overload", "breaker:unstoppable", "breaker:any"],
  },
  ammo: { says: "The ammunition a weapon uses.", examples: ["ammo:special"] },
  power: {
    says: "The power of this copy: >, <, >=, <= or nothing for exactly that, or from-to.",
    examples: ["power:>=500", "power:400-450"],
  },
  light: { says: "The same as power:.", examples: ["light:<400"] },
  stat: {
    says: "A stat as it is now, all parts counted. Of armor also total, any, highest to sixthhighest, sums with + and means with &.",
    examples: ["stat:range:>=60", "stat:total:>65", "stat:health+melee:>30", "stat:secondhighest:>20"],
  },
  tier: { says: "The tier of gear, 1 to 5; 0 where there is none.", examples: ["tier:>=4"] },
  energycapacity: { says: "The energy of armor.", examples: ["energycapacity:10"] },
  kills: {
    says: "What the kill tracker has counted; pve, pvp and gambit apart if you name one.",
    examples: ["kills:>100", "kills:pvp:>0"],
  },
  stack: { says: "How many lie in one stack.", examples: ["stack:>100"] },
  count: {
    says: "How many copies of it you have. Copies share name, class, rarity and slot; adept ones count as the same.",
    examples: ["count:>2"],
  },
  season: {
    says: "The season it came with, as a number or by its name. Current is the newest that anything of yours is from.",
    examples: ["season:current", "season:>=lawless", "season:1-4"],
  },
  year: { says: "The year of the game it came with.", examples: ["year:1"] },
  tag: { says: "Your tag; none for what has no tag.", examples: ["tag:junk", "tag:keep", "-tag:none"] },
  notes: { says: "Your note has it.", examples: ["notes:#pvp", 'notes:"god roll"'] },
  hash: { says: "The game’s number for what it is.", examples: ["hash:347366834"] },
  id: { says: "The game’s number for this very copy.", examples: ["id:6917529000000000001"] },
};

/** A heading for each group of words after is:. */
export const GROUP_TITLES: { readonly [G in WordGroup]: string } = {
  rarity: "Rarity",
  element: "Element",
  class: "Class",
  weaponType: "Kind of weapon",
  ammo: "Ammunition",
  weaponSlot: "Weapon slot",
  armorSlot: "Armor slot",
  slot: "Other slots",
  sort: "Sort of item",
  armorAge: "Kind of armor",
  state: "State of a copy",
  parts: "What is in it",
  collections: "Collections",
  place: "Where it is",
  marks: "Your marks",
  compare: "Compared with the rest",
};

/** Groups whose words say themselves what they ask. */
type PlainGroup = "rarity" | "class" | "weaponType" | "ammo" | "armorSlot" | "slot";
type PlainElement = "kinetic" | "arc" | "solar" | "void" | "stasis" | "strand";
type ExplainedWord = Exclude<WordsOf<Exclude<WordGroup, PlainGroup>>, PlainElement>;

/** What each word asks that does not say it by itself. */
export const WORD_TEXTS: { readonly [W in ExplainedWord]: string } = {
  light: "Arc, solar or void.",
  dark: "Stasis or strand.",
  kineticslot: "The first weapon slot, whatever the element.",
  energy: "The second weapon slot.",
  power: "The third weapon slot.",
  weapon: "Any weapon.",
  armor: "Any armor.",
  cosmetic: "Ships, sparrows, emblems, emotes, finishers and what changes looks.",
  equippable: "What a character can put on.",
  stackable: "What comes in stacks.",
  armormod: "Armor mods.",
  weaponmod: "Weapon mods.",
  reptoken: "Tokens of reputation.",
  transmat: "Transmat effects.",
  "armor2.0": "Armor with energy from before the new armor system.",
  "armor3.0": "Armor of the new armor system.",
  artifice: "Armor with an artifice slot.",
  locked: "You locked it.",
  unlocked: "It can be locked and is not.",
  masterwork: "Fully masterworked.",
  crafted: "Shaped or enhanced by you.",
  deepsight: "A pattern can still be read from it.",
  adept: "Adept weapons and their kin of raids and trials.",
  haspower: "It has a power level.",
  stackfull: "The stack is full.",
  transferable: "It can be moved between characters.",
  classified: "Bungie does not tell what it is yet.",
  inloadout: "One of your loadouts has it.",
  modded: "There is a mod in it that does something.",
  hasshader: "It wears a shader.",
  hasornament: "It wears an ornament.",
  hasdisabledmod: "A part of it is switched off at the moment.",
  enhancedperk: "It has an enhanced perk.",
  origintrait: "It has an origin trait.",
  collected: "In your collections.",
  uncollected: "It has a place in the collections, and you have not filled it.",
  equipped: "A character wears it.",
  invault: "In the vault.",
  postmaster: "Waits at a postmaster.",
  incurrentchar: "With the selected character, or shared by all.",
  inleftchar: "In the first column, or shared by all.",
  inmiddlechar: "In the middle one of three columns, or shared by all.",
  inrightchar: "In the last column of several, or shared by all.",
  onwrongclass: "With a character whose class cannot wear it.",
  currentclass: "For the class of the selected character.",
  tagged: "It has a tag.",
  hasnotes: "It has a note.",
  dupe: "You have more than one of it.",
  dupelower:
    "You have a copy that has more power; with as much, one that is kept, masterworked, locked or newer.",
  maxpower: "Nothing of yours in its slot has more power; armor is compared within its class.",
  accountmaxpower: "The same, whatever the class.",
  infusionfodder: "You have another of the same kind with less power.",
  ininventory: "You own it: everything here.",
};

/** Where we go beyond DIM or read it otherwise. */
export const DIFFERENCES: readonly string[] = [
  "From-to numbers such as power:400-450 are ours.",
  "A search with a mistake still finds by the rest of it; DIM then finds nothing.",
  "source: looks through the words of the collections; DIM has lists of its own.",
  "season:current is the newest season that anything of yours is from.",
];
