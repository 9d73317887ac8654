import { randomUUID } from "node:crypto";
import { findTokens } from "#lib/db/bungie-tokens.ts";
import { claimBatches } from "#lib/db/claims.ts";
import { keepClanCopy } from "#lib/db/clan-copies.ts";
import { deletePlayer } from "#lib/db/delete-player.ts";
import { findReaders, recordFrozen } from "#lib/db/deliveries.ts";
import { openEdition } from "#lib/db/editions.ts";
import { saveMemberships } from "#lib/db/memberships.ts";
import { startStep } from "#lib/db/plans-progress.ts";
import { createSession } from "#lib/db/sessions.ts";
import { readAccount } from "#lib/flows/read-account.ts";
import type { Services } from "#lib/flows/services.ts";
import { hashToken, newToken } from "#lib/flows/subscription-tokens.ts";
import { letterLinks } from "#lib/mail/letter-links.ts";
import { packLetters } from "#lib/mail/pack-letters.ts";
import type { SignedInPlayer } from "./flow-world.ts";
import { Mover } from "./move-world.ts";
import type { SandboxControls } from "./sandbox-controls.ts";

/** What of a player must never leave the house: whoever knows one of these gets in somewhere. */
export interface Secrets {
  readonly sessionTokens: readonly string[];
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly unsubscribeTokens: readonly string[];
  readonly confirmTokens: readonly string[];
}

export interface WholeAccount {
  readonly mover: Mover;
  readonly addresses: { readonly confirmed: string; readonly pending: string };
  readonly queuedPlanId: string;
  readonly runningPlanId: string;
  readonly secrets: Secrets;
}

/** Fills every column of every table that can hold something of a player. */
export async function fillAccount(
  { services, sandbox }: { readonly services: Services; readonly sandbox: SandboxControls },
  someone: SignedInPlayer,
  now: Date,
): Promise<WholeAccount> {
  const mover = new Mover(services, sandbox, someone);
  const { playerId } = someone.player;
  const sessionTokens = await fillRow(services, someone, now);
  await readAccount(services, someone.player, now);
  await keepClanCopy(services.db, playerId, someone.inSandbox, { clan: null, readAt: now });
  const { queuedPlanId, runningPlanId } = await fillPlans(services, mover, now);
  const letters = await fillSubscriptions(services, playerId, now);
  await fillLetterFacts(services, playerId, now);
  const tokens = await findTokens(services.db, services.env.TOKEN_KEYS, playerId);
  if (!tokens) throw new Error("tokens were expected");
  const { accessToken, refreshToken } = tokens;
  const secrets = { ...letters.secrets, sessionTokens, accessToken, refreshToken };
  return { mover, queuedPlanId, runningPlanId, addresses: letters.addresses, secrets };
}

/** Takes away whoever was filled: their letters and moves would come due in other tests. */
export async function clearAccounts({ db }: Services): Promise<void> {
  const filled = await db.user.findMany({ where: { email: { startsWith: "mail-of-" } } });
  for (const { id } of filled) await deletePlayer(db, id);
  await db.edition.deleteMany();
}

async function fillRow(services: Services, { player, inSandbox }: SignedInPlayer, now: Date) {
  const { db } = services;
  const { playerId } = player;
  const { membershipId, membershipType, characters } = inSandbox;
  await db.user.update({
    where: { id: playerId },
    data: {
      name: `${player.bungieName} of old`,
      email: `mail-of-${playerId}@example.com`,
      emailVerified: now,
      image: `/picture/of/${playerId}.jpg`,
      avatarPath: `/img/avatar/of/${playerId}.jpg`,
      chosenMembershipId: membershipId,
      selectedCharacterId: characters[0]?.characterId ?? "",
      lastSeenAt: now,
    },
  });
  const marks = { membershipId, target: "6917529000000000001", tag: "keep", note: `note of ${playerId}` };
  await db.itemMark.create({ data: { playerId, ...marks, updatedAt: now } });
  await db.search.create({ data: { playerId, query: `notes:${playerId}`, savedAt: now, usedAt: now } });
  await db.loadout.create({
    data: {
      playerId,
      membershipId,
      name: `Raid of ${playerId}`,
      className: "hunter",
      note: `for ${playerId}`,
      items: [
        { itemInstanceId: "6917529000000000001", itemHash: 7, equip: true, quantity: 1, isCrafted: false },
      ],
      shareToken: newToken(),
      createdAt: now,
      updatedAt: now,
    },
  });
  await db.moveSettings.create({
    data: { playerId, previewAlways: true, mayMoveOthers: true, putBack: true, updatedAt: now },
  });
  await db.vendorReader.create({ data: { playerId, setAt: now } });
  await db.viewSettings.create({
    data: {
      playerId,
      sort: "power",
      grouping: "none",
      tileSize: "compact",
      collapsed: ["postmaster"],
      updatedAt: now,
    },
  });
  await db.account.create({
    data: {
      userId: playerId,
      type: "oauth",
      provider: "bungie",
      providerAccountId: inSandbox.bungieMembershipId,
    },
  });
  const card = { displayName: player.bungieName, isCrossSavePrimary: true, lastPlayedAt: now };
  await saveMemberships(db, playerId, [
    { ...card, membershipId, membershipType, standing: "active", iconPath: `/img/icon/of/${playerId}.png` },
  ]);
  await db.bungieToken.update({
    where: { playerId },
    data: { refusedAt: now, retryAt: new Date(now.getTime() - 60_000), retryProblem: "busy" },
  });
  const sessionTokens = [`cookie-${randomUUID()}`, `cookie-${randomUUID()}`];
  for (const sessionToken of sessionTokens) {
    const expiresAt = new Date(now.getTime() + 86_400_000);
    await createSession(db, { sessionToken, playerId, expiresAt, device: `Firefox of ${playerId}` });
  }
  await db.session.updateMany({ where: { userId: playerId }, data: { lastSeenAt: now } });
  return sessionTokens;
}

