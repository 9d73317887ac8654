import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { batchBody } from "./batch-body.ts";
import { type FrozenLetters, spliceLetters } from "./frozen-letters.ts";
import { letterLinks, linkPart } from "./letter-links.ts";
import { packLetters, unpackLetters } from "./pack-letters.ts";

const LINKS = letterLinks("https://ninefold.example");
const FROM = "Ninefold <letter@ninefold.example>";
const FRAGMENTS = [`<a href="`, `">Unsubscribe</a>`, "Unsubscribe: "];
const HTML = [0, linkPart("unsubscribePage"), 1];
const TEXT = [2, linkPart("unsubscribePage")];
const FROZEN: FrozenLetters = {
  from: FROM,
  links: LINKS,
  fragments: FRAGMENTS,
  letters: ["ada", "bob"].map((name) => ({
    subscriptionId: name,
    address: `${name}@example.com`,
    token: `of-${name}`,
    mold: { kind: "not-linked", subject: `Xûr, for ${name}`, html: HTML, text: TEXT },
  })),
};

/** As a letter was kept until 2026-11-23: with all of its links. */
const EARLIER = FROZEN.letters.map(({ subscriptionId, address, token, mold }) => ({
  subscriptionId,
  address,
  subject: mold.subject,
  unsubscribe: `${LINKS.unsubscribePage}${token}`,
  oneClick: `${LINKS.oneClick}${token}`,
}));

test("a batch that is asked again has the very same letters", () => {
  const again = unpackLetters(packLetters(FROZEN));
  expect(again).toEqual(FROZEN);
  expect(JSON.stringify(spliceLetters(again))).toBe(JSON.stringify(spliceLetters(FROZEN)));
});

for (const [what, words, link] of [
  ["with words apart", EARLIER.map(({ unsubscribe }) => unsubscribe), [-1, -2]],
  ["with all words in their places", undefined, EARLIER.map(({ unsubscribe }) => unsubscribe)],
] as const) {
  test(`a batch that an earlier version froze, ${what}, is sent as the same bytes`, () => {
    const letters = EARLIER.map(({ unsubscribe, ...letter }, nth) => ({
      ...letter,
      html: [0, link[nth], 1],
      text: [2, link[nth]],
    }));
    const frozen = gzipSync(JSON.stringify({ from: FROM, fragments: FRAGMENTS, words, letters }));
    expect(batchBody(unpackLetters(frozen)).equals(batchBody(FROZEN))).toBe(true);
  });
}

for (const [what, words, toSubject, toOneClick] of [
  [
    "with subjects in their places and links in one piece",
    EARLIER.map(({ unsubscribe }) => unsubscribe),
    (nth: number) => EARLIER[nth]?.subject,
    (nth: number) => EARLIER[nth]?.oneClick,
  ],
  [
    "with links in two pieces and runs",
    [
      [-4, -5],
      ["Unsubscribe: ", -1],
      ...[`Xûr, for ada`, LINKS.unsubscribePage, "of-ada", "of-bob", LINKS.oneClick],
      ...[[-7, -5], [-7, -6], "Xûr, for bob", [-4, -6]],
    ],
    (nth: number) => [-3, -10][nth],
    (nth: number) => [-8, -9][nth],
  ],
] as const) {
  test(`a batch packed by models, ${what}, is sent as the same bytes`, () => {
    const isInRuns = words.length > 2;
    const packed = EARLIER.map(({ subscriptionId: id, address: to }, nth) => ({
      ...{ id, to, subject: toSubject(nth), oneClick: toOneClick(nth) },
      ...(nth === 0
        ? { html: [0], text: [1] }
        : { html: [0, 1, isInRuns ? -11 : -2], text: [1, 1, isInRuns ? -11 : -2] }),
    }));
    const models = [
      [0, -1, 1],
      [2, -1],
    ];
    const lying = { fragments: FRAGMENTS, from: FROM, words, models, packed };
    const frozen = unpackLetters(gzipSync(JSON.stringify(lying)));
    expect(frozen.letters.map(({ mold }) => mold.kind)).toEqual([null, null]);
    expect(batchBody(frozen).equals(batchBody(FROZEN))).toBe(true);
  });
}

test("parts that stood together in an earlier version's letter are sent in their order", () => {
  const words = [["-1", 0, "b"], "subject", "one-click", []];
  const packed = [{ id: "s", to: "t", subject: -2, oneClick: -3, html: [0], text: [1] }];
  const lying = { fragments: ["0"], from: FROM, words, models: [[0, -1, 0], [-4]], packed };
  const [letter] = spliceLetters(unpackLetters(gzipSync(JSON.stringify(lying))));
  expect(letter).toMatchObject({ subject: "subject", html: "0-10b0", text: "" });
});

test("letters of other lengths, and with other words, are unpacked as they were", () => {
  const [ada] = FROZEN.letters;
  if (!ada) throw new Error("no letter");
  const why = linkPart("whyPage");
  const parts = [[], [""], [0], [1, "a", 0], [1, "b", 0], ["a", "a", "a"], [1, "a", 0, "c"], [1, "a", 0]];
  const linked = [[why], [why, "-1", -1], ["-5", why, 2], ["-3"], [linkPart("oneClick"), "a", 0]];
  const letters = [...parts, ...linked].flatMap((html) => {
    const letter = { ...ada, mold: { ...ada.mold, html, text: [...html].reverse() } };
    return [letter, { ...letter, subscriptionId: "bob" }];
  });
  expect(unpackLetters(packLetters({ ...FROZEN, letters }))).toEqual({ ...FROZEN, letters });
});

test("letters that are alike are packed once, and are one again", () => {
  const mold = { kind: "private", subject: "s", html: ["long ".repeat(100)], text: [] } as const;
  const letters = Array.from({ length: 100 }, (_, nth) => {
    return { subscriptionId: `${nth}`, address: `${nth}@example.com`, token: `${nth}`, mold };
  });
  const again = unpackLetters(packLetters({ ...FROZEN, letters }));
  expect(new Set(again.letters.map((letter) => letter.mold)).size).toBe(1);
});
