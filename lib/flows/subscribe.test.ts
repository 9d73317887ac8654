import { randomUUID } from "node:crypto";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { confirmSubscription as confirm, loadConfirmation } from "./confirm-subscription.ts";
import { sendDueConfirmations } from "./send-due-confirmations.ts";
import type { Services } from "./services.ts";
import { subscribe } from "./subscribe.ts";
import { loadSubscriber, unsubscribe } from "./unsubscribe.ts";

const START = new Date("2026-11-20T12:00:00Z");
const after = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const anAddress = () => `reader-${randomUUID()}@example.com`;

async function ask(services: Services, address: string, now = START) {
  await subscribe(services, { address, playerId: null }, now);
  return sendDueConfirmations(services, now);
}

/** Confirms by a link, signed out. */
const confirmSubscription = (services: Services, token: string, now: Date) =>
  confirm(services, { token, playerId: null }, now);

const tokenIn = (text: string) => /token=([\w-]+)/.exec(text)?.[1] ?? "";

const stored = ({ db }: Services, address: string) =>
  db.subscription.findUniqueOrThrow({ where: { address } });

test("subscribing sends one confirmation mail, and its link confirms", async ({ services, sandbox }) => {
  const address = anAddress();
  await ask(services, address);
  const [mail, ...more] = await sandbox.mail(address);
  expect(more).toEqual([]);
  const token = tokenIn(mail?.text ?? "");
  expect(mail?.html).toContain(token);
  expect(await loadConfirmation(services, token, after(1))).toEqual({
    ...{ state: "waiting", address, linkedTo: null },
  });
  expect((await stored(services, address)).state).toBe("pending");
  for (const minutes of [2, 3])
    expect(await confirmSubscription(services, token, after(minutes))).toMatchObject({
      ...{ state: "confirmed", address },
    });
});

test("no table holds a confirmation token that could be used", async ({ services, sandbox }) => {
  const address = anAddress();
  await ask(services, address);
  const token = tokenIn((await sandbox.mail(address))[0]?.text ?? "");
  expect(token.length).toBeGreaterThanOrEqual(43);
  expect(JSON.stringify(await stored(services, address))).not.toContain(token);
});

test("asking again and again brings one mail in ten minutes, then fewer", async ({ services, sandbox }) => {
  const address = anAddress();
  for (const minutes of [0, 1, 5, 9]) await ask(services, address, after(minutes));
  expect(await sandbox.mail(address)).toHaveLength(1);
  for (const minutes of [11, 25, 45]) await ask(services, address, after(minutes));
  expect(await sandbox.mail(address)).toHaveLength(2);
  await ask(services, address, after(52));
  expect(await sandbox.mail(address)).toHaveLength(3);
});

test("a hundred requests at once for one address bring one mail", async ({ services, sandbox }) => {
  const address = anAddress();
  await Promise.all(Array.from({ length: 100 }, () => ask(services, address)));
  expect(await sandbox.mail(address)).toHaveLength(1);
});

test("a confirmed address is left alone by whoever types it in", async ({ services, sandbox }) => {
  const address = anAddress();
  await ask(services, address);
  await confirmSubscription(services, tokenIn((await sandbox.mail(address))[0]?.text ?? ""), after(1));
  await ask(services, address, after(10_000));
  expect(await sandbox.mail(address)).toHaveLength(1);
  expect((await stored(services, address)).state).toBe("confirmed");
});

test("whoever unsubscribed is asked again before any letter, and the old link is worthless", async ({
  services,
  sandbox,
}) => {
  const address = anAddress();
  await ask(services, address);
  const first = tokenIn((await sandbox.mail(address))[0]?.text ?? "");
  await confirmSubscription(services, first, after(1));
  const { unsubscribeToken } = await stored(services, address);
  expect(await unsubscribe(services, unsubscribeToken, after(2))).toEqual({ state: "unsubscribed", address });
  expect(await unsubscribe(services, unsubscribeToken, after(3))).toEqual({ state: "unsubscribed", address });
  expect((await confirmSubscription(services, first, after(4))).state).toBe("unknown");
  await ask(services, address, after(60));
  expect((await stored(services, address)).state).toBe("pending");
  expect((await confirmSubscription(services, first, after(61))).state).toBe("unknown");
  const second = tokenIn((await sandbox.mail(address))[0]?.text ?? "");
  expect((await confirmSubscription(services, second, after(62))).state).toBe("confirmed");
});

test("a link that is too old says so and confirms nothing", async ({ services, sandbox }) => {
  const address = anAddress();
  await ask(services, address);
  const token = tokenIn((await sandbox.mail(address))[0]?.text ?? "");
  expect((await confirmSubscription(services, token, after(48 * 60 + 1))).state).toBe("expired");
  expect((await stored(services, address)).state).toBe("pending");
});

