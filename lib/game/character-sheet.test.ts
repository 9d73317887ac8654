import { expect, test } from "@playwright/test";
import { toCharacterSheet } from "./character-sheet.ts";
import type { NamedDefinition } from "./item-definition.ts";
import { aCharacter, HUNTER } from "./test-account.ts";

const FEMALE = 2204441813;
const MALE = 3111576190;
const SEAL = 77;

const [WEAPONS, HEALTH, CLASS, GRENADE, SUPER, MELEE] = [
  2996146975, 392767087, 1943323491, 1735777505, 144602215, 4244567218,
] as const;
const POWER = 1935470627;
const NEW_NAMES = {
  [WEAPONS]: "Weapons",
  [HEALTH]: "Health",
  [CLASS]: "Class",
  [GRENADE]: "Grenade",
  [SUPER]: "Super",
  [MELEE]: "Melee",
  [POWER]: "Power",
};
const OLD_NAMES = {
  [WEAPONS]: "Mobility",
  [HEALTH]: "Resilience",
  [CLASS]: "Recovery",
  [GRENADE]: "Discipline",
  [SUPER]: "Intellect",
  [MELEE]: "Strength",
};

const named = (names: Readonly<Record<string, string>>): Map<number, NamedDefinition> =>
  new Map(
    Object.entries(names).map(([hash, name]) => [
      Number(hash),
      { hash: Number(hash), name, description: "", iconPath: `/icons/${hash}.png` },
    ]),
  );

const hunter = aCharacter(HUNTER, "hunter");
const titled = (wordsByGender: Record<string, string>) =>
  new Map([[SEAL, { recordHash: SEAL, wordsByGender }]]);
const words = { races: named({ 1: "Awoken" }), statNames: named(NEW_NAMES), titles: titled({}) };
const stats = {
  [WEAPONS]: 88,
  [POWER]: 1314,
  [CLASS]: 34,
  [MELEE]: 16,
  [SUPER]: 67,
  [GRENADE]: 44,
  [HEALTH]: 0,
};

test("the six stats stand in the game's order, whatever order Bungie sends, and power is none of them", () => {
  const sheet = toCharacterSheet({ ...hunter, stats }, words);
  expect(sheet.stats.map(({ name, value }) => `${name} ${value}`)).toEqual([
    "Health 0",
    "Melee 16",
    "Grenade 44",
    "Super 67",
    "Class 34",
    "Weapons 88",
  ]);
  expect(sheet.stats[0]?.iconPath).toBe(`/icons/${HEALTH}.png`);
});

test("stats are called what the definitions call them, in either generation", () => {
  const sheet = toCharacterSheet({ ...hunter, stats }, { ...words, statNames: named(OLD_NAMES) });
  expect(sheet.stats.map(({ name }) => name)).toEqual([
    "Resilience",
    "Strength",
    "Discipline",
    "Intellect",
    "Recovery",
    "Mobility",
  ]);
});

test("a hash that no definition knows shows nothing: no race, no title, no stat", () => {
  const strange = { ...hunter, raceHash: 404, titleRecordHash: 404, stats: { 404: 9, [HEALTH]: 5 } };
  const sheet = toCharacterSheet(strange, words);
  expect(sheet).toMatchObject({ raceName: null, title: null });
  expect(sheet.stats.map(({ name }) => name)).toEqual(["Health"]);
});

test("a stat that is new to us comes after the six we know", () => {
  const statNames = named({ ...NEW_NAMES, 12: "Luck" });
  const sheet = toCharacterSheet({ ...hunter, stats: { 12: 3, ...stats } }, { ...words, statNames });
  expect(sheet.stats.map(({ name }) => name).at(-1)).toBe("Luck");
});

const TITLES: readonly (readonly [
  what: string,
  wordsByGender: Record<string, string>,
  genderHash: number,
  title: string | null,
])[] = [
  ["is in the word of the character's gender", { [MALE]: "Heroe", [FEMALE]: "Heroina" }, FEMALE, "Heroina"],
  [
    "of a character whose gender is new is shown where all words are one",
    { [MALE]: "Seeker", [FEMALE]: "Seeker" },
    0,
    "Seeker",
  ],
  [
    "of a character whose gender is new is left out where the words differ",
    { [MALE]: "Heroe", [FEMALE]: "Heroina" },
    0,
    null,
  ],
  ["without a word is left out", {}, MALE, null],
  ["with an empty word is left out", { [MALE]: "", [FEMALE]: "" }, MALE, null],
];
for (const [what, wordsByGender, genderHash, title] of TITLES) {
  test(`a title ${what}`, () => {
    const bearer = { ...hunter, titleRecordHash: SEAL, genderHash };
    expect(toCharacterSheet(bearer, { ...words, titles: titled(wordsByGender) }).title).toBe(title);
  });
}

test("a character without a title shows none", () => {
  const titles = titled({ [MALE]: "Seeker", [FEMALE]: "Seeker" });
  expect(toCharacterSheet(hunter, { ...words, titles }).title).toBeNull();
});
