import { randomUUID } from "node:crypto";
import { linkLetter } from "#lib/db/letters.ts";
import { PAUSED_FOR_GOOD } from "#lib/game/letter-settings.ts";
import { THING_OF_WORTH } from "#lib/game/test-wares.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import {
  changeLetterSettings,
  endLetters,
  linkOwnLetter,
  pauseLetters,
  resumeLetters,
  unlinkLetter,
} from "./change-letter.ts";
import { confirmSubscription } from "./confirm-subscription.ts";
import { loadWhy } from "./load-why.ts";
import { type Asker, loadLetter, loadOwnLetters } from "./open-letter.ts";
import { sendDueConfirmations } from "./send-due-confirmations.ts";
import { sendTestLetter } from "./send-test-letter.ts";
import type { Services } from "./services.ts";
import { subscribe } from "./subscribe.ts";
import { newToken } from "./subscription-tokens.ts";

const NOW = new Date("2026-11-20T18:00:00Z");
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const WANTED = {
  classes: ["hunter"],
  onlyLacking: true,
  corrections: false,
  zone: "America/New_York",
  locale: "en-US",
} as const;

/** A confirmed address, and the key its letters carry. */
async function aReader({ db }: Services, playerId: string | null = null) {
  const token = newToken();
  const { id, address } = await db.subscription.create({
    data: {
      address: `reader-${randomUUID()}@example.com`,
      state: "confirmed",
      confirmedAt: NOW,
      unsubscribeToken: token,
      playerId,
    },
  });
  const byLink: Asker = { key: { token, letterId: "" }, playerId: null };
  return { address, letterId: id, byLink };
}

const anEdition = ({ db }: Services) =>
  db.edition.upsert({
    where: { visitStartsAt_kind: { visitStartsAt: NOW, kind: "digest" } },
    create: { visitStartsAt: NOW, kind: "digest", wares: [THING_OF_WORTH], state: "sent" },
    update: {},
  });

test("whoever holds a letter's link changes, pauses, resumes and ends it, signed in or not", async ({
  services,
}) => {
  const { byLink } = await aReader(services);
  expect(await changeLetterSettings(services, byLink, WANTED)).toBe("done");
  expect(await loadLetter(services, byLink, NOW)).toMatchObject({ settings: WANTED, standing: "confirmed" });
  expect(await pauseLetters(services, byLink, "weeks", NOW)).toBe("done");
  expect(await loadLetter(services, byLink, NOW)).toMatchObject({
    standing: "paused",
    pausedUntil: minutes(4 * 7 * 24 * 60),
  });
  expect(await pauseLetters(services, byLink, "for-good", NOW)).toBe("done");
  expect((await loadLetter(services, byLink, NOW))?.pausedUntil).toEqual(PAUSED_FOR_GOOD);
  expect(await pauseLetters(services, byLink, { until: "2026-12-24" }, NOW)).toBe("done");
  expect((await loadLetter(services, byLink, NOW))?.pausedUntil).toEqual(new Date("2026-12-24T05:00:00Z"));
  expect(await resumeLetters(services, byLink)).toBe("done");
  expect((await loadLetter(services, byLink, NOW))?.standing).toBe("confirmed");
  expect(await endLetters(services, byLink, NOW)).toBe("done");
  expect(await endLetters(services, byLink, NOW)).toBe("done");
  expect((await loadLetter(services, byLink, NOW))?.standing).toBe("unsubscribed");
});

test("a pause until a day that is over, or that is none, changes nothing", async ({ services }) => {
  const { byLink } = await aReader(services);
  for (const until of ["2026-11-20", "2020-01-01", "2026-02-30", "soon", ""])
    expect(await pauseLetters(services, byLink, { until }, NOW), until).toBe("bad-date");
  expect((await loadLetter(services, byLink, NOW))?.standing).toBe("confirmed");
});

