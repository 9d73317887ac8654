import { expect, test } from "@playwright/test";
import type { LetterReader, LetterTerms } from "./edition-letters.ts";
import { type FrozenLetter, type LetterMold, spliceLetters } from "./frozen-letters.ts";
import { letterLinks, linkPart } from "./letter-links.ts";
import { withMolds } from "./letter-molds.ts";
import { aReader, SITE } from "./test-letters.ts";

const FRAGMENTS = ["<p>", "</p>"];

/** Writes letters, and remembers for whom. */
function aWriter() {
  const asked: LetterTerms[] = [];
  const write = (terms: LetterTerms): LetterMold | null => {
    asked.push(terms);
    if (terms.classes.includes("titan")) return null;
    const { kind, zone } = terms;
    const html = [0, `Xûr & ${zone} `, linkPart("settingsPage"), 1];
    return { kind, subject: `In ${zone}`, html, text: [linkPart("unsubscribePage")] };
  };
  return { asked, write };
}

const named = (name: string, some: Partial<LetterReader> = {}) =>
  aReader({ subscriptionId: name, address: `${name}@example.com`, unsubscribeToken: `of ${name}`, ...some });

function spliced(letter: FrozenLetter | null) {
  const links = letterLinks(SITE);
  return spliceLetters({ from: "x", links, fragments: FRAGMENTS, letters: letter ? [letter] : [] })[0];
}

test("letters that are alike are written once, and each is its reader's", () => {
  const { asked, write } = aWriter();
  const molded = withMolds(write);
  for (const name of ["ada", "bob", "eve"]) {
    const letter = molded(named(name));
    expect(letter?.subscriptionId).toBe(name);
    expect(spliced(letter)).toMatchObject({
      to: `${name}@example.com`,
      subject: "In UTC",
      html: `<p>Xûr & UTC ${SITE}/digest/settings?token=of%20${name}</p>`,
      text: `${SITE}/digest/unsubscribe?token=of%20${name}`,
    });
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
  for (const some of others) molded(named("ada", some));
  expect(asked).toEqual(others.map((some) => named("ada", some)));
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
