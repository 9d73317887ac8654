/**
 * Every word after `is:`, by what it asks. Meanings and spellings are DIM's where DIM has the word (its
 * `src/app/search/items/search-filters`, read 2026-11-22).
 *
 * Where the words of a group come from: `kind` and `copy` words are found once, where items are made searchable
 * (kind-words.ts, copy-words.ts); the rest are worked out from the item or the world at each search (is-word.ts).
 */
export const WORD_GROUPS = {
  rarity: "common uncommon rare legendary exotic",
  element: "kinetic arc solar void stasis strand light dark",
  class: "titan hunter warlock",
  weaponType:
    "autorifle bow fusionrifle glaive grenadelauncher handcannon heavygrenadelauncher linearfusionrifle machinegun " +
    "pulserifle rocketlauncher scoutrifle shotgun sidearm sniperrifle specialgrenadelauncher submachine sword tracerifle",
  ammo: "primary special heavy",
  weaponSlot: "kineticslot energy power",
  armorSlot: "helmet gauntlets chest leg classitem",
  slot: "ghost vehicle ships emblems subclass seasonalartifacts emotes finishers engrams consumables modifications",
  sort: "weapon armor cosmetic equippable stackable armormod weaponmod reptoken transmat",
  armorAge: "armor2.0 armor3.0 artifice",
  state:
    "locked unlocked masterwork crafted deepsight adept haspower stackfull transferable classified inloadout",
  parts: "modded hasshader hasornament hasdisabledmod enhancedperk origintrait",
  collections: "collected uncollected",
  place:
    "equipped invault postmaster incurrentchar inleftchar inmiddlechar inrightchar onwrongclass currentclass",
  marks: "tagged hasnotes",
  compare: "dupe dupelower maxpower accountmaxpower infusionfodder ininventory",
} as const;

export type WordGroup = keyof typeof WORD_GROUPS;

type Split<S extends string> = S extends `${infer A} ${infer B}` ? A | Split<B> : S;

/** The words of some groups. */
export type WordsOf<G extends WordGroup> = Split<(typeof WORD_GROUPS)[G]>;
export type IsWord = WordsOf<WordGroup>;
/** Words that are a copy's own and that no other field of a SearchableItem tells. */
export type CopyWord = Exclude<WordsOf<"state" | "parts" | "collections" | "armorAge">, "stackfull">;

/** Other spellings of the same: DIM's, and a few that people try first. */
export const SAME_WORDS: Readonly<Record<string, IsWord>> = {
  white: "common",
  green: "uncommon",
  blue: "rare",
  purple: "legendary",
  yellow: "exotic",
  lfr: "linearfusionrifle",
  lmg: "machinegun",
  smg: "submachine",
  submachinegun: "submachine",
  equipment: "equippable",
  inpostmaster: "postmaster",
  movable: "transferable",
  shaped: "crafted",
  haslight: "haspower",
  shaded: "hasshader",
  ornamented: "hasornament",
  ship: "ships",
  sparrow: "vehicle",
  emblem: "emblems",
  emote: "emotes",
  finisher: "finishers",
  engram: "engrams",
  legs: "leg",
  masterworked: "masterwork",
  // DIM calls its own loadouts that, to tell them from the game's.
  indimloadout: "inloadout",
};

/** What DIM knows and we do not: said so instead of called unknown. */
export const NOT_YET: readonly string[] = (
  "iningameloadout craftable patternunlocked curated randomroll enhanced enhanceable " +
  "enhancementready extraperk retiredperk holofoil shiny infusable infuse focusable armorintrinsic tieredweapon " +
  "maxpowerloadout crafteddupe shapeddupe dupeperks statdupe statlower customstatlower powerfulreward pinnaclereward " +
  "wishlist wishlistdupe wishlistunknown trashlist sunset vendor accessories lostitems messages specialorders"
).split(" ");

const GROUP_OF: ReadonlyMap<string, WordGroup> = new Map(
  (Object.keys(WORD_GROUPS) as WordGroup[]).flatMap((group) =>
    WORD_GROUPS[group].split(" ").map((word) => [word, group] as const),
  ),
);

/** Every word with a meaning of its own. */
export const IS_WORDS = [...GROUP_OF.keys()] as readonly IsWord[];

/** The word that is meant, whichever way it is spelt; null for what is none. */
export function toIsWord(spelt: string): IsWord | null {
  if (Object.hasOwn(SAME_WORDS, spelt)) return SAME_WORDS[spelt] ?? null;
  return GROUP_OF.has(spelt) ? (spelt as IsWord) : null;
}

export function groupOf(word: IsWord): WordGroup {
  return GROUP_OF.get(word) ?? "sort";
}