test("an id opens letters to the player whose they are, and to nobody else", async ({
  services,
  aPlayer,
}) => {
  const [owner, stranger] = [await aPlayer("no-clan"), await aPlayer("no-clan")];
  const { letterId, address } = await aReader(services, owner.player.playerId);
  const key = { token: "", letterId };
  for (const playerId of [null, stranger.player.playerId]) {
    const asker = { key, playerId };
    expect(await loadLetter(services, asker, NOW)).toBeNull();
    expect(await loadWhy(services, asker, NOW)).toBeNull();
    expect(await changeLetterSettings(services, asker, WANTED)).toBe("unknown");
    expect(await pauseLetters(services, asker, "weeks", NOW)).toBe("unknown");
    expect(await unlinkLetter(services, asker)).toBe("unknown");
    expect(await sendTestLetter(services, asker, NOW)).toBe("unknown-letter");
    expect(await endLetters(services, asker, NOW)).toBe("unknown");
  }
  const own = { key, playerId: owner.player.playerId };
  expect(await loadLetter(services, own, NOW)).toMatchObject({ address, standing: "confirmed", isOwn: true });
  expect(await loadOwnLetters(services, stranger.player.playerId, NOW)).toEqual([]);
  expect(await endLetters(services, own, NOW)).toBe("done");
});

test("only who holds a letter's link and is signed in puts it on their account; the id of one is not enough", async ({
  services,
  aPlayer,
}) => {
  const [typer, reader] = [await aPlayer("no-clan"), await aPlayer("no-clan")];
  const { byLink, letterId } = await aReader(services, typer.player.playerId);
  const { playerId } = reader.player;
  expect(await linkOwnLetter(services, { key: { token: "", letterId }, playerId })).toBe("unknown");
  expect(await linkOwnLetter(services, { key: { token: newToken(), letterId }, playerId })).toBe("unknown");
  expect(await linkOwnLetter(services, { key: byLink.key, playerId })).toBe("done");
  expect(await loadOwnLetters(services, typer.player.playerId, NOW)).toEqual([]);
  expect(await loadLetter(services, { ...byLink, playerId }, NOW)).toMatchObject({ isOwn: true });
  expect(await unlinkLetter(services, byLink)).toBe("done");
  expect(await loadLetter(services, byLink, NOW)).toMatchObject({ linkedTo: null, isOwn: false });
});

test("a test letter goes to its own address alone, says that it is one, and counts for no edition", async ({
  services,
  sandbox,
}) => {
  await anEdition(services);
  const [{ byLink, address }, other] = [await aReader(services), await aReader(services)];
  expect(await sendTestLetter(services, byLink, NOW)).toBe("sent");
  const [mail, ...more] = await sandbox.mail(address);
  expect(more).toEqual([]);
  expect(mail?.to).toEqual([address]);
  expect(mail?.html).toContain(THING_OF_WORTH.name);
  expect(`${mail?.subject} ${mail?.text}`).toMatch(/test/i);
  expect(mail?.headers["List-Unsubscribe"]).toContain(byLink.key.token);
  expect(await sandbox.mail(other.address)).toEqual([]);
  expect(await services.db.delivery.count({ where: { subscription: { address } } })).toBe(0);
});

test("test letters come ten minutes apart and five a day, also when asked for at once", async ({
  services,
  sandbox,
}) => {
  await anEdition(services);
  const { byLink, address } = await aReader(services);
  const at = (count: number) => sendTestLetter(services, byLink, minutes(count));
  const ends = await Promise.all(Array.from({ length: 8 }, () => at(0)));
  expect(ends.filter((end) => end === "sent")).toHaveLength(1);
  expect(ends.filter((end) => end === "too-soon")).toHaveLength(7);
  expect(await at(9)).toBe("too-soon");
  for (const count of [10, 20, 30, 40]) expect(await at(count)).toBe("sent");
  expect(await at(50)).toBe("too-many");
  expect(await at(7 * 60)).toBe("sent");
  expect(await sandbox.mail(address)).toHaveLength(6);
});

for (const [state, pausedUntil, end] of [
  ["pending", null, "not-subscribed"],
  ["unsubscribed", null, "not-subscribed"],
  ["suppressed", null, "not-subscribed"],
  ["confirmed", minutes(60), "sent"],
] as const) {
  test(`a test letter goes only where letters go: ${state}${pausedUntil ? ", paused" : ""}`, async ({
    services,
    sandbox,
  }) => {
    await anEdition(services);
    const { byLink, address } = await aReader(services);
    await services.db.subscription.update({ where: { address }, data: { state, pausedUntil } });
    expect(await sendTestLetter(services, byLink, NOW)).toBe(end);
    expect(await sandbox.mail(address)).toHaveLength(end === "sent" ? 1 : 0);
  });
}

