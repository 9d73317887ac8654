import { BungieError } from "#lib/bungie/bungie-error.ts";
import { loadClanHead, loadRosterPage, ROSTER_PAGE, type RosterPage } from "#lib/bungie/groups.ts";
import { keepClanCopy } from "#lib/db/clan-copies.ts";
import type { MembershipRef } from "#lib/game/account.ts";
import { type Clan, type ClanHead, type ClanMember, joinRoster } from "#lib/game/clan.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { askInName } from "./ask-in-name.ts";
import { noteUnexplained } from "./note-unexplained.ts";
import type { Services } from "./services.ts";

/** A clan holds 100. This only bounds what a strange answer could make us ask for. Units: pages. */
const MOST_PAGES = 20;

export type ReadHead = Outcome<{ readonly head: ClanHead | null }>;
export type ReadMembers = Outcome<{ readonly members: readonly ClanMember[] }>;
export type ReadClan = Outcome<{ readonly clan: Clan | null }>;

/** A clan on its way, so that a page can show each part when it is there. None of them rejects for what Bungie says. */
export interface ClanReading {
  readonly startedAt: Date;
  /** Null: the account is in no clan. */
  readonly head: Promise<ReadHead>;
  /** The first page of the roster; empty for an account in no clan. */
  readonly first: Promise<ReadMembers>;
  readonly whole: Promise<ReadClan>;
}

type Asking = Pick<Player, "playerId"> & { readonly membership: MembershipRef };

/**
 * Asks Bungie for a player's clan and its roster, and keeps the whole as the last good copy.
 *
 * Units: one call, then one for each 50 members, the latter at once; Bungie gives no more at a time.
 * Problems: everything that can keep a clan from being read.
 */
export function readClan(services: Services, { playerId, membership }: Player, now: Date): ClanReading {
  if (!membership) {
    const refused = Promise.resolve({ ok: false, problem: { kind: "no-destiny-account" } } as const);
    return { startedAt: now, head: refused, first: refused, whole: refused };
  }
  const asking = { playerId, membership };
  const head = readHead(services, asking, now);
  const pages = head.then((read) => startPages(services, asking, read, now));
  const first = pages.then(([page]) => toMembers(page));
  const whole = Promise.all([head, pages]).then(([read, started]) =>
    readWhole(services, asking, { read, started }, now),
  );
  // A surprise is told to whoever waits for it; nobody may be waiting for all three.
  void Promise.allSettled([head, first, whole]);
  return { startedAt: now, head, first, whole };
}

async function readHead(services: Services, { playerId, membership }: Asking, now: Date): Promise<ReadHead> {
  try {
    const read = await askInName(
      services,
      playerId,
      (accessToken) => loadClanHead(services.bungie, { accessToken, membership }),
      now,
    );
    return read.ok ? { ok: true, head: read.answer } : read;
  } catch (error) {
    return { ok: false, problem: toProblem(error) };
  }
}

/** `gone`: the clan was disbanded between two calls. */
type ReadPage = Outcome<{ readonly page: RosterPage | "gone" }>;
type StartedPages = readonly Promise<ReadPage>[];

/** Every page of the roster that the clan's own count promises, at once; at least one of a clan, else none. */
function startPages(services: Services, asking: Asking, read: ReadHead, now: Date): StartedPages[number][] {
  if (!read.ok) return [Promise.resolve(read)];
  const { head } = read;
  if (!head) return [];
  const promised = Math.ceil((head.memberCount ?? 0) / ROSTER_PAGE);
  return Array.from({ length: Math.min(Math.max(promised, 1), MOST_PAGES) }, (_, nth) =>
    readPage(services, asking, { groupId: head.groupId, page: nth + 1 }, now),
  );
}

async function readPage(
  services: Services,
  { playerId }: Asking,
  wanted: { readonly groupId: string; readonly page: number },
  now: Date,
): Promise<ReadPage> {
  try {
    const load = (accessToken: string) => loadRosterPage(services.bungie, { accessToken, ...wanted });
    const read = await askInName(services, playerId, load, now);
    return read.ok ? { ok: true, page: read.answer } : read;
  } catch (error) {
    if (error instanceof BungieError && error.reason === "group-not-found") return { ok: true, page: "gone" };
    return { ok: false, problem: toProblem(error) };
  }
}

async function toMembers(page: Promise<ReadPage> | undefined): Promise<ReadMembers> {
  if (!page) return { ok: true, members: [] };
  const read = await page;
  if (!read.ok) return read;
  return { ok: true, members: read.page === "gone" ? [] : joinRoster([read.page.members]) };
}

async function readWhole(
  services: Services,
  asking: Asking,
  { read, started }: { readonly read: ReadHead; readonly started: StartedPages },
  now: Date,
): Promise<ReadClan> {
  if (!read.ok) return read;
  const roster = read.head ? await readRoster(services, asking, read.head, started, now) : null;
  if (roster && !roster.ok) return roster;
  const clan = read.head && roster?.members ? { ...read.head, members: roster.members } : null;
  await keepClanCopy(services.db, asking.playerId, asking.membership, { clan, readAt: now });
  return { ok: true, clan };
}

/** All pages joined; null when the clan is gone. More pages than were promised are asked for one by one. */
async function readRoster(
  services: Services,
  asking: Asking,
  { groupId }: ClanHead,
  started: StartedPages,
  now: Date,
): Promise<Outcome<{ readonly members: readonly ClanMember[] | null }>> {
  const pages: RosterPage[] = [];
  for (let nth = 0; nth < MOST_PAGES; nth++) {
    const read = await (started[nth] ?? readPage(services, asking, { groupId, page: nth + 1 }, now));
    if (!read.ok) return read;
    if (read.page === "gone") return { ok: true, members: null };
    pages.push(read.page);
    if (!read.page.hasMore) break;
  }
  return { ok: true, members: joinRoster(pages.map(({ members }) => members)) };
}

function toProblem(error: unknown) {
  if (error instanceof BungieError) {
    if (error.reason === "private") return { kind: "private" } as const;
    if (error.reason === "no-account") return { kind: "no-destiny-account" } as const;
  }
  return noteUnexplained("clan-read", error);
}
