import { expect, isGenuine, LETTER, SECRET, type Told, test } from "./mail-for-tests.ts";

test.beforeEach(({ settings, receiver }) =>
  settings({ webhook: { url: receiver.url, secret: SECRET, events: ["bounced"] } }),
);

for (const manner of ["old", "wrong-signature", "altered", "unsigned"] as const) {
  test(`a forgery that is ${manner} can be sent, and the client's check refuses it`, async ({
    resend,
    sandbox,
    receiver,
  }) => {
    const { data } = await resend.emails.send(LETTER);
    await sandbox.control("POST", `mail/${data?.id}/events`, { type: "bounced", as: manner });
    expect(receiver.received).toHaveLength(1);
    expect(isGenuine(resend, receiver, 0)).toBe(false);
  });
}

test("a message can be sent again: as an exact copy, signed anew, and by the client's own replay", async ({
  resend,
  sandbox,
  receiver,
}) => {
  const { data } = await resend.emails.send(LETTER);
  const told = await sandbox.control<Told>("POST", `mail/${data?.id}/events`, { type: "bounced" });
  const messageId = told.messages[0]?.messageId ?? "";
  // What is signed anew carries a later second; a copy does not.
  const signedAt = Number(receiver.received[0]?.headers["svix-timestamp"]);
  await expect.poll(() => Math.floor(Date.now() / 1_000)).toBeGreaterThan(signedAt);
  await sandbox.control("POST", `mail/messages/${messageId}`, { as: "copy" });
  expect(receiver.received[1]).toEqual(receiver.received[0]);
  await sandbox.control("POST", `mail/messages/${messageId}`, { as: "genuine" });
  expect(Number(receiver.received[2]?.headers["svix-timestamp"])).toBeGreaterThan(signedAt);
  const webhookId = (await resend.webhooks.list()).data?.data[0]?.id ?? "";
  const replayed = await resend.webhooks.events.replay({ webhookId, eventId: messageId });
  expect(replayed.data).toEqual({ object: "webhook_event", id: messageId });
  expect(receiver.received.map(({ headers }) => headers["svix-id"])).toEqual(Array(4).fill(messageId));
  expect(receiver.received.map((_, nth) => isGenuine(resend, receiver, nth))).toEqual(Array(4).fill(true));
  const event = await resend.webhooks.events.get({ webhookId, eventId: messageId });
  expect(event.data).toMatchObject({ type: "email.bounced", status: "success" });
  const attempts = await resend.webhooks.events.attempts.list({ webhookId, eventId: messageId });
  expect(attempts.data?.data.map((attempt) => attempt.http_status_code)).toEqual([200, 200, 200, 200]);
});
