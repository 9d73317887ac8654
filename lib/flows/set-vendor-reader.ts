import { findPlayersNamed } from "#lib/db/players.ts";
import {
  clearVendorReader,
  findVendorReader,
  setVendorReader,
  type VendorReaderRecord,
} from "#lib/db/vendor-reader.ts";
import { findWatch } from "#lib/db/xur-watch.ts";
import type { Problem } from "#lib/game/problem.ts";
import type { StockCoverage } from "#lib/game/xur-stock.ts";
import type { Services } from "./services.ts";

/** Who was made the vendor reader, or why nobody was. */
export type ChosenReader =
  | { readonly state: "set"; readonly bungieName: string }
  | { readonly state: "unknown" }
  /** Several players go by that name; each with its whole one. */
  | { readonly state: "several"; readonly bungieNames: readonly string[] };

/** As many as a sentence can name. */
const MOST_NAMED = 10;

/**
 * Makes the player of a Bungie name or Bungie.net account id the one whose characters ask the vendors for everybody.
 *
 * They must have signed in here: it is their authorization that is used.
 */
export async function chooseVendorReader(
  { db }: Pick<Services, "db">,
  wanted: string,
  now: Date,
): Promise<ChosenReader> {
  const found = await findPlayersNamed(db, wanted, MOST_NAMED);
  const [player, ...more] = found;
  if (!player) return { state: "unknown" };
  if (more.length > 0) return { state: "several", bungieNames: found.map(({ bungieName }) => bungieName) };
  await setVendorReader(db, player.playerId, now);
  return { state: "set", bungieName: player.bungieName };
}

/** The vendor reader and what came of it. */
export interface VendorReaderState {
  readonly reader: VendorReaderRecord | null;
  /** Why it could not ask at the last look. */
  readonly problem: Problem | null;
  readonly lookedAt: Date | null;
  /** Of the wares he sells now; null while he sells none. */
  readonly coverage: StockCoverage | null;
}

export async function showVendorReader({ db }: Pick<Services, "db">): Promise<VendorReaderState> {
  const { memory, lookedAt, readerProblem } = await findWatch(db);
  const coverage = memory.state === "here" ? (memory.stock?.coverage ?? null) : null;
  return { reader: await findVendorReader(db), problem: readerProblem, lookedAt, coverage };
}

/** Leaves nobody to ask in their name; whether there was somebody. */
export async function forgetVendorReader({ db }: Pick<Services, "db">): Promise<boolean> {
  return clearVendorReader(db);
}