/** One plan that waits for the worker, and one of which a call is under way. */
async function fillPlans({ db }: Services, mover: Mover, now: Date) {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  const runningPlanId = await mover.ask({ itemKey, to: mover.hunter, requestId: randomUUID() });
  await startStep(db, runningPlanId, 0, now);
  await db.step.update({
    where: { planId_position: { planId: runningPlanId, position: 0 } },
    data: { endedAt: now, bungieCode: 1, answers: [{ itemInstanceId: itemKey, bungieCode: 1 }] },
  });
  await db.plan.update({
    where: { id: runningPlanId },
    data: {
      state: "running",
      problem: { kind: "item-gone" },
      pausedBy: { kind: "maintenance" },
      setbacks: 3,
      surprisedAt: now,
      cancelledAt: now,
      spared: [itemKey],
      restsAt: [{ itemInstanceId: itemKey, itemHash: 7, quantity: 1, place: { kind: "vault" } }],
      startedAt: now,
      endedAt: now,
    },
  });
  const queuedPlanId = await mover.ask({ itemKey, to: mover.warlock });
  return { runningPlanId, queuedPlanId };
}

/** What a letter of long ago rested on. */
async function fillLetterFacts({ db }: Services, playerId: string, now: Date): Promise<void> {
  const visit = { visitStartsAt: new Date("2030-01-04T17:00:00Z"), kind: "digest" };
  const { id: editionId } = await db.edition.upsert({
    where: { visitStartsAt_kind: visit },
    create: { ...visit, wares: [], state: "sent" },
    update: {},
  });
  const facts = [{ collected: false, reasons: ["not-collected"] }];
  const state = "personal";
  await db.letterFacts.create({
    data: { editionId, playerId, state, facts, mintedAt: now, preparedAt: now },
  });
}

async function fillSubscriptions({ db }: Services, playerId: string, now: Date) {
  const [confirmed, pending] = [`reader-${randomUUID()}@example.com`, `asked-${randomUUID()}@example.com`];
  const unsubscribeTokens = [newToken(), newToken()];
  const confirmTokens = [newToken(), newToken()];
  for (const [n, address] of [confirmed, pending].entries()) {
    await db.subscription.create({
      data: {
        address,
        playerId,
        state: address === confirmed ? "confirmed" : "pending",
        confirmTokenHash: hashToken(confirmTokens[n] ?? ""),
        confirmSentAt: now,
        confirmDueAt: new Date(now.getTime() + 60_000),
        confirmMails: n + 1,
        unsubscribeToken: unsubscribeTokens[n] ?? "",
        createdAt: now,
        askedAt: now,
        confirmedAt: now,
        unsubscribedAt: now,
        ...{ pausedUntil: new Date(now.getTime() - 60_000), testedAt: now, testsThatDay: 1 },
        ...{ classes: ["hunter"], onlyLacking: true, corrections: false },
        ...{ zone: "Europe/Berlin", locale: "en-DE" },
      },
    });
  }
  return { addresses: { confirmed, pending }, secrets: { unsubscribeTokens, confirmTokens } };
}

/**
 * Puts all confirmed subscribers into one batch of a new edition; with `isTried` its letters are frozen and nobody
 * knows whether they left. Answers the batch's id.
 */
export async function aBatch(
  services: Services,
  { visitStartsAt, isTried, now }: { visitStartsAt: Date; isTried: boolean; now: Date },
): Promise<string> {
  const { db, env } = services;
  const frozen = { kind: "digest", stockRevision: 1, wares: [], changes: [], prepareUntil: null } as const;
  const { editionId } = await openEdition(db, { visitStartsAt, ...frozen }, now);
  await claimBatches(db, {
    ...{ editionId, correctsEditionId: null, needsFacts: false, onlyLinked: false, wholeOnly: false },
    ...{ after: "", batches: 1, batchSize: 100, now },
  });
  const { id: batchId } = await db.deliveryBatch.findFirstOrThrow({ where: { editionId } });
  if (!isTried) return batchId;
  await db.$transaction(async (transaction) => {
    const readers = (await findReaders(transaction, [batchId], now)).get(batchId) ?? [];
    const mold = { kind: "not-linked", subject: "Xûr", html: [0], text: [0] } as const;
    const letters = readers.map(({ subscriptionId, address, unsubscribeToken }) => {
      return { subscriptionId, address, token: unsubscribeToken, mold };
    });
    const links = letterLinks(env.AUTH_URL);
    const body = packLetters({ from: env.MAIL_FROM, links, fragments: ["wares"], letters });
    await recordFrozen(transaction, [{ batchId, body, skipped: [] }], now);
  });
  return batchId;
}
