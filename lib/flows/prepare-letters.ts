import type { EditionRecord } from "#lib/db/editions.ts";
import {
  type ClaimedPlayer,
  claimPlayers,
  countUnprepared,
  type FactsEdition,
  postponeFacts,
  saveFacts,
} from "#lib/db/letter-facts.ts";
import { findPlayer } from "#lib/db/players.ts";
import type { Player } from "#lib/game/player.ts";
import type { Problem } from "#lib/game/problem.ts";
import { log } from "#lib/log/log.ts";
import { readingDefinitions } from "#lib/manifest/definitions-reading.ts";
import { type LearnTerms, learnFromLastCopy, learnLetterFacts } from "./learn-letter-facts.ts";
import { SendPace } from "./send-pace.ts";
import type { Services } from "./services.ts";

export interface PrepareTerms {
  readonly clock: () => Date;
  /** Ends the run early: within a call, with everything else given back. */
  readonly signal: AbortSignal;
  /** To Bungie, token refreshes among them. Calls that it refused for load and that are made again are not. */
  readonly callsPerSecond: number;
  /** Hears of what nobody can explain about one player; the others go on. Left out: it is logged. */
  readonly onSurprise?: (error: unknown) => void;
}

export type PreparedEdition = FactsEdition & Pick<EditionRecord, "wares" | "prepareUntil">;

/** Players at once: each holds an account of some megabytes. */
const LANES = 4;
/** Players that are taken at once. */
const PAGE = 20;
/** Longer than a page takes: Bungie's deadlines and a rest among them. Whoever died with a page gives it back so late. */
const LEASE_MS = 180_000;
const RETRY_MS = 30_000;
const LONGEST_REST_MS = 10_000;
/** So many players in a row without an answer, and Bungie is taken for down until the next run. */
const MAX_SILENT = 5;

/**
 * Works out what an edition means to each player whose letters wait for it; answers how many are left.
 *
 * One walk: who could not be read is left for a later run, half a minute on. From `prepareUntil` on nobody is: the last
 * good copy speaks then, or nobody does. Each player is one upstream read however many runs there are at once, and by
 * itself: a run that is killed loses nothing of the others. Prepares nobody before the first definitions are here.
 */
export async function prepareLetters(
  services: Services,
  edition: PreparedEdition,
  terms: PrepareTerms,
): Promise<{ readonly left: number }> {
  const { db } = services;
  const definitions = await readingDefinitions(db);
  if (definitions) {
    const walk = new Walk(services, edition, terms);
    const { clock } = terms;
    await walk.run({ wares: edition.wares, definitions, clock, mayCall: () => walk.mayCall() });
  }
  return { left: await countUnprepared(db, edition, terms.clock()) };
}

function logSurprise(err: unknown): void {
  log.error({ what: "letter-facts", err }, "A player's letter met what nobody can explain");
}

class Walk {
  readonly #services: Services;
  readonly #edition: PreparedEdition;
  readonly #terms: PrepareTerms;
  readonly #pace: SendPace;
  #silent = 0;

  constructor(services: Services, edition: PreparedEdition, terms: PrepareTerms) {
    this.#services = services;
    this.#edition = edition;
    this.#terms = terms;
    this.#pace = new SendPace(terms.callsPerSecond);
  }

  async run(learning: LearnTerms): Promise<void> {
    const { clock } = this.#terms;
    let after = "";
    while (!this.#isOver()) {
      const now = clock();
      const leaseUntil = new Date(now.getTime() + LEASE_MS);
      const page = await claimPlayers(this.#services.db, this.#edition, {
        after,
        limit: PAGE,
        now,
        leaseUntil,
      });
      const last = page.at(-1);
      if (!last) return;
      after = last.playerId;
      await this.#prepareAll(page, learning);
    }
  }

  /** Waits for its turn. False: Bungie is taken for down, or the run is to end. */
  async mayCall(): Promise<boolean> {
    return !this.#isDown() && (await this.#pace.take(this.#terms.signal)) !== null && !this.#isDown();
  }

  async #prepareAll(page: readonly ClaimedPlayer[], learning: LearnTerms): Promise<void> {
    const waiting = page.flatMap(({ playerId, isMine }) => (isMine ? [playerId] : []));
    const lane = async () => {
      while (!this.#isOver()) {
        const playerId = waiting.shift();
        if (playerId === undefined) return;
        await this.#prepare(playerId, learning);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    if (waiting.length > 0) {
      await postponeFacts(this.#services.db, this.#edition, waiting, this.#terms.clock());
    }
  }

  async #prepare(playerId: string, learning: LearnTerms): Promise<void> {
    const { db } = this.#services;
    const player = await findPlayer(db, playerId);
    if (!player) return;
    const learned = await this.#learn(player, learning);
    const now = this.#terms.clock();
    if ("learned" in learned) {
      await saveFacts(db, this.#edition, playerId, learned.learned, now);
      return;
    }
    if (this.#isLate() && player.membership && !this.#terms.signal.aborted) {
      const { membership } = player;
      const last = await learnFromLastCopy(this.#services, { playerId, membership }, learning);
      await saveFacts(db, this.#edition, playerId, last, now);
      return;
    }
    await postponeFacts(db, this.#edition, [playerId], new Date(now.getTime() + learned.againInMs));
  }

  async #learn(player: Player, learning: LearnTerms) {
    try {
      const learned = await learnLetterFacts(this.#services, player, learning);
      if ("learned" in learned) {
        if (learned.hasAnswered) this.#silent = 0;
        return learned;
      }
      return { againInMs: this.#hear(learned.passing) };
    } catch (error) {
      (this.#terms.onSurprise ?? logSurprise)(error);
      return { againInMs: RETRY_MS };
    }
  }

  /** Takes in why a player could not be read. Units: milliseconds until they are tried again. */
  #hear(passing: Problem | null): number {
    if (passing === null) return this.#isDown() ? RETRY_MS : 0;
    // A vault that is missing says nothing about anybody else.
    if (passing.kind !== "incomplete") this.#silent += 1;
    if (passing.kind !== "busy") return RETRY_MS;
    // A longer one is this player's alone: Bungie did not take their token.
    if (passing.retryAfterMs <= LONGEST_REST_MS) this.#pace.pause(passing.retryAfterMs);
    return Math.max(passing.retryAfterMs, RETRY_MS);
  }

  #isDown(): boolean {
    return this.#silent >= MAX_SILENT;
  }

  #isLate(): boolean {
    const { prepareUntil } = this.#edition;
    return prepareUntil === null || this.#terms.clock() >= prepareUntil;
  }

  /** While Bungie is down nobody else is tried, unless they must be told something now. */
  #isOver(): boolean {
    return this.#terms.signal.aborted || (this.#isDown() && !this.#isLate());
  }
}
