import { expect, test } from "@playwright/test";
import { pictureAddress } from "./picture-address.ts";
import { groupWares, leadingWare, type ShownWare } from "./shown-ware.ts";
import { costWords, kindWords, priceWords, wareName } from "./ware-words.ts";

const WARE: ShownWare = {
  itemHash: 1,
  name: "Sunshot",
  typeName: "Hand Cannon",
  flavorText: "",
  iconPath: "/a.png",
  rarity: "exotic",
  element: "solar",
  className: null,
  group: "exotic-weapons",
  quantity: 1,
  costs: [],
};
const cost = (quantity: number, name: string | null) => ({ itemHash: 2, quantity, name, iconPath: null });

for (const [quantity, name, words] of [
  [41, "Strange Coin", "41 Strange Coins"],
  [1, "Strange Coin", "1 Strange Coin"],
  [3000, "Glimmer", "3,000 Glimmer"],
  [2, "Legendary Shards", "2 Legendary Shards"],
  [5, null, "5 of an unknown currency"],
] as const) {
  test(`a price is read out as it would be said: ${words}`, () => {
    expect(costWords(cost(quantity, name))).toBe(words);
  });
}

test("several prices are all named, and no price at all is said to be free", () => {
  expect(priceWords([cost(2, "Strange Coin"), cost(500, "Glimmer")])).toBe("2 Strange Coins and 500 Glimmer");
  expect(priceWords([])).toBe("Free");
});

test("a ware says what it is in words, not by colour alone", () => {
  expect(kindWords(WARE)).toBe("Exotic hand cannon, solar");
  expect(kindWords({ ...WARE, element: null, className: "warlock", typeName: "Helmet" })).toBe(
    "Exotic Warlock helmet",
  );
  expect(kindWords({ ...WARE, element: null, className: "hunter", typeName: "Hunter Cloak" })).toBe(
    "Exotic Hunter cloak",
  );
  expect(kindWords({ ...WARE, element: null, typeName: "", group: "catalysts" })).toBe("Exotic catalyst");
  expect(kindWords({ ...WARE, element: null, typeName: "", rarity: "none" })).toBe("");
});

test("a stack says how many there are of it, and an unknown item has a name too", () => {
  expect(wareName({ ...WARE, quantity: 17, name: "Enhancement Core" })).toBe("17 × Enhancement Core");
  expect(wareName({ ...WARE, name: null })).toBe("Unknown item");
});

test("wares keep the groups' order, empty groups are not shown, and the leading ware is an exotic weapon", () => {
  const core = { ...WARE, itemHash: 2, group: "materials" as const };
  const armor = { ...WARE, itemHash: 3, group: "exotic-armor" as const };
  const wares = [core, WARE, armor];
  expect(groupWares(wares).map(({ group }) => group)).toEqual([
    "exotic-armor",
    "exotic-weapons",
    "materials",
  ]);
  expect(leadingWare(wares)).toBe(WARE);
  expect(leadingWare([core])).toBe(core);
  expect(leadingWare([])).toBeNull();
});

test("a picture's path cannot lead a mail program to another host", () => {
  const origin = "https://www.bungie.net";
  expect(pictureAddress(origin, "/common/icons/a1.jpg")).toBe("https://www.bungie.net/common/icons/a1.jpg");
  for (const path of ["//evil.example/x.png", "https://evil.example", ".evil.example/x", "/a b", "", null]) {
    expect(pictureAddress(origin, path)).toBeNull();
  }
});
