import { RESEND_KEY } from "../sandbox.ts";
import { SandboxForTests } from "../sandbox-for-tests.ts";
import { IdempotencyKeys } from "./idempotency.ts";
import { MailFolder } from "./mail-folder.ts";
import { expect, LETTER, test } from "./mail-for-tests.ts";

const DAY_MS = 86_400_000;

test("the same key and body sends once and answers the same; another body is refused with 409", async ({
  resend,
  mailbox,
}) => {
  const first = await resend.emails.send(LETTER, { idempotencyKey: "week-1" });
  const again = await resend.emails.send(LETTER, { idempotencyKey: "week-1" });
  const other = await resend.emails.send({ ...LETTER, subject: "Other" }, { idempotencyKey: "week-1" });
  expect(again.data).toEqual(first.data);
  expect(other.error).toEqual({
    statusCode: 409,
    name: "invalid_idempotent_request",
    message: expect.stringContaining(
      "has been used with this HTTP method and endpoint within the last 24 hours",
    ),
  });
  expect(await mailbox()).toHaveLength(1);
});

test("a batch is replayed whole under its key, with the letters that were bad", async ({
  resend,
  mailbox,
}) => {
  const letters = [LETTER, { ...LETTER, to: "nobody" }];
  const options = { batchValidation: "permissive", idempotencyKey: "week-1" } as const;
  const first = await resend.batch.send(letters, options);
  expect((await resend.batch.send(letters, options)).data).toEqual(first.data);
  expect(first.data?.errors).toHaveLength(1);
  expect(await mailbox()).toHaveLength(1);
});

test("a key belongs to one call: a letter and a batch may carry the same", async ({ resend, mailbox }) => {
  await resend.emails.send(LETTER, { idempotencyKey: "week-1" });
  expect((await resend.batch.send([LETTER], { idempotencyKey: "week-1" })).error).toBeNull();
  expect(await mailbox()).toHaveLength(2);
});

test("two calls with one key at the same moment: one sends, the other is told to wait", async ({
  resend,
  mailbox,
  settings,
}) => {
  // Longer than usual, for machines with other work to do.
  await settings({ sendTakesMs: 400 });
  const asked = await Promise.all([1, 2].map(() => resend.emails.send(LETTER, { idempotencyKey: "k" })));
  const errors = asked.flatMap(({ error }) => (error ? [error] : []));
  expect(errors).toEqual([
    {
      statusCode: 409,
      name: "concurrent_idempotent_requests",
      message: "There is another request in progress with the same idempotency key.",
    },
  ]);
  expect((await resend.emails.send(LETTER, { idempotencyKey: "k" })).error).toBeNull();
  expect(await mailbox()).toHaveLength(1);
});

test("a key is forgotten after 24 hours of the sandbox's clock, and not before", async ({
  resend,
  sandbox,
  mailbox,
}) => {
  await resend.emails.send(LETTER, { idempotencyKey: "week-1" });
  await sandbox.control("POST", "clock", { advanceMs: DAY_MS - 60_000 });
  await resend.emails.send(LETTER, { idempotencyKey: "week-1" });
  expect(await mailbox()).toHaveLength(1);
  await sandbox.control("POST", "clock", { advanceMs: 60_000 });
  await resend.emails.send(LETTER, { idempotencyKey: "week-1" });
  expect(await mailbox()).toHaveLength(2);
});

test("a refused call leaves its key free", async ({ resend }) => {
  const bad = await resend.emails.send({ ...LETTER, to: "nobody" }, { idempotencyKey: "k" });
  expect(bad.error).toMatchObject({ statusCode: 422 });
  expect((await resend.emails.send(LETTER, { idempotencyKey: "k" })).error).toBeNull();
});

test("a key has 1 to 256 letters", async ({ sandbox, resend }) => {
  expect((await resend.emails.send(LETTER, { idempotencyKey: "k".repeat(256) })).error).toBeNull();
  for (const key of ["", "k".repeat(257)]) {
    const { json } = await sandbox.ask("POST", "/emails", {
      token: RESEND_KEY,
      headers: { "idempotency-key": key },
      body: LETTER,
    });
    expect(json).toEqual({
      statusCode: 400,
      name: "invalid_idempotency_key",
      message: "Idempotency keys, if present, must have between 1 and 256 characters.",
    });
  }
});

test("a restart with a state file forgets neither letters nor keys", async () => {
  const stateFile = test.info().outputPath("sandbox.json");
  const first = await SandboxForTests.start({ stateFile });
  const send = (sandbox: SandboxForTests) =>
    sandbox.ask("POST", "/emails", {
      token: RESEND_KEY,
      headers: { "idempotency-key": "week-1" },
      body: LETTER,
    });
  const { json } = await send(first);
  await first.control("POST", `mail/${json.id}/events`, { type: "bounced" });
  await first.close();
  const second = await SandboxForTests.start({ stateFile });
  expect((await send(second)).json).toEqual(json);
  expect(await second.control("GET", "mail")).toEqual([
    expect.objectContaining({ mailId: json.id, html: LETTER.html, lastEvent: "bounced" }),
  ]);
  expect(await second.control("GET", "mail/count")).toEqual({ count: 1 });
  await second.close();
});

test("keys of days long gone are given up", () => {
  const folder = new MailFolder(undefined);
  const keys = new IdempotencyKeys(folder);
  const day = (nth: number) => new Date(nth * DAY_MS + 1_000);
  const use = (nth: number) => {
    expect(keys.begin("Emails", `key-${nth}`, "body", day(nth))).toBe("new");
    keys.finish("Emails", `key-${nth}`, "body", `answer ${nth}`, day(nth));
  };
  for (let nth = 0; nth < 5; nth += 1) use(nth);
  expect(keys.daysKept).toBe(2);
  expect(keys.begin("Emails", "key-4", "body", day(4))).toEqual({ replay: "answer 4" });
  keys.close();
  folder.close();
});
