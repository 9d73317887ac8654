import type { Fault, SandboxRequest } from "../../support/sandbox-controls.ts";
import type { SiteProcess } from "../../support/site-process.ts";
import { type Ask, answerOf, SteadyLoad } from "../../support/steady-load.ts";
import { LAST_GOOD_COPY, type TwoSites, type Visitor, visitPage } from "../../support/two-sites.ts";
import { askPlan, planEnds } from "../refresh/round.ts";

const ASKERS = 8;
const PAUSE_MS = 250;
const COUNT_EVERY_MS = 1_000;
/** So long at most until eight calls in a row were lost, also when each hangs. */
const SETTLES_WITHIN_MS = 15_000;
const SECOND_MS = 1_000;
const WINDOW_S = 10;
const MOST_CALLS = 1.1;
const RECOVERY_WITHIN_MS = 5_000;
const GIVE_UP_MS = 60_000;
/** A move that waits looks again after half a minute at most. */
const MOVE_WITHIN_MS = 60_000;

/** Every way of being dead; a maintenance in words keeps the circuit closed, so probes are counted in the others. */
const DEATHS: readonly Pick<Fault, "kind" | "status">[] = [
  { kind: "maintenance" },
  { kind: "reset" },
  { kind: "status", status: 503 },
  { kind: "hang" },
];

export interface OutageStage {
  readonly world: TwoSites;
  readonly site: SiteProcess;
  readonly visitors: readonly Visitor[];
}

export interface Outage {
  readonly deadS: number;
  /** Calls that reached Bungie a second, alive and dead. */
  readonly aliveCallsPerS: number;
  readonly deadCallsPerS: number;
  /** Calls a second within the fullest ten seconds while nothing answered; Bungie averages over as many. */
  readonly probesPerS: number;
  /** The most of them within any one second: told, not judged. */
  readonly probesAtOnce: number;
  readonly recoveryMs: number;
  readonly requests: number;
  /** Answers without the account, also none that is older. */
  readonly wrong: readonly string[];
  readonly planDone: boolean;
}

function asksOf(visitors: readonly Visitor[]): Ask[] {
  return visitors.flatMap(({ cookie, inSandbox }) => {
    const shows = inSandbox.characters[0]?.characterId ?? "no character";
    return ["/inventory", "/characters"].map((path) => ({ path, cookie, shows, saysOld: LAST_GOOD_COPY }));
  });
}

/** The same players for the same time, first with Bungie alive, then dead in every way; then it is back. */
export async function playOutage(
  { world, site, visitors }: OutageStage,
  { aliveMs, deadMs }: { readonly aliveMs: number; readonly deadMs: number },
  say: (line: string) => void,
): Promise<Outage> {
  if (deadMs / DEATHS.length < SETTLES_WITHIN_MS + WINDOW_S * SECOND_MS)
    throw new Error("An outage of less than two minutes leaves no time in which to count probes.");
  const { sandbox } = world;
  const load = new SteadyLoad(site.origin, asksOf(visitors), ASKERS, PAUSE_MS);
  await countCalls(world, SECOND_MS * 2); // everybody's first read is nobody's usual rate
  const alive = await countCalls(world, aliveMs);
  const [visitor] = visitors;
  if (visitor) await visitPage(site, "/inventory", visitor);
  const planId = visitor && (await askPlan({ world, visitor }));
  const dead: SandboxRequest[] = [];
  let [probesPerS, probesAtOnce] = [0, 0];
  let before: string | null = null;
  for (const death of DEATHS) {
    // One after the other without a moment of life between.
    const { faultId } = await sandbox.addFault({ route: "*", ...death });
    if (before !== null) await sandbox.removeFault(before);
    before = faultId;
    say(`dead: ${death.kind}`);
    const calls = await countCalls(world, deadMs / DEATHS.length);
    dead.push(...calls);
    if (death.kind === "maintenance") continue;
    probesPerS = Math.max(probesPerS, fullest(WINDOW_S, calls).length / WINDOW_S);
    const atOnce = fullest(1, calls);
    probesAtOnce = Math.max(probesAtOnce, atOnce.length);
    say(`fullest second: ${atOnce.map(({ at, route }) => `${at} ${route}`).join(", ")}`);
  }
  await sandbox.clearFaults();
  const backAtMs = performance.now();
  const recoveryMs = await untilFresh(site, visitors, backAtMs);
  const answers = await load.stop();
  const wrong = answers.filter(({ isRight }) => !isRight);
  return {
    ...{ deadS: deadMs / SECOND_MS, probesPerS, probesAtOnce, recoveryMs, requests: answers.length },
    aliveCallsPerS: (alive.length / aliveMs) * SECOND_MS,
    deadCallsPerS: (dead.length / deadMs) * SECOND_MS,
    wrong: wrong.map(({ why }) => why),
    planDone: planId === undefined || (await planEnds({ world }, planId, MOVE_WITHIN_MS)),
  };
}

