import { expect, isGenuine, LETTER, SECRET, type Told, test } from "./mail-for-tests.ts";

const HOUR_MS = 3_600_000;

const settle = () => new Promise((resolve) => setTimeout(resolve, 150));

test.beforeEach(({ settings, receiver }) =>
  settings({ deliverAfterMs: 0, webhook: { url: receiver.url, secret: SECRET } }),
);

test("a sent letter tells of its sending and its delivery, signed so that the client's check takes it", async ({
  resend,
  receiver,
}) => {
  const { data } = await resend.emails.send({ ...LETTER, tags: [{ name: "kind", value: "digest" }] });
  await expect.poll(() => receiver.types).toEqual(["email.sent", "email.delivered"]);
  expect([0, 1].map((nth) => isGenuine(resend, receiver, nth))).toEqual([true, true]);
  const { headers, body = "{}" } = receiver.received[1] ?? {};
  expect(headers?.["content-type"]).toBe("application/json");
  expect(JSON.parse(body)).toEqual({
    type: "email.delivered",
    created_at: expect.stringMatching(/Z$/),
    data: {
      created_at: expect.stringMatching(/Z$/),
      email_id: data?.id,
      message_id: `<${data?.id}@ninefold.test>`,
      from: LETTER.from,
      to: ["ada@example.org"],
      subject: "Xûr",
      tags: { kind: "digest" },
    },
  });
  expect((await resend.emails.get(data?.id ?? "")).data?.last_event).toBe("delivered");
});

test("an altered byte, another secret and an old time do not pass the client's check", async ({
  resend,
  receiver,
}) => {
  await resend.emails.send(LETTER);
  await expect.poll(() => receiver.received.length).toBe(2);
  const [request] = receiver.received;
  if (!request) throw new Error("nothing was received");
  receiver.received[0] = { ...request, body: request.body.replace("Xûr", "Xur") };
  expect(isGenuine(resend, receiver, 0)).toBe(false);
});

for (const [kind, data] of [
  ["bounced", { bounce: { type: "Permanent", subType: "General", message: expect.any(String) } }],
  ["complained", {}],
  ["delivery_delayed", {}],
] as const) {
  test(`a letter can be made ${kind} on command`, async ({ resend, sandbox, receiver }) => {
    const { data: sent } = await resend.emails.send(LETTER);
    await expect.poll(() => receiver.received.length).toBe(2);
    const told = await sandbox.control<Told>("POST", `mail/${sent?.id}/events`, { type: kind });
    expect(told.messages.map(({ attempts }) => attempts[0]?.status)).toEqual([200]);
    expect(isGenuine(resend, receiver, 2)).toBe(true);
    expect(JSON.parse(receiver.received[2]?.body ?? "")).toMatchObject({
      type: `email.${kind}`,
      data: { email_id: sent?.id, to: ["ada@example.org"], ...data },
    });
    expect((await resend.emails.get(sent?.id ?? "")).data?.last_event).toBe(kind);
  });
}

for (const [address, types] of [
  ["delivered@resend.dev", ["email.sent", "email.delivered"]],
  ["bounced+week-1@resend.dev", ["email.sent", "email.bounced"]],
  ["complained@resend.dev", ["email.sent", "email.delivered", "email.complained"]],
  ["suppressed@resend.dev", ["email.sent", "email.suppressed"]],
] as const) {
  test(`the test address ${address} plays its part by itself`, async ({ resend, receiver }) => {
    await resend.emails.send({ ...LETTER, to: address });
    await expect.poll(() => [...receiver.types].sort()).toEqual([...types].sort());
  });
}