test("made-up tokens are unknown, whatever they are made of", async ({ services }) => {
  for (const token of [
    "",
    "a",
    "x".repeat(43),
    "'; drop table subscription; --",
    "../".repeat(500),
    "\u0000",
  ]) {
    expect((await confirmSubscription(services, token, START)).state).toBe("unknown");
    expect((await unsubscribe(services, token, START)).state).toBe("unknown");
  }
});

test("looking at a link changes nothing", async ({ services, sandbox }) => {
  const address = anAddress();
  await ask(services, address);
  const before = await stored(services, address);
  await loadConfirmation(services, tokenIn((await sandbox.mail(address))[0]?.text ?? ""), after(1));
  await loadSubscriber(services, before.unsubscribeToken);
  expect(await stored(services, address)).toEqual(before);
});

test("a confirmation whose answer is lost arrives once", async ({ services, sandbox }) => {
  const address = anAddress();
  await sandbox.addFault({ route: "Emails", kind: "lost-answer", times: 2 });
  expect(await ask(services, address)).toMatchObject({ sent: 1 });
  expect(await sandbox.mail(address)).toHaveLength(1);
});

test("a confirmation the provider could not take is sent later by itself, with a link that works", async ({
  services,
  sandbox,
}) => {
  const address = anAddress();
  await sandbox.addFault({ route: "Emails", kind: "status", status: 503, times: 3 });
  expect(await ask(services, address)).toMatchObject({ sent: 0, waiting: 1 });
  expect(await sendDueConfirmations(services, after(1))).toMatchObject({ sent: 0, waiting: 0 });
  expect(await sendDueConfirmations(services, after(11))).toMatchObject({ sent: 1 });
  const token = tokenIn((await sandbox.mail(address))[0]?.text ?? "");
  expect((await confirmSubscription(services, token, after(12))).state).toBe("confirmed");
});

for (const mailsBefore of [0, 3]) {
  test(`a confirmation the provider puts off is no mail, and leaves after its pause: ${mailsBefore} mails before`, async ({
    services,
    sandbox,
  }) => {
    const address = anAddress();
    const WEEK_MINUTES = 7 * 24 * 60;
    for (let mail = 0; mail < mailsBefore; mail += 1)
      await ask(services, address, after(mail * WEEK_MINUTES));
    const startMinutes = mailsBefore * WEEK_MINUTES;
    const before = await services.db.subscription.findUnique({ where: { address } });
    await sandbox.addFault({ route: "Emails", kind: "status", status: 429, throttleSeconds: 120, times: 1 });
    expect(await ask(services, address, after(startMinutes))).toMatchObject({ sent: 0, waiting: 1 });
    expect(await stored(services, address)).toMatchObject({
      confirmMails: mailsBefore,
      confirmSentAt: before?.confirmSentAt ?? null,
      confirmTokenHash: before?.confirmTokenHash ?? null,
    });
    expect(await ask(services, address, after(startMinutes + 1))).toMatchObject({ sent: 0, waiting: 0 });
    expect(await sendDueConfirmations(services, after(startMinutes + 3))).toMatchObject({ sent: 1 });
    const [mail, ...earlier] = await sandbox.mail(address);
    expect(earlier).toHaveLength(mailsBefore);
    const confirmed = await confirmSubscription(services, tokenIn(mail?.text ?? ""), after(startMinutes + 4));
    expect(confirmed.state).toBe("confirmed");
  });
}

test("a fourth mail whose process died is sent again", async ({ services, sandbox }) => {
  const address = anAddress();
  await subscribe(services, { address, playerId: null }, START);
  const { subscription } = services.db;
  await subscription.update({ where: { address }, data: { confirmMails: 3 } });
  const env = {
    ...services.env,
    get RESEND_API_KEY(): string {
      throw new Error("the process died here");
    },
  };
  await expect(sendDueConfirmations({ ...services, env }, START)).rejects.toThrow("the process died here");
  expect(await sendDueConfirmations(services, after(1))).toMatchObject({ sent: 0 });
  expect(await sendDueConfirmations(services, after(8 * 24 * 60))).toMatchObject({ sent: 1 });
  expect(await sandbox.mail(address)).toHaveLength(1);
});

test("a fourth mail without an answer is the last that goes by itself", async ({ services, sandbox }) => {
  const address = anAddress();
  await subscribe(services, { address, playerId: null }, START);
  const { subscription } = services.db;
  await subscription.update({ where: { address }, data: { confirmMails: 3 } });
  await sandbox.addFault({ route: "Emails", kind: "status", status: 503, times: 3 });
  expect(await sendDueConfirmations(services, START)).toMatchObject({ waiting: 0, refused: 0, givenUp: 1 });
  expect(await sendDueConfirmations(services, after(8 * 24 * 60))).toMatchObject({ sent: 0 });
  await ask(services, address, after(9 * 24 * 60));
  expect(await sandbox.mail(address)).toHaveLength(1);
});
