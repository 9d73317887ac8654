/** The fields of one kind of object in /api/xur.json. */
export interface FieldGroup {
  readonly of: string;
  readonly fields: readonly (readonly [name: string, words: string])[];
}

/** What every field of the answer means; `field-table.test.ts` holds it against an answer. */
export const FIELDS: readonly FieldGroup[] = [
  {
    of: "The answer",
    fields: [
      ["version", "1."],
      [
        "state",
        "here; arriving: he has come, and what he sells is not confirmed; gone: he was here this week and has left; absent: he has not been seen this week; unknown: Bungie.net has not answered yet.",
      ],
      ["answeredAt", "When Bungie.net last answered, by its own clock."],
      ["visit", "The visit he is on, else the latest one by his calendar."],
      ["next", "The visit after that, by his calendar: startsAt and endsAt."],
      ["place", "Where he stands, when an answer proved it."],
      [
        "isConfirmed",
        "Whether two looks agreed on the wares. False while he arrives: then they are what one look found.",
      ],
      [
        "revision",
        "1 for the first wares of a visit; grows with each change during it. 0 while not confirmed.",
      ],
      ["seenAt", "Since when these wares are known."],
      ["coverage", "What the wares are complete in."],
      [
        "wares",
        "What he sells; after he has gone, what he sold on this visit. Empty while that is not known.",
      ],
      [
        "changes",
        "What changed with the newest revision of this visit: kind (came, went, price, roll), itemHash, name.",
      ],
      ["problem", "Why the last look learned nothing, as maintenance or busy; null when it did."],
    ],
  },
  {
    of: "visit",
    fields: [
      ["day", "The day it began, in UTC; its name in addresses."],
      ["startsAt", "By his calendar."],
      ["endsAt", "By his calendar."],
      ["url", "Its page here."],
    ],
  },
  {
    of: "coverage",
    fields: [
      ["classes", "titan, hunter, warlock: the classes whose own wares were read."],
      ["hasRolls", "Whether perks and stats could be read."],
    ],
  },
  {
    of: "Each of wares",
    fields: [
      ["itemHash", "The item. The same one can be sold twice, at two prices."],
      ["vendorHash", "Xûr, or one of the two lists that he opens."],
      ["collectibleHash", "Its row in the collections."],
      ["name", "As the game names it."],
      [
        "group",
        "exotic-armor, exotic-weapons, catalysts, legendary-weapons, legendary-armor, materials, engrams, quests, other.",
      ],
      ["rarity", "exotic, legendary, rare, uncommon, common, none."],
      ["type", "As the game names it: Hand Cannon, Helmet."],
      ["element", "kinetic, arc, solar, void, stasis, strand."],
      ["class", "titan, hunter, warlock; null: for every class."],
      ["quantity", "How many one purchase gives."],
      ["iconUrl", "Its picture, at Bungie.net."],
      ["costs", "What it costs, all of it: itemHash, name, quantity, iconUrl."],
      ["perks", "Of its roll: plugHash, name, description, iconUrl."],
      ["stats", "Of its roll: statHash, name, value, maximum (null: a number without a bar)."],
    ],
  },
];
