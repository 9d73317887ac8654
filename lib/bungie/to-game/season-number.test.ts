import { expect, test } from "@playwright/test";
import { toSeasonNumber } from "./season-number.ts";

const RELEASES: readonly (readonly [traitId: string, seasonNumber: number, what: string])[] = [
  ["releases.v300.annual", 1, "the Red War"],
  ["releases.v310.season", 2, "Curse of Osiris"],
  ["releases.v400.annual", 4, "Forsaken"],
  ["releases.v450.season", 7, "Opulence"],
  ["releases.v500.season", 12, "the Hunt"],
  ["releases.v540.season", 15, "the 30th anniversary, inside the season of the Lost"],
  ["releases.v600.annual", 16, "the Witch Queen"],
  ["releases.v710.season", 21, "the Deep"],
  ["releases.v800.annual", 24, "the Final Shape"],
  ["releases.v820.season", 26, "Heresy"],
  ["releases.v900.core", 27, "the Edge of Fate"],
  ["releases.v910", 27, "an update inside it"],
  ["releases.v970.core", 28, "an update inside Renegades"],
];
for (const [traitId, seasonNumber, what] of RELEASES) {
  test(`an item of ${what} came with season ${seasonNumber}`, () => {
    expect(toSeasonNumber(["item.weapon.exotic", traitId])).toBe(seasonNumber);
  });
}

test("where the traits do not tell the season, nobody guesses one", () => {
  for (const traitIds of [
    [],
    ["item.weapon.bow"],
    ["releases.vnext"],
    ["releases.v200.season"],
    ["xreleases.v300"],
  ])
    expect(toSeasonNumber(traitIds), String(traitIds)).toBeNull();
  // A hundred that is not written down yet: 28 would be wrong.
  expect(toSeasonNumber(["releases.v1000.core"])).toBeNull();
});
