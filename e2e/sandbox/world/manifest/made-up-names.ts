import type { SeededRandom } from "../seeded-random.ts";

// All ours: plain words that go together in any pairing, so that 36,000 names need no list of 36,000.
const FIRST =
  "Hollow Quiet Gilded Broken Patient Seventh Distant Crooked Pale Wandering Bitter Lucid Tidal Ashen Borrowed Velvet Iron Last Idle Northern Silver Second Thorned Drowned Waking Feral Honest Narrow Sunken Restless Copper Midnight Winter Amber Salted Foreign Tempered Fallow Unspoken Proper".split(
    " ",
  );
const SECOND =
  "Meridian Verdict Lantern Chorus Harbor Ledger Compass Vow Orchard Static Kestrel Anvil Parallax Hymn Spindle Threshold Cipher Monsoon Relay Covenant Furrow Pilgrim Cascade Ember Gambit Locket Sermon Tangent Undertow Vigil Warrant Zenith Almanac Bastille Cordon Dirge Estuary Ferry Gantry Helix".split(
    " ",
  );
const TAIL = ["", "", "", "", " II", " of the Ninth", " (Refit)", ", Unbound", " IV", " of Dust"];
const DEEDS = [
  "Win three matches.",
  "Bring back what was left behind.",
  "Open five chests on any world.",
  "Defeat one hundred enemies with this element.",
  "Speak to the keeper of the ledger.",
];
const SAYINGS = [
  "It was made by hand, and the hand shook.",
  "Keep it dry and it will keep you.",
  "Nobody asked for it back.",
  "The second one always works better.",
  "Read the small print by its light.",
];

export function madeUpName(random: SeededRandom): string {
  return `${random.pick(FIRST)} ${random.pick(SECOND)}${random.pick(TAIL)}`;
}

export function madeUpDeed(random: SeededRandom): string {
  return random.pick(DEEDS);
}

export function madeUpSaying(random: SeededRandom): string {
  return random.pick(SAYINGS);
}
