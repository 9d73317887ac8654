import { expect, test } from "@playwright/test";
import { CLASS_NAMES } from "#lib/game/character.ts";
import type { OwnComparison, OwnWare } from "#lib/game/own-ware.ts";
import { parseQuery } from "#lib/game/search/parse-query.ts";
import { copiesSearch } from "./copies-search.ts";
import { XurQuery } from "./input.ts";
import { purseWords, signedWords, verdictWords } from "./own-words.ts";
import { changeWords, missingWords } from "./stock-words.ts";
import { testWare } from "./test-visit.ts";
import { chooseCards, toCards } from "./to-cards.ts";

const COPY = {
  itemInstanceId: "1",
  place: { kind: "vault" },
  power: 400,
  isLocked: false,
  isMasterwork: false,
  stats: [],
} as const;
const OWN: OwnWare = {
  isCollected: true,
  copies: [COPY],
  best: null,
  heldPieces: null,
  canAfford: null,
  lacking: [],
  isUsable: true,
};
const { costs } = testWare();
const roll = (verdict: OwnComparison["verdict"], total: number | null): OwnComparison => ({
  copy: COPY,
  stats: [],
  total,
  verdict,
});

test("better and worse are said in words and signed numbers", () => {
  expect([signedWords(4), signedWords(-4), signedWords(0)]).toEqual(["+4", "−4", "0"]);
  expect(verdictWords(roll("better", 4))).toBe("Better than your best copy: +4 in all");
  expect(verdictWords(roll("worse", -4))).toBe("Worse than your best copy: −4 in all");
  expect(verdictWords(roll("better", null))).toBe("Better than your best copy");
  expect(verdictWords(roll("mixed", 0))).toBe("Some stats better, some worse than your best copy");
});

test("a purse says what it lacks, and nothing where nobody can tell", () => {
  expect(purseWords(OWN, costs)).toBeNull();
  expect(purseWords({ ...OWN, canAfford: true }, costs)).toBe("You can afford it");
  expect(purseWords({ ...OWN, canAfford: true }, [])).toBeNull();
  const poor = { ...OWN, canAfford: false, lacking: [{ itemHash: 800069450, quantity: 12 }] };
  expect(purseWords(poor, costs)).toBe("You lack 12 Strange Coins");
});

test("the search for one's copies is one the inventory understands, whatever a name holds", () => {
  const names = ["Sunshot", "Nezarec's Sin", 'The "Last" Word (1)', "Sunshot"];
  const cards = names.map((name) => ({ ware: testWare({ name }), own: OWN }));
  const search = copiesSearch([
    ...cards,
    { ware: testWare({ name: "Not held" }), own: { ...OWN, copies: [] } },
  ]);
  expect(search).toMatch(/^exactname:sunshot or exactname:/i);
  expect(search).not.toContain("Not held");
  expect(parseQuery(search ?? "").errors).toEqual([]);
  expect(copiesSearch([{ ware: testWare(), own: null }])).toBeNull();
});

test("a choice of class keeps what every class can use, and one of news only what is new", () => {
  const wares = [testWare(), testWare({ className: "titan" }), testWare({ className: "hunter" })];
  const cards = toCards(wares, null);
  const chosen = (query: XurQuery) => chooseCards(cards, query).map(({ anchor }) => anchor);
  expect(chosen({ class: null, show: null })).toEqual(["ware-1", "ware-2", "ware-3"]);
  expect(chosen({ class: "titan", show: null })).toEqual(["ware-1", "ware-2"]);
  expect(chosen({ class: null, show: "new" })).toEqual([]);
});

test("what an address asks for and nobody knows is passed over", () => {
  expect(XurQuery.parse({})).toEqual({ class: null, show: null });
  expect(XurQuery.parse({ class: "titan", show: "new" })).toEqual({ class: "titan", show: "new" });
  expect(XurQuery.parse({ class: ["titan", "hunter"], show: "<b>" })).toEqual({ class: null, show: null });
});

test("what nobody could read is said in a sentence, and nothing when all was read", () => {
  expect(missingWords({ classes: CLASS_NAMES, hasRolls: true }, CLASS_NAMES)).toBeNull();
  expect(missingWords({ classes: ["hunter"], hasRolls: false }, CLASS_NAMES)).toMatch(
    /^Not listed: legendary armor for Titans and Warlocks; perks and stats\. Bungie\.net/,
  );
  expect(missingWords({ classes: CLASS_NAMES, hasRolls: false }, CLASS_NAMES)).toMatch(
    /^Not listed: perks and stats\./,
  );
});

test("each change of his wares is said in words", () => {
  const ware = testWare();
  const dear = testWare({ costs: [{ itemHash: 1, quantity: 41, name: "Strange Coin", iconPath: null }] });
  expect(changeWords({ kind: "came", ware, before: null })).toBe("is new.");
  expect(changeWords({ kind: "went", ware, before: ware })).toBe("is no longer sold.");
  expect(changeWords({ kind: "roll", ware, before: ware })).toBe("has another roll.");
  expect(changeWords({ kind: "price", ware, before: dear })).toBe(
    "costs 23 Strange Coins now; it was 41 Strange Coins.",
  );
});
