import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { batchBody } from "./batch-body.ts";
import { type FrozenLetters, packLetters, spliceLetters, unpackLetters } from "./frozen-letters.ts";
import { letterLinks } from "./letter-links.ts";
import { toVerdict } from "./mail-verdict.ts";
import { matchResults } from "./send-letters.ts";

const SITE = "https://ninefold.example";
const LINKS = { ada: letterLinks(SITE, "token-of-ada"), bob: letterLinks(SITE, "token-of-b$&b") };
const FROZEN: FrozenLetters = {
  from: "Ninefold <letter@ninefold.example>",
  fragments: [`<a href="`, `">Unsubscribe</a>`, "Unsubscribe: "],
  letters: Object.entries(LINKS).map(([name, { unsubscribePage, oneClick }]) => ({
    subscriptionId: name,
    kind: "not-linked" as const,
    address: `${name}@example.com`,
    subject: `Xûr, for ${name}`,
    html: [0, unsubscribePage, 1],
    text: [2, unsubscribePage],
    oneClick,
  })),
};

test("every subscriber gets their own letter and links, in both parts", () => {
  const [ada, bob] = spliceLetters(FROZEN);
  expect(ada).toMatchObject({ to: "ada@example.com", subject: "Xûr, for ada" });
  expect(ada?.html).toBe(`<a href="${LINKS.ada.unsubscribePage}">Unsubscribe</a>`);
  expect(bob?.text).toBe(`Unsubscribe: ${SITE}/digest/unsubscribe?token=token-of-b%24%26b`);
});

test("both one-click headers are there as RFC 8058 wants them", () => {
  expect(spliceLetters(FROZEN)[0]?.headers).toEqual({
    "List-Unsubscribe": `<${SITE}/api/unsubscribe?token=token-of-ada>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
});

test("a batch that is asked again has the very same letters", () => {
  expect(JSON.stringify(spliceLetters(unpackLetters(packLetters(FROZEN))))).toBe(
    JSON.stringify(spliceLetters(FROZEN)),
  );
});

for (const [what, words, link] of [
  ["with words apart", [LINKS.ada.unsubscribePage, LINKS.bob.unsubscribePage], [-1, -2]],
  ["with all words in their places", undefined, [LINKS.ada.unsubscribePage, LINKS.bob.unsubscribePage]],
] as const) {
  test(`a batch that an earlier version froze, ${what}, is sent as the same bytes`, () => {
    const letters = FROZEN.letters.map((letter, nth) => ({
      ...letter,
      html: [0, link[nth], 1],
      text: [2, link[nth]],
    }));
    const frozen = gzipSync(JSON.stringify({ ...FROZEN, words, letters }));
    expect(batchBody(unpackLetters(frozen)).equals(batchBody(FROZEN))).toBe(true);
  });
}

test("a batch packed until 2026-11-23, with subjects in their places and links in one piece, is sent as the same bytes", () => {
  const { from, fragments, letters } = FROZEN;
  const packed = letters.map(({ subscriptionId: id, address: to, subject, oneClick }, nth) => ({
    ...{ id, to, subject, oneClick },
    ...(nth === 0 ? { html: [0], text: [1] } : { html: [0, 1, -2], text: [1, 1, -2] }),
  }));
  const words = letters.map(({ text: [, link] }) => link);
  const lying = {
    fragments,
    from,
    words,
    models: [
      [0, -1, 1],
      [2, -1],
    ],
    packed,
  };
  const frozen = unpackLetters(gzipSync(JSON.stringify(lying)));
  expect(frozen.letters.map(({ kind }) => kind)).toEqual([null, null]);
  expect(batchBody(frozen).equals(batchBody(FROZEN))).toBe(true);
});

test("letters of other lengths, and with other words, are unpacked as they were", () => {
  const [ada] = FROZEN.letters;
  if (!ada) throw new Error("no letter");
  const parts = [[], [""], [0], [1, "a", 0], [1, "b", 0], ["a", "a", "a"], [1, "a", 0, "c"], [1, "a", 0]];
  const links = [
    ["http://a/?b=", "http://a/?b=c=d"],
    ["http://a/?b=c", "http://a/?b=c"],
    ["=c", "c"],
    ["http"],
  ];
  const runs = [
    [["-1", 0], 1],
    [[0, "-1"], 1],
    [[], "a"],
  ];
  const letters = [...parts, ...links, ...runs].map((html) => ({ ...ada, html, text: [...html].reverse() }));
  expect(unpackLetters(packLetters({ ...FROZEN, letters }))).toEqual({ ...FROZEN, letters });
});

test("the letters beside a bad address get the ids that belong to them", () => {
  expect(matchResults(3, [{ id: "a" }, { id: "c" }], [{ index: 1, message: "no" }])).toEqual([
    { providerId: "a" },
    { failure: "no" },
    { providerId: "c" },
  ]);
});

test("an answer that does not add up settles nothing", () => {
  expect(matchResults(3, [{ id: "a" }], [])).toBeNull();
});

for (const [statusCode, name, kind] of [
  [null, "application_error", "unknown"],
  [500, "internal_server_error", "unknown"],
  [503, "application_error", "unknown"],
  [409, "concurrent_idempotent_requests", "unknown"],
  [409, "invalid_idempotent_request", "unknown"],
  [429, "rate_limit_exceeded", "throttled"],
  [429, "daily_quota_exceeded", "throttled"],
  [401, "missing_api_key", "refused"],
  [403, "validation_error", "refused"],
  [422, "validation_error", "refused"],
] as const) {
  test(`only an answer in Resend's own words settles what became of a letter: ${statusCode} ${name} is ${kind}`, () => {
    expect(toVerdict({ statusCode, name, message: "" }, null).kind).toBe(kind);
  });
}

test("the pause Resend asks for is kept, in its own unit", () => {
  const error = { statusCode: 429, name: "rate_limit_exceeded", message: "" } as const;
  expect(toVerdict(error, { "retry-after": "3" })).toMatchObject({ retryAfterMs: 3_000 });
  expect(toVerdict(error, {})).toMatchObject({ retryAfterMs: 1_000 });
  expect(toVerdict({ ...error, name: "daily_quota_exceeded" }, null)).toMatchObject({
    retryAfterMs: 3_600_000,
  });
});
