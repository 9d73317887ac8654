import { expect, test } from "@playwright/test";
import { Resend } from "resend";
import type { Mail } from "./mail/mailbox.ts";
import { RESEND_KEY } from "./sandbox.ts";
import { SandboxForTests } from "./sandbox-for-tests.ts";

const DAY_MS = 86_400_000;
const LETTER = {
  from: "Ninefold <post@ninefold.test>",
  to: "ada@example.org",
  subject: "Xûr",
  html: "<p>Coins</p>",
  text: "Coins",
};

let sandbox: SandboxForTests;
let resend: Resend;

test.beforeEach(async () => {
  sandbox = await SandboxForTests.start();
  resend = new Resend(RESEND_KEY, { baseUrl: sandbox.running.origin });
});
test.afterEach(() => sandbox.close());

const mailbox = (query = "") => sandbox.control<Mail[]>("GET", `mail${query}`);

test("a letter sent with the real client lies in the mailbox", async () => {
  const { data, error } = await resend.emails.send({
    ...LETTER,
    headers: { "List-Unsubscribe": "<https://x>" },
  });
  expect(error).toBeNull();
  expect(await mailbox()).toEqual([
    expect.objectContaining({
      mailId: data?.id,
      to: ["ada@example.org"],
      text: "Coins",
      headers: { "List-Unsubscribe": "<https://x>" },
    }),
  ]);
});

test("the same key and body sends once and answers the same; another body is refused with 409", async () => {
  const first = await resend.emails.send(LETTER, { idempotencyKey: "week-1" });
  const again = await resend.emails.send(LETTER, { idempotencyKey: "week-1" });
  const other = await resend.emails.send({ ...LETTER, subject: "Other" }, { idempotencyKey: "week-1" });
  expect(again.data).toEqual(first.data);
  expect(other.error).toMatchObject({ statusCode: 409, name: "invalid_idempotent_request" });
  expect(await mailbox()).toHaveLength(1);
});

test("a key is forgotten after 24 hours of the sandbox's clock", async () => {
  await resend.emails.send(LETTER, { idempotencyKey: "week-1" });
  await sandbox.control("POST", "clock", { advanceMs: DAY_MS });
  await resend.emails.send(LETTER, { idempotencyKey: "week-1" });
  expect(await mailbox()).toHaveLength(2);
});

test("a permissive batch keeps the good letters and names the bad ones", async () => {
  const letters = [LETTER, { ...LETTER, to: "nobody" }, { ...LETTER, to: "bo@example.org" }];
  const kept = await resend.batch.send(letters, { batchValidation: "permissive", idempotencyKey: "b1" });
  expect(kept.data).toMatchObject({
    data: [{ id: expect.any(String) }, { id: expect.any(String) }],
    errors: [{ index: 1 }],
  });
  const strict = await resend.batch.send(letters);
  expect(strict.error).toMatchObject({ statusCode: 422, name: "validation_error" });
  expect((await mailbox()).map((mail) => mail.to[0])).toEqual(["bo@example.org", "ada@example.org"]);
});

test("a wrong key, an empty letter and a batch of 101 are refused", async () => {
  const stranger = new Resend("re_other", { baseUrl: sandbox.running.origin });
  expect((await stranger.emails.send(LETTER)).error).toMatchObject({
    statusCode: 403,
    name: "invalid_api_key",
  });
  const empty = await sandbox.ask("POST", "/emails", {
    token: RESEND_KEY,
    body: { from: LETTER.from, to: LETTER.to, subject: "s" },
  });
  expect(empty.json).toMatchObject({ statusCode: 422, name: "missing_required_field" });
  expect((await resend.batch.send(Array.from({ length: 101 }, () => LETTER))).error).toMatchObject({
    statusCode: 422,
  });
  expect(await mailbox()).toEqual([]);
});

test("the mailbox can be asked for one address, read as pages, and emptied", async () => {
  await resend.emails.send(LETTER);
  await resend.emails.send({ ...LETTER, to: "Bo <bo@example.org>" });
  const [letter, ...others] = await mailbox("?to=BO@example.org");
  expect(others).toEqual([]);
  const list = await sandbox.ask("GET", "/__sandbox/mail", { headers: { accept: "text/html" } });
  expect(list.text).toContain(`href="/__sandbox/mail/${letter?.mailId}"`);
  const shown = await sandbox.ask("GET", `/__sandbox/mail/${letter?.mailId}`);
  expect(shown.text).toContain('sandbox="allow-popups');
  await sandbox.ask("DELETE", "/__sandbox/mail");
  expect(await mailbox()).toEqual([]);
});

test("a throttled sending is refused in Resend's words and nothing is delivered", async () => {
  await sandbox.control("POST", "faults", { route: "Emails", kind: "status", status: 429, times: 1 });
  expect((await resend.emails.send(LETTER)).error).toMatchObject({
    statusCode: 429,
    name: "rate_limit_exceeded",
  });
  expect(await mailbox()).toEqual([]);
});

test("a lost answer leaves the letter sent, and the same key does not send it twice", async () => {
  await sandbox.control("POST", "faults", { route: "Emails", kind: "lost-answer", times: 1 });
  expect((await resend.emails.send(LETTER, { idempotencyKey: "k" })).error).not.toBeNull();
  expect((await resend.emails.send(LETTER, { idempotencyKey: "k" })).error).toBeNull();
  expect(await mailbox()).toHaveLength(1);
});
