import { expect, test } from "@playwright/test";
import {
  type FrozenLetters,
  packLetters,
  spliceLetters,
  UNSUBSCRIBE_PLACEHOLDER,
  unpackLetters,
} from "./frozen-letters.ts";
import { toVerdict } from "./mail-verdict.ts";
import { matchResults } from "./send-letters.ts";
import { letterLinks } from "./unsubscribe-headers.ts";

const SITE = "https://ninefold.example";
const FROZEN: FrozenLetters = {
  from: "Ninefold <letter@ninefold.example>",
  subject: "Xûr",
  html: `<a href="${UNSUBSCRIBE_PLACEHOLDER}">Unsubscribe</a><a href="${UNSUBSCRIBE_PLACEHOLDER}">again</a>`,
  text: `Unsubscribe: ${UNSUBSCRIBE_PLACEHOLDER}`,
  recipients: ["ada", "b$&b"].map((name) => ({
    subscriptionId: name,
    address: `${name}@example.com`,
    ...letterLinks(SITE, `token-of-${name}`),
  })),
};

test("every subscriber gets their own links, in both parts and in the headers", () => {
  const [ada, bob] = spliceLetters(FROZEN);
  expect(ada?.to).toBe("ada@example.com");
  for (const part of [ada?.html, ada?.text])
    expect(part).toContain(`${SITE}/digest/unsubscribe?token=token-of-ada`);
  expect(bob?.html).toContain("token=token-of-b%24%26b");
  expect(JSON.stringify([ada, bob])).not.toContain(UNSUBSCRIBE_PLACEHOLDER);
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
