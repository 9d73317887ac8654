import { findWatch, keepFailure, keepLook, lookAlone, type WatchRecord } from "#lib/db/xur-watch.ts";
import type { HeldItem, Item } from "#lib/game/item.ts";
import type { ItemDefinition } from "#lib/game/item-definition.ts";
import { type Asker, mergeAskers, saleHashes } from "#lib/game/merge-askers.ts";
import type { Problem } from "#lib/game/problem.ts";
import type { RollFacts } from "#lib/game/ware-roll.ts";
import { isPausing, type LookPace, lookAgainAt } from "#lib/game/xur-pace.ts";
import { type FoundStock, watch } from "#lib/game/xur-watch.ts";
import { type DefinitionsReading, readingDefinitions } from "#lib/manifest/definitions-reading.ts";
import { loadItemDefinitions, loadNamed } from "#lib/manifest/load-definitions.ts";
import { loadGearFacts } from "./load-gear-facts.ts";
import { lookAtXur, type RawLook } from "./look-at-xur.ts";
import type { Services } from "./services.ts";

/** Longer than a look with its repeats can take. */
const LOCK_LASTS_MS = 180_000;

/** What became of a wish to look. `busy`: somebody else is looking. `pausing`: Bungie is left alone for now. */
export interface Watched {
  readonly state: "looked" | "failed" | "busy" | "pausing";
  readonly problem: Problem | null;
  /** When something that was seen once should be looked at again; null: at the usual hours. */
  readonly againAt: Date | null;
}

interface Surprise {
  readonly surprise: unknown;
}

/**
 * Looks once at what Xûr does and keeps what was learned: where he is, what he sells, what has changed.
 *
 * One look at a time in all processes. Throws BungieError for what nobody can explain, after noting that it failed.
 */
export async function watchXur(services: Services, now: Date): Promise<Watched> {
  const done = await lookAlone(
    services.db,
    async (transaction): Promise<Watched | Surprise> => {
      const record = await findWatch(transaction);
      if (isPausing(toPace(record), now)) return { state: "pausing", problem: record.problem, againAt: null };
      try {
        const learned = await learn(services, record, now);
        if (learned.problem) await keepFailure(transaction, record, learned.problem, now);
        else await keepLook(transaction, record, learned, now);
        const state = learned.problem ? "failed" : "looked";
        return { state, problem: learned.problem, againAt: learned.problem ? null : againAt(learned, now) };
      } catch (surprise) {
        await keepFailure(transaction, record, { kind: "no-answer" }, now);
        return { surprise };
      }
    },
    { lockLastsMs: LOCK_LASTS_MS },
  );
  if (!done) return { state: "busy", problem: null, againAt: null };
  if ("surprise" in done) throw done.surprise;
  return done;
}

/** How the watch fares, for the pace of the looks to come. */
export function toPace({ lookedAt, failures, problem, memory }: WatchRecord): LookPace {
  return { lookedAt, failures, problem, isWaiting: memory.candidate !== null };
}

type Learned = { readonly problem: Problem } | (Parameters<typeof keepLook>[2] & { readonly problem: null });

function againAt({ memory }: Extract<Learned, { problem: null }>, now: Date): Date | null {
  return lookAgainAt(
    { lookedAt: now, failures: 0, problem: null, isWaiting: memory.candidate !== null },
    now,
  );
}

async function learn(services: Services, { memory }: WatchRecord, now: Date): Promise<Learned> {
  const read = await lookAtXur(services, now);
  if (!read.ok) return { problem: read.problem };
  const { answeredAt, askers, readerProblem }: RawLook = read.look;
  const definitions = await readingDefinitions(services.db);
  if (askers && !definitions) return { problem: { kind: "definitions-missing" } };
  const found = askers && definitions ? await nameWares(definitions, askers) : null;
  return { problem: null, memory: watch(memory, { answeredAt, found }), answeredAt, readerProblem };
}

async function nameWares(definitions: DefinitionsReading, askers: readonly Asker[]): Promise<FoundStock> {
  const known = await loadItemDefinitions(definitions, saleHashes(askers));
  const copies = askers.flatMap((asker) => [...asker.copies.values()]);
  return mergeAskers(askers, known, await loadRollFacts(definitions, copies, known));
}

async function loadRollFacts(
  definitions: DefinitionsReading,
  copies: readonly HeldItem[],
  known: ReadonlyMap<number, ItemDefinition>,
): Promise<RollFacts> {
  const items: Item[] = copies.map((copy) => ({ ...copy, definition: known.get(copy.itemHash) ?? null }));
  const facts = await loadGearFacts({ definitions }, items);
  const silent = [...facts.plugs.values()].filter(({ description }) => description === "");
  const perks = await loadNamed(definitions, "perk", new Set(silent.flatMap(({ perkHashes }) => perkHashes)));
  return { ...facts, perks };
}
