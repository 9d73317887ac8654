import { expect, test } from "@playwright/test";
import { suggest } from "./suggest.ts";
import { WORLD } from "./test-world.ts";
import { vocabularyOf } from "./vocabulary.ts";

const VOCABULARY = vocabularyOf(WORLD.items);

/** The caret stands where the stroke is. */
function offered(typed: string, most?: number) {
  const caret = typed.indexOf("|");
  return suggest(typed.replace("|", ""), caret, VOCABULARY, most);
}
const labels = (typed: string, most?: number) => offered(typed, most).map(({ label }) => label);

test("a name that is owned is offered from its first letters, in quotes, with how many there are", () => {
  const [first] = offered("hawk|");
  expect(first).toEqual({
    text: 'name:"Hawkmoon’s Échó"',
    caret: 22,
    label: 'name:"Hawkmoon’s Échó"',
    what: "name",
    count: 2,
  });
});

test("accents need not be typed", () => {
  expect(labels("name:echo|")).toContain('name:"Hawkmoon’s Échó"');
});

test("only the word at the caret is replaced", () => {
  const [first] = offered("is:exotic (is:weap| or tag:keep)");
  expect(first?.text).toBe("is:exotic (is:weapon or tag:keep)");
  expect(first?.caret).toBe("is:exotic (is:weapon".length);
});

test("a caret within a word replaces all of it", () => {
  expect(offered("is:ex|xotic is:bow")[0]?.text).toBe("is:exotic is:bow");
});

test("a dash before the word stays", () => {
  expect(offered("-is:exo|")[0]?.text).toBe("-is:exotic");
});

test("words before the caret belong to a name they begin together", () => {
  expect(offered("is:exotic ace of sp|")[0]?.text).toBe('is:exotic name:"Ace of Spades"');
});

test("words that begin no name together stay apart", () => {
  expect(offered("hello hawk|")[0]?.text).toBe('hello name:"Hawkmoon’s Échó"');
});

test("an unclosed quote is completed", () => {
  expect(offered('perk:"out|')[0]?.text).toBe("perk:Outlaw");
});

test("after is: come its words, those that begin so first", () => {
  expect(labels("is:arm|")[0]).toBe("is:armor");
  expect(labels("is:arm|")).toContain("is:armormod");
  expect(labels("is:arm|")).toContain("is:sidearm");
  expect(labels("not:exo|")).toEqual(["not:exotic"]);
});

test("a bare word offers operators, words, names and perks", () => {
  expect(labels("sta|")[0]).toBe("stat:");
  expect(labels("exot|")).toContain("is:exotic");
  expect(labels("ramp|")).toContain("perk:Rampage");
  expect(labels("jun|")[0]).toBe("tag:junk");
  expect(labels("def|")).toContain("season:defiance");
});

test("after stat: come stats, then signs", () => {
  expect(labels("stat:ran|")[0]).toBe("stat:range:");
  expect(labels("stat:range:|")).toEqual(["stat:range:>", "stat:range:<", "stat:range:>=", "stat:range:<="]);
});

test("after season: comes the newest season first", () => {
  expect(labels("season:|", 9).slice(4, 6)).toEqual(["season:current", "season:lawless"]);
});

test("hashtags of the player's own notes are offered", () => {
  expect(labels("notes:#k|")).toEqual(["notes:#keepers"]);
  expect(labels("#kee|")).toEqual(["notes:#keepers"]);
});

test("what is written already is not offered", () => {
  expect(labels("is:exotic|")).not.toContain("is:exotic");
});

test("nothing is offered where the caret stands at no word", () => {
  for (const typed of ["|", "is:exotic |", "(|", "is:exotic) |", "-|"])
    expect(labels(typed), typed).toEqual([]);
});

test("empty sockets are offered to nobody", () => {
  expect(labels("empty|")).toEqual([]);
});
