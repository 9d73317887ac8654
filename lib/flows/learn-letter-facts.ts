import { findTokens } from "#lib/db/bungie-tokens.ts";
import type { LearnedFacts } from "#lib/db/letter-facts.ts";
import { loadConfirmedWrites } from "#lib/db/plans.ts";
import { findLastMinted, findLastProfile } from "#lib/db/profile-snapshots.ts";
import { UnsealableError } from "#lib/db/sealed.ts";
import type { MembershipRef, ProfileAnswer } from "#lib/game/account.ts";
import { applyConfirmedWrites } from "#lib/game/apply-confirmed-writes.ts";
import { letterFacts } from "#lib/game/letter-facts.ts";
import type { Player } from "#lib/game/player.ts";
import type { Problem } from "#lib/game/problem.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import type { DefinitionsReading } from "#lib/manifest/definitions-reading.ts";
import { loadOwnFacts } from "./load-own-facts.ts";
import { nameProfile } from "./name-profile.ts";
import { readProfile } from "./read-profile.ts";
import type { Services } from "./services.ts";

/**
 * An account that was read so lately is not read again for a letter: who has this site open while it is sent. Longer,
 * and a letter would call an item new that its reader found this afternoon.
 */
const READ_LATELY_MS = 3_600_000;
/** The last good copy says enough for a letter while Bungie does not answer; an older one would say what is long untrue. */
const LAST_COPY_MS = 7 * 86_400_000;
/** Tokens are refreshed when they have less left; see bungie-token.ts. */
const REFRESH_EARLY_MS = 300_000;

export interface LearnTerms {
  readonly wares: readonly XurWare[];
  readonly definitions: DefinitionsReading;
  readonly clock: () => Date;
  /** Waits until a call may be made; false: none may. */
  readonly mayCall: () => Promise<boolean>;
}

/** What was learned and whether Bungie said so, or why it must be asked once more; null: nobody asked. */
export type Learned =
  | { readonly learned: LearnedFacts; readonly hasAnswered: boolean }
  | { readonly passing: Problem | null };

/**
 * Works out what an edition means to one player, from their account as it is now.
 *
 * Whoever revoked us, or whose account is hidden, gets no claim about it, whatever we still hold: the state says so.
 * Throws what `readProfile` throws.
 */
export async function learnLetterFacts(
  services: Services,
  { playerId, membership }: Pick<Player, "playerId" | "membership">,
  terms: LearnTerms,
): Promise<Learned> {
  const expiresAt = await tokenExpiry(services, playerId);
  if (!expiresAt) return { learned: nothing("signed-out"), hasAnswered: false };
  if (!membership) return { learned: nothing("no-account"), hasAnswered: false };
  const now = terms.clock();
  const mintedAt = await findLastMinted(services.db, playerId, membership);
  // Either way: a date far ahead says that one of the clocks is wrong, and then nothing is known to be recent.
  const isRecent = mintedAt !== null && Math.abs(now.getTime() - mintedAt.getTime()) < READ_LATELY_MS;
  const recent = isRecent ? await findLastProfile(services.db, playerId, membership) : null;
  if (recent) return { learned: await personal(services, playerId, recent, terms), hasAnswered: false };
  const isDue = expiresAt.getTime() - now.getTime() < REFRESH_EARLY_MS;
  // Two calls then: one for another token, and one for the account.
  if ((isDue && !(await terms.mayCall())) || !(await terms.mayCall())) return { passing: null };
  const read = await readProfile(services, { playerId, membership }, terms.clock());
  if (read.ok) return { learned: await personal(services, playerId, read.answer, terms), hasAnswered: true };
  const kind = KIND_OF[read.problem.kind];
  return kind ? { learned: nothing(kind), hasAnswered: true } : { passing: read.problem };
}

/** The same from the last good copy alone, for when there is no time left to ask. */
export async function learnFromLastCopy(
  services: Services,
  { playerId, membership }: { readonly playerId: string; readonly membership: MembershipRef },
  terms: LearnTerms,
): Promise<LearnedFacts> {
  const last = await findLastProfile(services.db, playerId, membership);
  const ageMs = last ? terms.clock().getTime() - last.mintedAt.getTime() : Number.POSITIVE_INFINITY;
  return last && ageMs < LAST_COPY_MS ? personal(services, playerId, last, terms) : nothing("no-answer");
}

/** What no second try changes. */
const KIND_OF: Partial<Record<Problem["kind"], LearnedFacts["kind"]>> = {
  "signed-out": "signed-out",
  private: "private",
  "no-destiny-account": "no-account",
  "no-characters": "no-account",
};

function nothing(kind: LearnedFacts["kind"]): LearnedFacts {
  return { kind, facts: null, mintedAt: null };
}

async function personal(
  { db }: Services,
  playerId: string,
  answer: ProfileAnswer,
  { definitions, wares }: LearnTerms,
): Promise<LearnedFacts> {
  if (answer.characters.length === 0) return nothing("no-account");
  const { mintedAt } = answer;
  const [named, writes] = await Promise.all([
    nameProfile(answer, definitions),
    loadConfirmedWrites(db, playerId, mintedAt),
  ]);
  const account = applyConfirmedWrites(named.account, writes);
  const facts = letterFacts(wares, account, await loadOwnFacts(definitions, wares, account.items));
  return { kind: "personal", facts, mintedAt };
}

/** When a player's access token expires; null without tokens that can be opened: they are signed out. */
async function tokenExpiry({ db, env }: Services, playerId: string): Promise<Date | null> {
  try {
    return (await findTokens(db, env.TOKEN_KEYS, playerId))?.accessExpiresAt ?? null;
  } catch (error) {
    if (error instanceof UnsealableError) return null;
    throw error;
  }
}
