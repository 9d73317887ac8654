import { BungieError } from "#lib/bungie/bungie-error.ts";
import { findWatch, keepFailure, keepLook, lookAlone, type WatchRecord } from "#lib/db/xur-watch.ts";
import type { HeldItem, Item } from "#lib/game/item.ts";
import type { ItemDefinition } from "#lib/game/item-definition.ts";
import { type Asker, mergeAskers, saleHashes } from "#lib/game/merge-askers.ts";
import type { Problem } from "#lib/game/problem.ts";
import type { RollFacts } from "#lib/game/ware-roll.ts";
import { isPausing, type LookPace, lookAgainAt } from "#lib/game/xur-pace.ts";
import { type FoundStock, watch } from "#lib/game/xur-watch.ts";
import { inFlow } from "#lib/log/spans.ts";
import { type DefinitionsReading, readingDefinitions } from "#lib/manifest/definitions-reading.ts";
import { loadItemDefinitions, loadNamed } from "#lib/manifest/load-definitions.ts";
import { loadGearFacts } from "./load-gear-facts.ts";
import { lookAtXur, type RawLook } from "./look-at-xur.ts";
import { noteUnexplained } from "./note-unexplained.ts";
import type { Services } from "./services.ts";

/** Longer than a look with its repeats can take. */
const LOCK_LASTS_MS = 180_000;

/** What became of a wish to look. `busy`: somebody else is looking. `pausing`: Bungie is left alone for now. */
export interface Watched {
  readonly state: "looked" | "failed" | "busy" | "pausing";
  readonly problem: Problem | null;
  /** When something that was seen once should be looked at again; null: at the usual hours. */
  readonly againAt: Date | null;
  /** His wares are believed since this look, or have changed. */
  readonly hasNews: boolean;
}

const NOTHING = { problem: null, againAt: null, hasNews: false } as const;

interface Surprise {
  readonly surprise: unknown;
}

/**
 * Looks once at what Xûr does and keeps what was learned: where he is, what he sells, what has changed.
 *
 * One look at a time in all processes. Throws BungieError for what nobody can explain, after noting that it failed.
 */
export async function watchXur(services: Services, now: Date): Promise<Watched> {
  return inFlow("watch-xur", async () => {
    const done = await lookAlone(
      services.db,
      async (transaction): Promise<Watched | Surprise> => {
        const record = await findWatch(transaction);
        if (isPausing(toPace(record), now)) return { ...NOTHING, state: "pausing", problem: record.problem };
        const learned = await learn(services, record, now).catch((surprise: unknown) => ({ surprise }));
        if ("memory" in learned) {
          await keepLook(transaction, record, learned, now);
          return { state: "looked", problem: null, ...whatNext(record, learned, now) };
        }
        const problem = "problem" in learned ? learned.problem : toProblem(learned.surprise);
        await keepFailure(transaction, record, problem, now);
        return "surprise" in learned ? learned : { ...NOTHING, state: "failed", problem };
      },
      { lockLastsMs: LOCK_LASTS_MS },
    );
    if (!done) return { ...NOTHING, state: "busy" };
    if ("surprise" in done) throw done.surprise;
    return done;
  });
}

/** What readers are told of a surprise. */
function toProblem(surprise: unknown): Problem {
  return surprise instanceof BungieError ? noteUnexplained("xur-look", surprise) : { kind: "no-answer" };
}

/** How the watch fares, for the pace of the looks to come. */
export function toPace({ lookedAt, failures, problem, memory }: WatchRecord): LookPace {
  return { lookedAt, failures, problem, isWaiting: memory.candidate !== null };
}

type Learned = Parameters<typeof keepLook>[2];

function whatNext(
  { memory: before }: WatchRecord,
  { memory: { candidate, visit, stock } }: Learned,
  now: Date,
): Pick<Watched, "againAt" | "hasNews"> {
  const isSameVisit = visit?.startsAt.getTime() === before.visit?.startsAt.getTime();
  const hasNews = stock !== null && !(isSameVisit && stock.revision === before.stock?.revision);
  return { againAt: candidate && lookAgainAt(now), hasNews };
}

async function learn(
  services: Services,
  { memory }: WatchRecord,
  now: Date,
): Promise<Learned | { readonly problem: Problem }> {
  const read = await lookAtXur(services, now);
  if (!read.ok) return { problem: read.problem };
  const { answeredAt, askers, readerProblem }: RawLook = read.look;
  const definitions = await readingDefinitions(services.db);
  if (askers && !definitions) return { problem: { kind: "definitions-missing" } };
  const found = askers && definitions ? await nameWares(definitions, askers) : null;
  return { memory: watch(memory, { answeredAt, found }), answeredAt, readerProblem };
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