/** All calls that reach Bungie for so long. The sandbox remembers the latest alone, so they are fetched as they come. */
async function countCalls({ sandbox }: TwoSites, forMs: number): Promise<SandboxRequest[]> {
  const calls: SandboxRequest[] = [];
  let { next } = await sandbox.requests();
  const endAtMs = performance.now() + forMs;
  while (performance.now() < endAtMs) {
    const leftMs = endAtMs - performance.now();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, Math.min(COUNT_EVERY_MS, leftMs))));
    const later = await sandbox.requests(next);
    calls.push(...later.requests);
    next = later.next;
  }
  return calls;
}

/** Once it was noticed that nothing answers. Site and worker look each for itself, now and then in the same second. */
function fullest(seconds: number, calls: readonly SandboxRequest[]): readonly SandboxRequest[] {
  const [first] = calls;
  if (!first) return [];
  const settledMs = Date.parse(first.at) + SETTLES_WITHIN_MS;
  const settled = calls.filter(({ at }) => Date.parse(at) >= settledMs);
  const windows = settled.map(({ at: from }) =>
    settled.filter(({ at }) => at >= from && Date.parse(at) < Date.parse(from) + seconds * SECOND_MS),
  );
  return windows.reduce((most, one) => (one.length > most.length ? one : most), []);
}

async function untilFresh(
  { origin }: SiteProcess,
  visitors: readonly Visitor[],
  backAtMs: number,
): Promise<number> {
  for (;;) {
    const answers = await Promise.all(asksOf(visitors).map((ask) => answerOf(origin, ask)));
    const sinceMs = performance.now() - backAtMs;
    if (answers.every(({ isRight, isOld }) => isRight && !isOld) || sinceMs > GIVE_UP_MS) return sinceMs;
  }
}

/** What an outage breaks of what is promised, in words; empty when all is well. */
export function brokenByOutage(outage: Outage): string[] {
  const { aliveCallsPerS, deadCallsPerS, probesPerS, recoveryMs, requests, wrong, planDone } = outage;
  const kinds = [...new Set(wrong)].slice(0, 3).join("; ");
  return [
    ...(deadCallsPerS <= aliveCallsPerS * MOST_CALLS
      ? []
      : [`${deadCallsPerS.toFixed(2)} calls a second while dead, ${aliveCallsPerS.toFixed(2)} alive`]),
    ...(probesPerS <= 1 ? [] : [`${probesPerS} probes a second`]),
    ...(recoveryMs <= RECOVERY_WITHIN_MS ? [] : [`recovery took ${Math.round(recoveryMs)} ms`]),
    ...(wrong.length === 0 ? [] : [`${wrong.length} of ${requests} answers without the account: ${kinds}`]),
    ...(planDone ? [] : ["a move asked for meanwhile was not done"]),
  ];
}
