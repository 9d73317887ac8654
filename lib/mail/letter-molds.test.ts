import { expect, test } from "@playwright/test";
import type { LetterReader } from "./edition-letters.ts";
import { type FrozenLetter, spliceLetters } from "./frozen-letters.ts";
import { letterLinks } from "./letter-links.ts";
import { withMolds } from "./letter-molds.ts";
import { aReader, SITE } from "./test-letters.ts";

const FRAGMENTS = ["<p>", "</p>", "plain"];

/** Writes letters with links in the middle, at an end and side by side, and remembers for whom. */
function aWriter() {
  const asked: LetterReader[] = [];
  const write = (reader: LetterReader): FrozenLetter | null => {
    asked.push(reader);
    if (reader.classes.includes("titan")) return null;
    const { subscriptionId, kind, address, links, zone } = reader;
    const { settingsPage, whyPage, unsubscribePage, oneClick } = links;
    const html = [0, `Xûr & ${zone} `, settingsPage, 1, 0, whyPage, unsubscribePage];
    const text = [whyPage, [2, "run"], settingsPage];
    return { subscriptionId, kind, address, subject: `In ${zone}`, html, text, oneClick };
  };
  return { asked, write };
}

const named = (name: string, some: Partial<LetterReader> = {}) =>
  aReader({ subscriptionId: name, address: `${name}@example.com`, links: letterLinks(SITE, name), ...some });

function spliced(letter: FrozenLetter | null) {
  return spliceLetters({ from: "x", fragments: FRAGMENTS, letters: letter ? [letter] : [] });
}

test("letters that are alike are written once, and say what each would have said", () => {
  const { asked, write } = aWriter();
  const molded = withMolds(write);
  for (const name of ["ada", "bob", "eve"]) {
    const letter = molded(named(name));
    expect(letter?.subscriptionId).toBe(name);
    expect(spliced(letter)).toEqual(spliced(aWriter().write(named(name))));
  }
  expect(asked).toHaveLength(1);
});

test("readers of whom something else is wanted, or who read otherwise, have a letter of their own", () => {
  const { asked, write } = aWriter();
  const molded = withMolds(write);
  const others: Partial<LetterReader>[] = [
    ...[{}, { zone: "Europe/Berlin" }, { locale: "en-US" }, { onlyLacking: true }, { isTest: true }],
    ...[
      { kind: "private" as const },
      { classes: ["hunter" as const] },
      { classes: ["hunter", "warlock"] as const },
    ],
  ];
  for (const some of others)
    expect(spliced(molded(named("ada", some)))).toEqual(spliced(write(named("ada", some))));
  // Once by the mold, once beside it.
  expect(asked).toHaveLength(2 * others.length);
});

test("whom nothing is for gets nothing, however many they are", () => {
  const { asked, write } = aWriter();
  const molded = withMolds(write);
  for (const name of ["ada", "bob"]) expect(molded(named(name, { classes: ["titan"] }))).toBeNull();
  expect(asked).toHaveLength(1);
});

test("letters about their readers are each written", () => {
  const { asked, write } = aWriter();
  const molded = withMolds(write);
  const facts = { facts: [] };
  for (const name of ["ada", "bob"]) molded(named(name, { kind: "personal", facts }));
  expect(asked).toHaveLength(2);
});
