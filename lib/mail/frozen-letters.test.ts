import { expect, test } from "@playwright/test";
import { type FrozenLetters, spliceLetters } from "./frozen-letters.ts";
import { letterLinks, linkPart } from "./letter-links.ts";
import { toVerdict } from "./mail-verdict.ts";
import { matchResults } from "./send-letters.ts";

const SITE = "https://ninefold.example";
const FROZEN: FrozenLetters = {
  from: "Ninefold <letter@ninefold.example>",
  links: letterLinks(SITE),
  fragments: [`<a href="`, `">Unsubscribe</a>`, "Unsubscribe: "],
  letters: ["ada", "bob"].map((name) => ({
    subscriptionId: name,
    address: `${name}@example.com`,
    token: `token-of-${name}`,
    mold: {
      kind: "not-linked",
      subject: `Xûr, for ${name}`,
      html: [0, linkPart("unsubscribePage"), 1],
      text: [2, linkPart("unsubscribePage")],
    },
  })),
};

test("every subscriber gets their own letter and links, in both parts", () => {
  const [ada, bob] = spliceLetters(FROZEN);
  expect(ada).toMatchObject({ to: "ada@example.com", subject: "Xûr, for ada" });
  expect(ada?.html).toBe(`<a href="${SITE}/digest/unsubscribe?token=token-of-ada">Unsubscribe</a>`);
  expect(bob?.text).toBe(`Unsubscribe: ${SITE}/digest/unsubscribe?token=token-of-bob`);
});

test("both one-click headers are there as RFC 8058 wants them", () => {
  expect(spliceLetters(FROZEN)[0]?.headers).toEqual({
    "List-Unsubscribe": `<${SITE}/api/unsubscribe?token=token-of-ada>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
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
