import type { CatalogItem } from "./catalog.ts";
import { seededRandom } from "./seeded-random.ts";

// Everything here is written for this stand-in. Names are facts; sentences are ours.

const FLAVOUR = [
  "Kept oiled by somebody who expected trouble.",
  "The last owner left no note, only good maintenance.",
  "It remembers every hand that held it.",
  "Built for a war that ended before the paint was dry.",
  "Quiet until it matters.",
  "Some tools ask a question. This one answers.",
  "Found twice, lost once.",
  "A favour repaid in steel.",
  "It hums at dawn. Nobody knows why.",
  "Older than the road that leads to it.",
  "Made in a hurry, carried for a lifetime.",
  "Weighs exactly as much as a promise.",
];

const ABOUT_KIND: Partial<Record<CatalogItem["kind"], string>> = {
  material: "A material for making gear better.",
  consumable: "Used up when it is used.",
  currency: "Money, of a kind.",
  engram: "Something rolled up tight, waiting to be opened.",
  doorway: "Opens another page of wares.",
  reward: "A row of the rank track, not for sale.",
  gift: "Wrapped. It rattles.",
  quest: "A string of tasks with something at the end.",
  buff: "A blessing that lasts a while.",
  catalyst: "Lets an exotic weapon grow.",
  bounty: "A small task for a small reward.",
  shader: "Colours for armour and ships.",
  projection: "A picture your ghost can cast.",
  mod: "Fits into armour and changes how it helps you.",
  weaponmod: "Fits into a weapon and changes how it handles.",
  emblem: "A banner for your name.",
  artifact: "Grows with you for a season.",
  emote: "Something to do with your hands.",
  collection: "All there is of a kind.",
  clanbanner: "Your clan, in cloth.",
  pattern: "A weapon, written down so that it can be shaped again.",
};

const TRAIT_WORDS: Record<string, string> = {
  Rampage: "Each defeat makes the next shots hit harder, up to three times.",
  Outlaw: "Precision defeats make reloading much quicker.",
  "Kill Clip": "Reloading after a defeat makes shots hit harder for a moment.",
  Firefly: "Precision defeats burst into solar light.",
  Dragonfly: "Precision defeats burst with the weapon's own element.",
  Incandescent: "Defeats spread scorch to those close by.",
  Voltshot: "Reloading after a defeat makes the next hit jolt.",
  "Destabilizing Rounds": "Defeats make nearby foes volatile.",
  Headstone: "Precision defeats leave a crystal of ice.",
  Hatchling: "Precision defeats hatch a helpful threadling.",
  Frenzy: "Fighting for a while makes everything about the weapon better.",
  "Explosive Payload": "Shots carry a small blast.",
  "Rapid Hit": "Quick precision hits steady the weapon and speed up reloading.",
  "Triple Tap": "Three precision hits in a row return a round.",
  "Feeding Frenzy": "Defeats speed up the next reload, more with each one.",
  Subsistence: "Defeats put some of the magazine back.",
  "Eager Edge": "The first lunge after drawing the blade reaches far.",
  "Auto-Loading Holster": "Reloads itself while put away.",
  "Envious Assassin": "Defeats with other weapons overfill this one.",
  "Bait and Switch": "Hitting with every weapon first makes this one hit harder.",
  "Memento Mori": "Reloading after a defeat loads rounds that bite harder.",
  Sunburn: "Its rounds explode, and so does what they fell.",
  "Wolfpack Rounds": "Rockets split into small ones that chase their target.",
  "Arc Conductor": "Arc damage taken is turned against those who dealt it.",
  "Black Hole": "The second shot of a burst pulls its target apart.",
};

const SOCKET_WORDS: Record<string, string> = {
  trait: "Changes how the weapon behaves when things go well.",
  origin: "A habit of the workshop it came from.",
  frame: "How this weapon is built and how fast it fires.",
  barrel: "Trades a little of one thing for a little of another.",
  magazine: "Changes what the weapon is fed with.",
};

/** A sentence about what an item is; empty for gear, whose looks and stats speak. */
export function descriptionOf(item: CatalogItem): string {
  if (item.kind === "perk") {
    const socket = (item.socket ?? "trait").split(":")[0] ?? "trait";
    return TRAIT_WORDS[item.name] ?? SOCKET_WORDS[socket] ?? "";
  }
  if (item.kind === "plug") return describePlug(item);
  return ABOUT_KIND[item.kind] ?? "";
}

const PLUG_WORDS: readonly (readonly [category: RegExp, words: string])[] = [
  [/\.supers$/, "The strongest thing you can do, once in a while."],
  [/\.melee$/, "What your fists do when charged."],
  [/\.class_abilities$/, "A skill of your class."],
  [/\.movement$/, "How you leave the ground."],
  [/grenades?$/, "Thrown, and felt."],
  [/\.(?:aspects|totems)$/, "Changes how your subclass fights, and makes room for fragments."],
  [/fragments$|trinkets$/, "A small change with a large habit."],
  [/transcendence$/, "Light and dark at once, for a moment."],
  [/trackers$/, "Counts what you defeat."],
  [/masterworks\.stat/, "Raises one stat of the weapon."],
  [/masterwork$|^catalysts$/, "Finishes an exotic weapon."],
  [/armor\.masterworks$/, "Gives armour more energy, and a little of what it lacks."],
  [/archetypes$/, "Decides which stats a piece of armour favours."],
  [/tuning\.mods$/, "Moves a little of one stat to another."],
  [/skins|_all_skins$/, "Another look for the same thing."],
  [/^intrinsics$/, "What this piece is known for."],
  [/mementos$/, "Remembers an occasion."],
  [/^enhancements\.ghosts/, "Makes your ghost a better finder."],
  [/^ship\./, "How you arrive."],
  [/^(?:stocks|grips)$/, "How the weapon sits in the hand."],
];

function describePlug(item: CatalogItem): string {
  if (item.name === "") return "";
  if (/^(?:Empty|Default|No |Remove)/.test(item.name)) return "Nothing is in here.";
  return PLUG_WORDS.find(([category]) => category.test(item.plugCategory ?? ""))?.[1] ?? "";
}

export function flavourOf(item: CatalogItem): string {
  const speaks = ["weapon", "armor", "ghost", "ship", "sparrow"].includes(item.kind);
  return speaks ? seededRandom(`flavour ${item.itemHash}`).pick(FLAVOUR) : "";
}
