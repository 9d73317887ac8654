import { expect, test } from "@playwright/test";
import { pick, seededChance } from "../../e2e/support/seeded-order.ts";
import type { LetterReader } from "./edition-letters.ts";
import { spliceLetters } from "./frozen-letters.ts";
import { packLetters, unpackLetters } from "./pack-letters.ts";
import { renderEdition } from "./render-digest.tsx";
import { aFact, anEdition, aReader, usualStock } from "./test-letters.ts";

const SEED = Number(process.env.SEED ?? 7);
const READERS = 60;
const KINDS = ["personal", "not-linked", "signed-out", "private", "no-account", "no-answer"] as const;
const stock = usualStock();

/** A reader whose every own word says whose it is. */
function markedReader(nth: number, chance: () => number): LetterReader {
  const mark = `mark${String(nth).padStart(3, "0")}`;
  const kind = pick(chance, KINDS);
  const facts = stock.map(({ stats }, at) => {
    if (chance() < 0.5 || stats.length === 0) return aFact(at);
    const own = stats.map(({ statHash, value }) => {
      return { statHash, name: `${mark}<stat>`, his: value, mine: value - 1, verdict: "better" as const };
    });
    const copy = { power: 1_000 + nth, isLocked: false, isMasterwork: false };
    const best = { copy, where: "hunter" as const, stats: own, total: 6, verdict: "better" as const };
    return aFact(at, [{ kind: "beats-best", total: 6 }], { copyCount: 1, best });
  });
  return aReader({
    subscriptionId: mark,
    address: `${mark}@example.com`,
    kind,
    facts: kind === "personal" ? { facts } : null,
    classes: pick(chance, [[], ["titan"], ["hunter", "warlock"]]),
    onlyLacking: chance() < 0.3,
    zone: pick(chance, ["UTC", "Europe/Berlin", "America/Los_Angeles"]),
    locale: pick(chance, ["en-GB", "en-US", "en-DE"]),
    unsubscribeToken: `token-${mark}`,
  });
}

test(`no letter holds a word of another reader, in any order of writing (seed ${SEED})`, async () => {
  const chance = seededChance(SEED);
  const { write, ...rendered } = await renderEdition(anEdition());
  const { fragments } = rendered;
  const before = JSON.stringify(fragments);
  const readers = Array.from({ length: READERS }, (_, nth) => markedReader(nth, chance));
  const letters = readers.flatMap((reader) => write(reader) ?? []);
  expect(letters.length).toBeGreaterThan(READERS / 2);
  expect(JSON.stringify(fragments)).toBe(before);
  expect(before).not.toMatch(/mark\d{3}/);
  const frozen = unpackLetters(packLetters({ from: "x", ...rendered, letters }));
  for (const [nth, letter] of spliceLetters(frozen).entries()) {
    const mark = letters[nth]?.subscriptionId ?? "";
    expect(new Set(JSON.stringify(letter).match(/mark\d{3}/g))).toEqual(new Set([mark]));
  }
});

test(`a letter is the same whoever was written to before (seed ${SEED})`, async () => {
  const readers = Array.from({ length: 20 }, (_, nth) => markedReader(nth, seededChance(SEED + nth)));
  const written = async (order: readonly LetterReader[]) => {
    const { write, ...rendered } = await renderEdition(anEdition());
    const letters = order.flatMap((reader) => write(reader) ?? []);
    const whole = spliceLetters({ from: "x", ...rendered, letters });
    return new Map(whole.map((letter) => [letter.to, JSON.stringify(letter)]));
  };
  expect(await written(readers.toReversed())).toEqual(await written(readers));
});
