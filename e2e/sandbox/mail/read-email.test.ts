import { Resend } from "resend";
import { RESEND_KEY } from "../sandbox.ts";
import { expect, LETTER, test } from "./mail-for-tests.ts";
import { isProblem, readEmail } from "./read-email.ts";
import { MAIL_LIMIT_BYTES } from "./refusals.ts";

const NOW = new Date("2026-11-20T17:00:00Z");
const RULES = { settings: { domains: null, refusesExampleDomains: false }, isBatch: false, now: NOW };
const FORMAT =
  "The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.";

const { to: _to, ...WITHOUT_TO } = LETTER;
const { from: _from, ...WITHOUT_FROM } = LETTER;
const { subject: _subject, ...WITHOUT_SUBJECT } = LETTER;

const CASES: readonly (readonly [string, object, string, string])[] = [
  ["no recipient", WITHOUT_TO, "missing_required_field", "Missing `to` field."],
  ["no sender", WITHOUT_FROM, "missing_required_field", "Missing `from` field."],
  ["no subject", WITHOUT_SUBJECT, "missing_required_field", "Missing `subject` field."],
  [
    "no part",
    { ...LETTER, html: undefined, text: undefined },
    "validation_error",
    "Missing `html` or `text` field.",
  ],
  [
    "a recipient without an address",
    { ...LETTER, to: ["ada@example.org", "bo"] },
    "validation_error",
    `Invalid \`to\` field. ${FORMAT}`,
  ],
  [
    "a sender without an address",
    { ...LETTER, from: "Ninefold" },
    "validation_error",
    `Invalid \`from\` field. ${FORMAT}`,
  ],
  [
    "a bad address for replies",
    { ...LETTER, reply_to: "us" },
    "validation_error",
    `Invalid \`reply_to\` field. ${FORMAT}`,
  ],
  [
    "two addresses in one",
    { ...LETTER, to: "a@example.org, b@example.org" },
    "validation_error",
    `Invalid \`to\` field. ${FORMAT}`,
  ],
  [
    "a line break in the subject",
    { ...LETTER, subject: "a\nBcc: b" },
    "validation_error",
    "The `\\n` is not allowed in the `subject` field.",
  ],
  [
    "a tag with a space",
    { ...LETTER, tags: [{ name: "a b", value: "c" }] },
    "validation_error",
    "Tags should only contain ASCII letters, numbers, underscores, or dashes.",
  ],
  [
    "an attachment of nothing",
    { ...LETTER, attachments: [{ filename: "a" }] },
    "invalid_attachment",
    "Attachment must have either a `content` or `path`.",
  ],
];

for (const [what, letter, name, message] of CASES) {
  test(`a letter with ${what} is refused in Resend's words`, () => {
    expect(readEmail(letter, RULES)).toEqual({ statusCode: 422, name, message });
  });
}

test("what is missing is told in the order the real service looks: recipient, parts, subject, sender", () => {
  const messageOf = (letter: object) => {
    const read = readEmail(letter, RULES);
    return isProblem(read) ? read.message : "fine";
  };
  expect(messageOf({})).toBe("Missing `to` field.");
  expect(messageOf({ to: LETTER.to })).toBe("Missing `html` or `text` field.");
  expect(messageOf({ to: LETTER.to, text: "t" })).toBe("Missing `subject` field.");
  expect(messageOf({ to: LETTER.to, text: "t", subject: "s" })).toBe("Missing `from` field.");
});

test("fifty recipients are the most; names round an address do no harm", () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, nth) => `Reader ${nth} <r${nth}@example.org>`);
  expect(isProblem(readEmail({ ...LETTER, to: people(50) }, RULES))).toBe(false);
  expect(readEmail({ ...LETTER, to: people(51) }, RULES)).toMatchObject({
    statusCode: 422,
    name: "validation_error",
  });
});

test("attachments go alone up to 40 MB, and never in a batch", () => {
  const withContent = (characters: number) => {
    return { ...LETTER, attachments: [{ filename: "a.bin", content: "a".repeat(characters) }] };
  };
  expect(isProblem(readEmail(withContent(40 * 1024 * 1024), RULES))).toBe(false);
  expect(readEmail(withContent(40 * 1024 * 1024 + 1), RULES)).toMatchObject({ statusCode: 422 });
  expect(readEmail(withContent(10), { ...RULES, isBatch: true })).toMatchObject({ statusCode: 422 });
});

test("a letter can be put off by 30 days at most", () => {
  const at = (scheduledAt: string) => {
    const read = readEmail({ ...LETTER, scheduled_at: scheduledAt }, RULES);
    return isProblem(read) ? read.statusCode : read.scheduledAt;
  };
  expect(at("in 1 min")).toBe("2026-11-20T17:01:00.000Z");
  expect(at("2026-12-01T00:00:00Z")).toBe("2026-12-01T00:00:00.000Z");
  for (const bad of ["in 31 days", "2027-12-01T00:00:00Z", "some day"]) expect(at(bad)).toBe(422);
});

test("a sender's domain must be verified when domains are listed", async ({ resend, settings }) => {
  await settings({ domains: ["other.example", { name: "ninefold.test", status: "pending" }] });
  expect((await resend.emails.send(LETTER)).error).toEqual({
    statusCode: 403,
    name: "validation_error",
    message: "The `ninefold.test` domain is not verified. Please, add and verify your domain.",
  });
  await settings({ domains: ["ninefold.test"] });
  expect((await resend.emails.send(LETTER)).error).toBeNull();
});

test("example domains are refused as by the real service, when wanted", async ({ resend, settings }) => {
  await settings({ refusesExampleDomains: true });
  const { error } = await resend.emails.send(LETTER);
  expect(error).toMatchObject({ statusCode: 422, name: "validation_error" });
  expect(error?.message).toMatch(
    /^Invalid `to` field\. Please use our testing email address instead of domains like/,
  );
  expect((await resend.emails.send({ ...LETTER, to: "delivered@resend.dev" })).error).toBeNull();
});

test("no key, a wrong key, no JSON, no list, no letters and 101 letters are refused", async ({
  sandbox,
  resend,
  mailbox,
}) => {
  const post = async (path: string, body: unknown, token?: string) =>
    (await sandbox.ask("POST", path, { body, ...(token !== undefined && { token }) })).json;
  expect(await post("/emails", LETTER)).toEqual({
    statusCode: 401,
    name: "missing_api_key",
    message: "Missing API key in the authorization header.",
  });
  const stranger = new Resend("re_other", { baseUrl: sandbox.running.origin });
  expect((await stranger.emails.send(LETTER)).error).toEqual({
    statusCode: 400,
    name: "validation_error",
    message: "API key is invalid",
  });
  expect(await post("/emails", "{", RESEND_KEY)).toMatchObject({ statusCode: 400, name: "validation_error" });
  for (const body of [LETTER, []]) {
    expect(await post("/emails/batch", body, RESEND_KEY)).toMatchObject({ statusCode: 422 });
  }
  const crowd = await resend.batch.send(Array.from({ length: 101 }, () => LETTER));
  expect(crowd.error).toMatchObject({ statusCode: 422, name: "validation_error" });
  expect(await mailbox()).toEqual([]);
});

test("a request larger than 40 MB is refused, and the next one is served", async ({ sandbox, resend }) => {
  const { status, json } = await sandbox.ask("POST", "/emails", {
    token: RESEND_KEY,
    body: { ...LETTER, html: "a".repeat(MAIL_LIMIT_BYTES) },
  });
  expect([status, json.name]).toEqual([413, "validation_error"]);
  expect((await resend.emails.send(LETTER)).error).toBeNull();
});