test("a test the mail service does not take is said, and can be asked for again at once", async ({
  services,
  sandbox,
}) => {
  await anEdition(services);
  const { byLink, address } = await aReader(services);
  await sandbox.addFault({ route: "Emails", kind: "status", status: 429, throttleSeconds: 60, times: 1 });
  expect(await sendTestLetter(services, byLink, NOW)).toBe("busy");
  await sandbox.addFault({ route: "Emails", kind: "status", status: 503, times: 3 });
  expect(await sendTestLetter(services, byLink, NOW)).toBe("unknown");
  expect(await sendTestLetter(services, byLink, minutes(1))).toBe("too-soon");
  expect(await sendTestLetter(services, byLink, minutes(11))).toBe("sent");
  expect(await sandbox.mail(address)).toHaveLength(1);
});

test("a linked reader's test is about their account, and one whose permission ended says why it is not", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  await anEdition(services);
  const someone = await aPlayer("no-clan");
  const { membershipId, membershipType } = someone.inSandbox;
  await services.db.membership.create({
    data: {
      ...{ playerId: someone.player.playerId, membershipId, membershipType },
      ...{ displayName: "Somebody", isActive: true },
    },
  });
  const { byLink, address, letterId } = await aReader(services);
  expect(await sendTestLetter(services, byLink, NOW)).toBe("sent");
  await linkLetter(services.db, letterId, someone.player.playerId);
  expect(await sendTestLetter(services, byLink, minutes(11))).toBe("sent");
  const [personal, plain] = await sandbox.mail(address);
  expect(personal?.text).not.toBe(plain?.text);
});

test("why says since when, and what came of each letter, and changes nothing", async ({ services }) => {
  const { byLink, letterId } = await aReader(services);
  const { id: editionId } = await anEdition(services);
  await services.db.delivery.create({
    data: { editionId, subscriptionId: letterId, state: "sent", sentAt: NOW, written: "not-linked" },
  });
  const before = await services.db.subscription.findUnique({ where: { id: letterId } });
  expect(await loadWhy(services, byLink, NOW)).toMatchObject({
    letter: { confirmedAt: NOW },
    past: [{ visitStartsAt: NOW, kind: "digest", state: "sent", sentAt: NOW, written: "not-linked" }],
  });
  expect(await services.db.subscription.findUnique({ where: { id: letterId } })).toEqual(before);
});

test("zone and habits are the browser's at the first confirmation, and the reader's own ever after", async ({
  services,
  sandbox,
}) => {
  const address = `reader-${randomUUID()}@example.com`;
  const confirm = async (at: number, guessed: { zone: string; locale: string } | null) => {
    await subscribe(services, { address, playerId: null }, minutes(at));
    await sendDueConfirmations(services, minutes(at));
    const token = /token=([\w-]+)/.exec((await sandbox.mail(address))[0]?.text ?? "")?.[1] ?? "";
    const confirmed = await confirmSubscription(
      services,
      { token, playerId: null, guessed },
      minutes(at + 1),
    );
    if (confirmed.state !== "confirmed") throw new Error(`It is ${confirmed.state}.`);
    return { key: { token: confirmed.letterToken, letterId: "" }, playerId: null };
  };
  const key = await confirm(0, { zone: "Asia/Tokyo", locale: "en-AU" });
  expect((await loadLetter(services, key, NOW))?.settings).toMatchObject({
    ...{ zone: "Asia/Tokyo", locale: "en-AU" },
  });
  await changeLetterSettings(services, key, WANTED);
  await pauseLetters(services, key, "for-good", NOW);
  await endLetters(services, key, minutes(5));
  await confirm(60, { zone: "Asia/Tokyo", locale: "en-AU" });
  expect(await loadLetter(services, key, NOW)).toMatchObject({ settings: WANTED, standing: "confirmed" });
});

test.afterEach(async ({ services }) => {
  await services.db.subscription.deleteMany();
  await services.db.edition.deleteMany();
});
