import { listSealedRows, resealTokens, type SealedRow } from "#lib/db/bungie-tokens.ts";
import type { Services } from "./services.ts";

const PAGE_ROWS = 200;
/** As long as a refresh may hold a row. */
const LOCK = { lockLastsMs: 45_000 };

/** What became of the rows, in numbers: whose they are is nobody's business. */
export interface KeyRotation {
  readonly currentKeyId: string;
  readonly sealedAnew: number;
  readonly alreadyFine: number;
  /** Rows nobody can open, by the id of the key they name. */
  readonly unsealable: ReadonlyMap<string, number>;
  /** Rows that somebody sealed with an older key while this ran: a process with older settings is still at work. */
  readonly sealedBehindUs: number;
  /** Ids of the other keys in TOKEN_KEYS. */
  readonly olderKeyIds: readonly string[];
}

/**
 * Seals every player's tokens with the first key of TOKEN_KEYS.
 *
 * Row by row, each under its own lock: a refresh of the same moment is waited for or waits, and its newer tokens are
 * what is sealed. Safe to break off and to run again. Signs nobody out; rows it cannot open stay as they are.
 */
export async function rotateTokenKeys({ db, env }: Pick<Services, "db" | "env">): Promise<KeyRotation> {
  const keys = env.TOKEN_KEYS;
  const [current, ...older] = keys;
  if (!current) throw new Error("TOKEN_KEYS holds no key");
  let sealedAnew = 0;
  let alreadyFine = 0;
  for await (const row of everyRow({ db, env })) {
    // Under its lock it may be found sealed by somebody else meanwhile, or gone.
    const found = row.state === "outdated" ? await resealTokens(db, keys, row.playerId, LOCK) : row;
    if (found?.state === "outdated") sealedAnew += 1;
    if (found?.state === "current") alreadyFine += 1;
  }
  const unsealable = new Map<string, number>();
  let sealedBehindUs = 0;
  for await (const { keyId, state } of everyRow({ db, env })) {
    if (state === "unsealable") unsealable.set(keyId, (unsealable.get(keyId) ?? 0) + 1);
    if (state === "outdated") sealedBehindUs += 1;
  }
  return {
    currentKeyId: current.keyId,
    sealedAnew,
    alreadyFine,
    unsealable,
    sealedBehindUs,
    olderKeyIds: older.map(({ keyId }) => keyId),
  };
}

/** A page at a time, so that memory stays the same for any number of players. */
async function* everyRow({ db, env }: Pick<Services, "db" | "env">): AsyncIterable<SealedRow> {
  let after = "";
  for (;;) {
    const page = await listSealedRows(db, env.TOKEN_KEYS, { after, limit: PAGE_ROWS });
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE_ROWS) return;
    after = last.playerId;
  }
}
