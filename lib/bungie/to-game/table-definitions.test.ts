import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import {
  toCollectibleDefinition,
  toNamedDefinition,
  toObjectiveDefinition,
  toSeasonDefinition,
  toStatGroupDefinition,
} from "./table-definitions.ts";

test("a stat group keeps the order of its stats, and each curve rises", () => {
  const points = [
    { value: 100, weight: 32 },
    { value: 0, weight: 8 },
  ];
  const row = {
    maximumValue: 100,
    scaledStats: [
      { statHash: 3871231066, maximumValue: 100, displayAsNumeric: true, displayInterpolation: points },
      { statHash: 4188031367, maximumValue: 100, displayAsNumeric: false },
    ],
  };
  expect(toStatGroupDefinition(9, row)).toEqual({
    statGroupHash: 9,
    scaledStats: [
      { statHash: 3871231066, maximum: 100, isNumeric: true, curve: points.toReversed() },
      { statHash: 4188031367, maximum: 100, isNumeric: false, curve: [] },
    ],
  });
});

test("where an item drops is one line, and nothing where Bungie says nothing", () => {
  expect(toCollectibleDefinition(1, { sourceString: "Source: Xûr,\n in the Tower" })).toEqual({
    collectibleHash: 1,
    source: "Source: Xûr, in the Tower",
  });
  expect(toCollectibleDefinition(1, { sourceString: "" })).toBeNull();
  expect(toCollectibleDefinition(1, { redacted: true })).toBeNull();
});

test("a counter says what it counts, by its own words or by its name", () => {
  const named = { displayProperties: { name: "Defeats" }, completionValue: 500 };
  expect(toObjectiveDefinition(1, { ...named, progressDescription: "Enemies Defeated" })).toEqual({
    objectiveHash: 1,
    description: "Enemies Defeated",
    completionValue: 500,
  });
  expect(toObjectiveDefinition(1, named)?.description).toBe("Defeats");
  expect(toObjectiveDefinition(1, { completionValue: 1 })).toBeNull();
});

test("a season keeps its number and name; a row without a number is none", () => {
  const row = { displayProperties: { name: "Season of the Hunt" }, seasonNumber: 12 };
  expect(toSeasonDefinition(5, row)).toEqual({ seasonHash: 5, seasonNumber: 12, name: "Season of the Hunt" });
  expect(toSeasonDefinition(5, {})).toBeNull();
});

const captures = process.env.BUNGIE_CAPTURES;
if (captures) {
  const read = (file: string): [string, object][] =>
    Object.entries(JSON.parse(readFileSync(join(captures, "manifest", file), "utf8")));

  test("every stat group and socket category of Bungie's own tables is understood", () => {
    const groups = read("DestinyStatGroupDefinition.json").map(([hash, row]) =>
      toStatGroupDefinition(Number(hash), row),
    );
    expect(groups.length).toBeGreaterThan(20);
    expect(groups.some(({ scaledStats }) => scaledStats.some(({ curve }) => curve.length > 2))).toBe(true);
    const perks = read("DestinySocketCategoryDefinition.trimmed.json").find(
      ([hash]) => hash === "4241085061",
    );
    expect(toNamedDefinition(4241085061, perks?.[1]).name).toBe("WEAPON PERKS");
  });
}
