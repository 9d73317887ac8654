import { randomUUID } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { EditionRecord } from "#lib/db/editions.ts";
import { findLetterFacts, type KnownFacts } from "#lib/db/letter-facts.ts";
import { saveMemberships } from "#lib/db/memberships.ts";
import { type PreparedEdition, type PrepareTerms, prepareLetters } from "#lib/flows/prepare-letters.ts";
import type { Services } from "#lib/flows/services.ts";
import { newToken } from "#lib/flows/subscription-tokens.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import type { SignedInPlayer } from "./flow-world.ts";
import type { SandboxControls } from "./sandbox-controls.ts";

/** Their Destiny account in our records, as a sign-in leaves it. */
export async function rememberAccount(services: Services, { player }: SignedInPlayer): Promise<void> {
  if (!player.membership) return;
  const card = { displayName: player.bungieName, isCrossSavePrimary: false, lastPlayedAt: new Date() };
  await saveMemberships(services.db, player.playerId, [
    { ...card, ...player.membership, standing: "active", iconPath: null },
  ]);
}

/** Gives a player a confirmed subscription. Answers its id. */
export async function subscribed(
  services: Services,
  someone: SignedInPlayer,
  some: { state?: string; pausedUntil?: Date; corrections?: boolean } = {},
): Promise<string> {
  await rememberAccount(services, someone);
  const { id } = await services.db.subscription.create({
    data: {
      address: `linked-${randomUUID()}@example.com`,
      playerId: someone.player.playerId,
      state: "confirmed",
      unsubscribeToken: newToken(),
      confirmedAt: new Date(),
      ...some,
    },
  });
  return id;
}

let visits = 0;

/** Opens an edition of a visit of its own that sells these wares. */
export async function anEdition(
  { db }: Services,
  wares: readonly XurWare[],
  some: { kind?: "digest" | "correction"; visitStartsAt?: Date; prepareUntil?: Date | null } = {},
): Promise<EditionRecord> {
  visits += 1;
  const edition = {
    visitStartsAt: new Date(Date.UTC(2040, 0, 6, 17) + visits * 7 * 86_400_000),
    kind: "digest" as const,
    prepareUntil: new Date(Date.now() + 3_600_000),
    stockRevision: 1,
    ...some,
  };
  const frozen = structuredClone(wares) as unknown as object[];
  const { id } = await db.edition.create({ data: { ...edition, wares: frozen, state: "open" } });
  return { ...edition, editionId: id, wares, changes: [] };
}

/** What letters of an edition go by, in the order of the players; "none" where nothing was learned. */
export async function kindsOf(
  services: Services,
  edition: EditionRecord,
  players: readonly SignedInPlayer[],
): Promise<string[]> {
  const known = await knownOf(services, edition, players);
  return known.map((one) => one?.kind ?? "none");
}

export async function knownOf(
  { db }: Services,
  { editionId, wares }: EditionRecord,
  players: readonly SignedInPlayer[],
): Promise<(KnownFacts | null)[]> {
  const ids = players.map(({ player }) => player.playerId);
  const known = await findLetterFacts(db, editionId, ids, wares);
  return ids.map((id) => known.get(id) ?? null);
}

export const inMs = (ms: number) => () => new Date(Date.now() + ms);
export const prepare = (services: Services, edition: PreparedEdition, some: Partial<PrepareTerms> = {}) =>
  prepareLetters(services, edition, {
    clock: inMs(0),
    signal: new AbortController().signal,
    callsPerSecond: 20,
    ...some,
  });

/** How often the sandbox was asked for each player's account since a mark, in the order of the players. */
export async function readsOf(
  sandbox: SandboxControls,
  since: number,
  players: readonly SignedInPlayer[],
): Promise<number[]> {
  const { requests } = await sandbox.requests(since);
  const reads = requests.filter(({ route }) => route === "GetProfile");
  return players.map(({ inSandbox }) => reads.filter((one) => one.playerId === inSandbox.playerId).length);
}

export const mark = async (sandbox: SandboxControls) => (await sandbox.requests()).next;
export const outage = { route: "GetProfile", kind: "code", code: 5, status: 503 } as const;

/** Makes what we hold of a player's account look so old. */
export async function ageCopy({ db }: Services, { player }: SignedInPlayer, ageMs: number): Promise<Date> {
  const mintedAt = new Date(Date.now() - ageMs);
  const { playerId } = player;
  // The date stands in the packed answer too.
  const row = await db.profileSnapshot.findUniqueOrThrow({ where: { playerId } });
  const answer = { ...JSON.parse(gunzipSync(row.body).toString("utf8")), mintedAt };
  await db.profileSnapshot.update({
    where: { playerId },
    data: { mintedAt, body: Uint8Array.from(gzipSync(JSON.stringify(answer))) },
  });
  return mintedAt;
}
