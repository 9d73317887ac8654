import { expect, LETTER, test } from "./mail-for-tests.ts";

test("a letter sent with the real client lies in the mailbox", async ({ resend, mailbox }) => {
  const { data, error } = await resend.emails.send({
    ...LETTER,
    headers: { "List-Unsubscribe": "<https://x>" },
    tags: [{ name: "kind", value: "digest" }],
  });
  expect(error).toBeNull();
  expect(await mailbox()).toEqual([
    expect.objectContaining({
      mailId: data?.id,
      to: ["ada@example.org"],
      text: "Coins",
      headers: { "List-Unsubscribe": "<https://x>" },
      tags: [{ name: "kind", value: "digest" }],
    }),
  ]);
});

test("a batch answers one id a letter, in the order of the letters", async ({ resend, mailbox }) => {
  const letters = Array.from({ length: 100 }, (_, nth) => ({ ...LETTER, to: `reader-${nth}@example.org` }));
  const { data } = await resend.batch.send(letters, { idempotencyKey: "b1" });
  const ids = data?.data.map(({ id }) => id);
  const sent = (await mailbox()).reverse();
  expect(ids).toEqual(sent.map(({ mailId }) => mailId));
  expect(sent.map(({ to }) => to[0])).toEqual(letters.map(({ to }) => to));
  expect(new Set(sent.map(({ batchId }) => batchId)).size).toBe(1);
  expect(sent[0]).toMatchObject({ idempotencyKey: "b1", batchId: expect.any(String) });
});

test("a permissive batch keeps the good letters and names the bad ones; a strict one sends nothing", async ({
  resend,
  mailbox,
}) => {
  const letters = [LETTER, { ...LETTER, to: "nobody" }, { ...LETTER, to: "bo@example.org" }];
  const kept = await resend.batch.send(letters, { batchValidation: "permissive" });
  expect(kept.data).toEqual({
    data: [{ id: expect.any(String) }, { id: expect.any(String) }],
    errors: [{ index: 1, message: expect.stringContaining("Invalid `to` field.") }],
  });
  const whole = await resend.batch.send([LETTER], { batchValidation: "permissive" });
  expect(whole.data).toEqual({ data: [{ id: expect.any(String) }], errors: [] });
  const strict = await resend.batch.send(letters);
  expect(strict.error).toMatchObject({ statusCode: 422, name: "validation_error" });
  expect((await mailbox()).map((mail) => mail.to[0])).toEqual([
    "ada@example.org",
    "bo@example.org",
    "ada@example.org",
  ]);
});

test("a sent letter can be asked for, alone and in the list", async ({ resend }) => {
  const { data } = await resend.emails.send(LETTER);
  const { data: other } = await resend.emails.send({
    ...LETTER,
    cc: "bo@example.org",
    replyTo: "re@ninefold.test",
  });
  const got = await resend.emails.get(other?.id ?? "");
  expect(got.data).toMatchObject({
    object: "email",
    id: other?.id,
    message_id: expect.stringMatching(/^<.+@ninefold\.test>$/),
    created_at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}\+00$/),
    html: LETTER.html,
    cc: ["bo@example.org"],
    bcc: [],
    reply_to: ["re@ninefold.test"],
    last_event: "sent",
    scheduled_at: null,
    tags: [],
  });
  const first = await resend.emails.list({ limit: 1 });
  expect(first.data).toMatchObject({ object: "list", has_more: true, data: [{ id: other?.id }] });
  const second = await resend.emails.list({ limit: 1, after: other?.id ?? "" });
  expect(second.data).toMatchObject({ has_more: false, data: [{ id: data?.id }] });
  const nobody = await resend.emails.get("00000000-0000-0000-0000-000000000000");
  expect(nobody.error).toEqual({ statusCode: 404, name: "not_found", message: "Email not found" });
  expect((await resend.emails.get("seven")).error).toMatchObject({
    statusCode: 422,
    name: "invalid_parameter",
  });
});

test("a scheduled letter leaves at its time by the sandbox's clock, unless it is called back", async ({
  resend,
  sandbox,
}) => {
  const { data } = await resend.emails.send({ ...LETTER, scheduledAt: "in 1 hour" });
  const { data: recalled } = await resend.emails.send({ ...LETTER, scheduledAt: "in 1 hour" });
  const lastEvent = async (id = "") => (await resend.emails.get(id)).data?.last_event;
  expect(await lastEvent(data?.id)).toBe("scheduled");
  expect((await resend.emails.cancel(recalled?.id ?? "")).data).toEqual({
    object: "email",
    id: recalled?.id,
  });
  const later = new Date(Date.now() + 2 * 3_600_000).toISOString();
  expect((await resend.emails.update({ id: data?.id ?? "", scheduledAt: later })).error).toBeNull();
  await sandbox.control("POST", "clock", { advanceMs: 90 * 60_000 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await lastEvent(data?.id)).toBe("scheduled");
  await sandbox.control("POST", "clock", { advanceMs: 60 * 60_000 });
  await expect.poll(() => lastEvent(data?.id)).toMatch(/sent|delivered/);
  expect(await lastEvent(recalled?.id)).toBe("canceled");
  expect((await resend.emails.cancel(data?.id ?? "")).error).toMatchObject({ statusCode: 422 });
});

test("domains and keys can be listed, as a check-up of the settings does", async ({ resend, settings }) => {
  expect((await resend.domains.list()).data).toMatchObject({
    object: "list",
    has_more: false,
    data: [{ name: "ninefold.example", status: "verified", region: "us-east-1" }],
  });
  await settings({ domains: ["ninefold.test", { name: "late.example", status: "pending" }] });
  const { data } = await resend.domains.list();
  expect(data?.data.map(({ name, status }) => [name, status])).toEqual([
    ["ninefold.test", "verified"],
    ["late.example", "pending"],
  ]);
  const domain = await resend.domains.get(data?.data[1]?.id ?? "");
  expect(domain.data).toMatchObject({ object: "domain", name: "late.example" });
  expect(domain.data?.records.map(({ record }) => record)).toEqual(["SPF", "SPF", "DKIM"]);
  expect((await resend.domains.verify(data?.data[1]?.id ?? "")).data).toMatchObject({ object: "domain" });
  expect((await resend.domains.get("nope")).error).toMatchObject({
    statusCode: 404,
    message: "Domain not found",
  });
  expect((await resend.apiKeys.list()).data).toMatchObject({ object: "list", data: [{ name: "Sandbox" }] });
});
