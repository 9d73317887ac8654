import { expect, test } from "@playwright/test";
import { whyNotAboutYou } from "#emails/letter-words.ts";
import type { LetterFact } from "#lib/game/letter-facts.ts";
import { renderEdition } from "./render-digest.tsx";
import { aFact, anEdition, beatenBy, usualStock } from "./test-letters.ts";
import { mustWrite, shownText, written } from "./test-written.ts";

const stock = usualStock();
const template = renderEdition(anEdition());
const place = (name: string) => stock.findIndex((ware) => ware.name === name);
const MISSING = { isCollected: false, copyCount: 0 } as const;

/** All wares are old to the reader but these. */
function facts(...special: readonly LetterFact[]) {
  const others = stock.map((_, at) => aFact(at));
  for (const fact of special) others[fact.ware] = fact;
  return { kind: "personal", facts: { facts: others } } as const;
}
const missing = (name: string, canAfford: boolean | null = null) =>
  aFact(place(name), [{ kind: "not-collected" }, ...(canAfford ? [{ kind: "affordable" } as const] : [])], {
    ...MISSING,
    canAfford,
  });
const beaten = (name: string, total: number) =>
  aFact(place(name), [{ kind: "beats-best", total }], {
    copyCount: 1,
    canAfford: null,
    best: beatenBy(total, stock[place(name)]?.stats ?? []),
  });
const affordable = (name: string) =>
  aFact(place(name), [{ kind: "affordable" }], { isCollected: null, canAfford: true });

for (const [what, reader, subject, eyebrow] of [
  ["is missing", facts(missing("Hawkmoon"), beaten("Synthoceps", 9)), "Hawkmoon, new to you,", "New to you"],
  [
    "beats the best copy",
    facts(beaten("Synthoceps", 4)),
    "a better Synthoceps than yours",
    "Better than yours",
  ],
  [
    "can be paid for",
    facts(affordable("Centrifuse Catalyst")),
    "Centrifuse Catalyst, which you can afford,",
    "You can afford it",
  ],
  ["leads, with nothing new", facts(), "Sunshot", "The pick of his wares"],
] as const) {
  test(`the letter leads with what ${what}, in subject, card and text`, async () => {
    const letter = mustWrite(await template, reader);
    expect(letter.subject).toBe(`Xûr has ${subject} and 42 more, until Tuesday`);
    expect(shownText(letter.html)).toContain(eyebrow);
    expect(letter.text).toContain(`\n* ${eyebrow}: ${subject.replace(/^a better | than yours$|,.*$/g, "")}`);
  });
}

for (const [what, better, worse] of [
  ["an exotic weapon before armour", missing("Hawkmoon"), missing("Synthoceps")],
  ["what can be paid for", missing("Le Monarque", true), missing("Sunshot", false)],
  ["the larger gain", beaten("Crown of Tempests", 6), beaten("Synthoceps", 2)],
  ["what is missing before what is better", missing("Deep Explorer Bond"), beaten("Synthoceps", 2)],
] as const) {
  test(`of two new wares the letter leads with ${what}`, async () => {
    const { html } = mustWrite(await template, facts(better, worse));
    const names = [better, worse].map(({ ware }) => stock[ware]?.name ?? "");
    const shown = shownText(html.slice(html.indexOf("<h2")));
    expect(shown.trimStart().startsWith(names[0] ?? "?")).toBe(true);
    expect(shown.slice(shown.indexOf("Also new to you"))).toMatch(new RegExp(`^Also new to you ${names[1]}`));
  });
}

test("each new ware says beside it why, and what it costs", async () => {
  const { html, text } = mustWrite(
    await template,
    facts(missing("Hush", true), missing("Sunshot"), missing("Krait", false)),
  );
  expect(shownText(html)).toMatch(
    /Hush Legendary combat bow, solar · 17 Strange Coins .{1,90} Not in your collection\. You can afford it\./,
  );
  expect(shownText(html)).toContain("Not in your collection. You cannot afford it yet.");
  expect(text).toContain("  > Not in your collection. You can afford it.\n");
});

test("the best copy is drawn beside his roll stat by stat, with signs and words", async () => {
  const { html, text } = mustWrite(await template, facts(beaten("Gyrfalcon's Hauberk", 4)));
  const shown = shownText(html);
  expect(shown).toContain("Beats your best copy: +4 total.");
  expect(shown).toContain("Your best copy: in the vault, 550 power, locked.");
  expect(shown).toContain("Stat Xûr’s Yours His is");
  expect(shown).toContain("Grenade 30 23 +7 higher");
  expect(shown).toContain("Health 0 3 -3 lower");
  expect(shown).toContain("Total 63 59 +4 higher");
  expect(text).toMatch(/\n {4}Grenade +30 +23 {2}\+7 higher\n/);
});

for (const [verdict, total, words] of [
  ["worse", -5, "Yours is better: +5 total."],
  ["worse", null, "Yours is better."],
  ["same", 0, "You have one with the same stats."],
  ["mixed", null, "Higher than yours in some stats, lower in others."],
  ["better", null, "Beats your best copy."],
] as const) {
  test(`what is nothing new says how it stands to the reader's own: ${words}`, async () => {
    const best = { ...beatenBy(1, []), stats: [], total, verdict };
    const fact = aFact(place("Gnawing Hunger"), [], { copyCount: 1, best });
    expect(shownText(mustWrite(await template, facts(fact)).html)).toContain(
      `Kill Clip, Nanotech Tracers ${words}`,
    );
  });
}