test("who bounced or complained is sent nothing more, until released", async ({
  resend,
  sandbox,
  receiver,
  settings,
}) => {
  const { data } = await resend.emails.send(LETTER);
  await sandbox.control("POST", `mail/${data?.id}/events`, { type: "complained" });
  const endsAs = async (kind: string) => {
    const { data: next } = await resend.emails.send({ ...LETTER, to: "Ada <ADA@example.org>" });
    const lastEvent = async () => (await resend.emails.get(next?.id ?? "")).data?.last_event;
    await expect.poll(lastEvent, { intervals: [200] }).not.toBe("sent");
    expect(await lastEvent()).toBe(kind);
  };
  await endsAs("suppressed");
  await expect.poll(() => receiver.types).toContain("email.suppressed");
  await settings({ release: ["ada@example.org"] });
  await endsAs("delivered");
});

test("a message that is not taken is sent again after 5 s, 5 min, 30 min and on", async ({
  resend,
  sandbox,
  receiver,
  settings,
}) => {
  await settings({ webhook: { url: receiver.url, secret: SECRET, events: ["delivered"] } });
  receiver.answers.push(500, 503, 302);
  await resend.emails.send(LETTER);
  await expect.poll(() => receiver.received.length).toBe(1);
  const waits = [5_000, 300_000, 1_800_000];
  for (const [nth, waitMs] of waits.entries()) {
    await settle();
    expect(receiver.received).toHaveLength(nth + 1);
    await sandbox.control("POST", "clock", { advanceMs: waitMs });
    await expect.poll(() => receiver.received.length).toBe(nth + 2);
  }
  await sandbox.control("POST", "clock", { advanceMs: 24 * HOUR_MS });
  await settle();
  expect(receiver.received).toHaveLength(4);
  const ids = receiver.received.map(({ headers }) => headers["svix-id"]);
  expect(new Set(ids).size).toBe(1);
  expect(receiver.received.map((_, nth) => isGenuine(resend, receiver, nth))).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test("a message never taken is given up after eight attempts", async ({
  resend,
  sandbox,
  receiver,
  settings,
}) => {
  await settings({ webhook: { url: receiver.url, events: ["delivered"] } });
  receiver.answers.push(...Array.from({ length: 20 }, () => 500));
  await resend.emails.send(LETTER);
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    await expect.poll(() => receiver.received.length).toBe(Math.min(attempt, 8));
    await settle();
    await sandbox.control("POST", "clock", { advanceMs: 10 * HOUR_MS });
  }
  const [message] = await sandbox.control<{ status: string }[]>("GET", "mail/messages");
  expect([receiver.received.length, message?.status]).toEqual([8, "failed"]);
});

test("webhooks are kept through the client: made, listed, changed, given a new secret, removed", async ({
  resend,
  receiver,
  settings,
}) => {
  await settings({ webhook: null });
  const made = await resend.webhooks.create({ endpoint: receiver.url, events: ["email.bounced"] });
  expect(made.data).toMatchObject({ object: "webhook", signing_secret: expect.stringMatching(/^whsec_/) });
  const id = made.data?.id ?? "";
  expect((await resend.webhooks.list()).data?.data).toMatchObject([
    { id, status: "enabled", endpoint: receiver.url },
  ]);
  await resend.webhooks.update(id, { status: "disabled", events: ["email.bounced", "email.complained"] });
  expect((await resend.webhooks.get(id)).data).toMatchObject({
    object: "webhook",
    status: "disabled",
    events: ["email.bounced", "email.complained"],
    signing_secret: made.data?.signing_secret,
  });
  const rotated = await resend.webhooks.rotateSigningSecret(id);
  expect(rotated.data?.signing_secret).not.toBe(made.data?.signing_secret);
  expect((await resend.webhooks.remove(id)).data).toEqual({ object: "webhook", id, deleted: true });
  expect((await resend.webhooks.get(id)).error).toMatchObject({ statusCode: 404 });
});

test("nobody beyond this machine is ever called", async ({ resend, sandbox }) => {
  const { error } = await resend.webhooks.create({
    endpoint: "https://example.com/hook",
    events: ["email.sent"],
  });
  expect(error).toMatchObject({ statusCode: 422, name: "validation_error" });
  const reply = await sandbox.ask("POST", "/__sandbox/resend", {
    body: { webhook: { url: "http://10.0.0.1/" } },
  });
  expect(reply.status).toBe(400);
});