test("a player who has it all is told so", async () => {
  expect(shownText(mustWrite(await template, facts()).html)).toContain("Nothing of this is new to you");
});

test("gear of classes the reader did not choose is hidden, and the letter says how much", async () => {
  const { html, text, subject } = mustWrite(await template, {
    ...facts(missing("Synthoceps")),
    classes: ["hunter"],
  });
  const hidden = stock.filter(({ className }) => className && className !== "hunter");
  for (const { name } of hidden) expect(shownText(html)).not.toContain(name);
  const words = `Hidden, as you asked: ${hidden.length} wares that only Titans or Warlocks can use.`;
  expect(shownText(html)).toContain(words);
  expect(text.replace(/\s+/g, " ")).toContain(words);
  expect(subject).toBe(`Xûr has Sunshot and ${stock.length - hidden.length - 1} more, until Tuesday`);
});

test("who wants only what they lack gets only that, and the letter says what else there is", async () => {
  const reader = { ...facts(missing("Hush"), beaten("Synthoceps", 2)), onlyLacking: true };
  const { html, subject } = mustWrite(await template, reader);
  const shown = shownText(html);
  for (const { name } of stock) {
    expect(shown.includes(name), name).toBe(["Hush", "Synthoceps"].includes(name));
  }
  expect(shown).toContain("Only what you lack is listed, as you asked. He has 41 wares more.");
  expect(subject).toBe("Xûr has Hush, new to you, and 1 more, until Tuesday");
});

test("rare gear of which nobody can tell counts as lacking, material does not", async () => {
  const unknown = { isCollected: null, copyCount: 0, canAfford: false } as const;
  const rare = aFact(place("Sunshot"), [], unknown);
  const core = aFact(place("Enhancement Core"), [], unknown);
  const { subject } = mustWrite(await template, { ...facts(rare, core), onlyLacking: true });
  expect(subject).toBe("Xûr has Sunshot, until Tuesday");
  expect(written(await template, { ...facts(core), onlyLacking: true })).toBeNull();
});

test("who wants only what they lack and lacks nothing gets no letter", async () => {
  expect(written(await template, { ...facts(), onlyLacking: true })).toBeNull();
  const titansOnly = {
    ...facts(missing("Gyrfalcon's Hauberk")),
    onlyLacking: true,
    classes: ["titan"] as const,
  };
  expect(written(await template, titansOnly)).toBeNull();
});

test("a test letter says that it is one, in subject and first line, and comes even to whom none would", async () => {
  const reader = { ...facts(), onlyLacking: true, isTest: true, zone: "Europe/Berlin" };
  const { html, text, subject } = mustWrite(await template, reader);
  expect(subject).toBe("Test: Xûr has Sunshot and 42 more, until Tuesday");
  expect(text).toMatch(/^This is the test letter you asked for/);
  const words = "with his visit of Friday 20 November, 18:00 CET.";
  expect(shownText(html)).toContain(words);
  expect(shownText(html)).toContain("on a Friday you would get no letter");
});

for (const kind of ["signed-out", "private", "no-account", "no-answer"] as const) {
  for (const onlyLacking of [false, true]) {
    test(`a letter that is not about its reader says why and what to do: ${kind}${onlyLacking ? ", only what they lack" : ""}`, async () => {
      const { html, text } = mustWrite(await template, { kind, onlyLacking });
      const why = whyNotAboutYou(kind) ?? "no words";
      expect(shownText(html)).toContain(why);
      expect(text.replace(/\s+/g, " ")).toContain(why);
      const told =
        "You asked for only what you lack. Without your account nobody can tell, so this is everything.";
      expect(shownText(html).includes(told)).toBe(onlyLacking);
      for (const { name } of stock) expect(shownText(html)).toContain(name);
      expect(shownText(html)).not.toContain("Link your Bungie.net account");
      expect(html).toMatch(/href="https:\/\/ninefold\.example\/(sign-in|account|xur)/);
    });
  }
}

test("a letter to an address without an account ends with the invitation to link one", async () => {
  const { html, text } = mustWrite(await template);
  for (const part of [shownText(html), text.replace(/\s+/g, " ")]) {
    expect(part.indexOf("This letter could be about you")).toBeGreaterThan(part.indexOf("Xenology"));
  }
  expect(mustWrite(await template, facts()).text).not.toContain("could be about you");
});

test("facts that fit no ware, or none at all, still make a letter", async () => {
  const strange = { facts: [aFact(4_000, [{ kind: "not-collected" }]), aFact(-1, [])] };
  expect(mustWrite(await template, { kind: "personal", facts: strange }).subject).toContain("Sunshot");
  expect(mustWrite(await template, { kind: "personal", facts: null }).subject).toContain("Sunshot");
  expect(mustWrite(await template, { kind: "personal", facts: { facts: [] } }).subject).toContain("Sunshot");
});

test("a long name does not fill the subject", async () => {
  const wares = usualStock().map((ware) => ({ ...ware, name: `${"Very ".repeat(40)}${ware.name}` }));
  const { subject } = mustWrite(await renderEdition(anEdition({ wares })));
  expect(subject.length).toBeLessThan(110);
  expect(subject).toMatch(/… and 42 more, until Tuesday$/);
});

test("numbers are written as the reader's country writes them, in both parts", async () => {
  const german = mustWrite(await template, { locale: "en-DE" });
  expect(shownText(german.html)).toContain("30.307 × Glimmer");
  expect(german.text).toContain("30.307 × Glimmer");
  const british = mustWrite(await template, { ...facts(), locale: "en-GB" });
  expect(british.text).toContain("30,307 × Glimmer");
});
