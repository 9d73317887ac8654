import { setTimeout as sleep } from "node:timers/promises";
import { suppressAddresses } from "#lib/db/suppressions.ts";
import type { Services } from "#lib/flows/services.ts";
import { unsubscribe } from "#lib/flows/unsubscribe.ts";
import { auditLetters, type LettersAudit } from "./audit-letters.ts";
import type { SandboxControls } from "./sandbox-controls.ts";
import { SchedulerProcess } from "./scheduler-process.ts";

export interface DigestWish {
  /** Confirmed readers that are in the database already. */
  readonly recipients: number;
  /** How often one of the schedulers is killed, at a random moment. */
  readonly kills: number;
  readonly schedulers: number;
  /** While they are killed; afterwards they are as fast as they can. */
  readonly callsPerSecond: number;
  /** How long a scheduler lives at most, mostly from its first call on, before it is killed. */
  readonly livesMs: number;
  /** How many readers go away meanwhile; every fourth because of a bounce. */
  readonly leavers: number;
  readonly seed: string;
  /** Hears now and then how far it is. */
  readonly say?: (line: string) => void;
}

export interface DigestEnd extends LettersAudit {
  readonly kills: number;
  /** Readers who went away meanwhile. */
  readonly left: number;
  /** Schedulers that ended by themselves, with their last words. */
  readonly fallen: readonly string[];
}

const FAST = 100;
const FIRST_CALL_WITHIN_MS = 4_000;
const LATER_MS = 200_000;
const LOOK_EVERY_MS = 250;
const MOST_ROUNDS = 8;
const ROUND_MS = 600_000;

interface Stage {
  readonly services: Services;
  readonly sandbox: SandboxControls;
}

/**
 * Sends an edition with schedulers that are killed again and again, to readers who go away meanwhile, through a provider
 * that throttles one call of twenty and loses one answer of fifty; then lets two go on to the end, and audits the letters.
 */
export async function playDigest(stage: Stage, wish: DigestWish): Promise<DigestEnd> {
  const { sandbox } = stage;
  const chance = seeded(wish.seed);
  const faults = [
    { kind: "status", status: 429, throttleSeconds: 1, probability: 0.05 },
    { kind: "lost-answer", probability: 0.02 },
  ] as const;
  for (const fault of faults) await sandbox.addFault({ route: "EmailsBatch", ...fault, seed: wish.seed });
  const fallen: string[] = [];
  const left = { kills: wish.kills };
  const gone = new Map<string, number>();
  const slots = Array.from({ length: wish.schedulers }, () =>
    killAgain(stage, wish, { chance, left, fallen }),
  );
  await Promise.all([...slots, leave(stage, wish, { chance, gone, mayGoOn: () => left.kills > 0 })]);
  await finish(stage, wish.schedulers, fallen);
  await sandbox.clearFaults();
  return { ...(await auditLetters(stage, gone)), kills: wish.kills, left: gone.size, fallen };
}

interface Killing {
  readonly chance: () => number;
  readonly left: { kills: number };
  readonly fallen: string[];
}

async function killAgain(stage: Stage, wish: DigestWish, { chance, left, fallen }: Killing): Promise<void> {
  while (left.kills > 0) {
    left.kills -= 1;
    if (left.kills % 20 === 0) wish.say?.(`${wish.kills - left.kills} of ${wish.kills} kills`);
    const scheduler = await start(stage, wish.callsPerSecond);
    // One of four may die before its first call: while it looks, opens, claims or freezes.
    if (chance() > 0.25) await scheduler.untilItCalls(FIRST_CALL_WITHIN_MS);
    await sleep(chance() * wish.livesMs);
    if (scheduler.hasEnded()) fallen.push(scheduler.output.slice(-600));
    await scheduler.end("SIGKILL");
  }
}

async function start({ services, sandbox }: Stage, callsPerSecond: number): Promise<SchedulerProcess> {
  const clockOffsetMs = (await sandbox.now()).getTime() - Date.now();
  return SchedulerProcess.start(services.env, { clockOffsetMs, callsPerSecond });
}

interface Leaving {
  readonly chance: () => number;
  /** When each had surely gone, by the sandbox's clock. */
  readonly gone: Map<string, number>;
  readonly mayGoOn: () => boolean;
}

/** Readers unsubscribe or bounce, spread over the time of the kills. */
async function leave({ services, sandbox }: Stage, wish: DigestWish, { chance, gone, mayGoOn }: Leaving) {
  const { db } = services;
  const pauseMs = (wish.kills * wish.livesMs) / wish.schedulers / wish.leavers;
  const offsetMs = (await sandbox.now()).getTime() - Date.now();
  const readers = await db.subscription.findMany({
    orderBy: { id: "asc" },
    select: { id: true, address: true, unsubscribeToken: true },
  });
  for (let nth = 0; nth < wish.leavers && mayGoOn(); nth++) {
    const reader = readers[Math.floor(chance() * readers.length)];
    if (!reader || gone.has(reader.id)) continue;
    const now = new Date(Date.now() + offsetMs);
    if (nth % 4 === 0) await suppressAddresses(db, [reader.address], { reason: "bounced", at: now });
    else await unsubscribe(services, reader.unsubscribeToken, now);
    gone.set(reader.id, Date.now() + offsetMs);
    await sleep(chance() * 2 * pauseMs);
  }
}

/** Later, when the leases of the killed are over: schedulers nobody kills, until nothing is left to do. */
async function finish(stage: Stage, schedulers: number, fallen: string[]): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    await stage.sandbox.setClock({ advanceMs: LATER_MS });
    const going = await Promise.all(Array.from({ length: schedulers }, () => start(stage, FAST)));
    const hasRun = () => going.every((one) => one.output.includes(`"edition"`) || one.hasEnded());
    const startedMs = performance.now();
    while (!hasRun() && performance.now() - startedMs < ROUND_MS) await sleep(LOOK_EVERY_MS);
    for (const one of going) {
      const code = await one.end("SIGTERM");
      if (code !== 0) fallen.push(`ended with ${code}: ${one.output.slice(-600)}`);
    }
    if (!(await isAnythingLeft(stage))) return;
  }
}

async function isAnythingLeft({ services: { db } }: Stage): Promise<boolean> {
  const open = await db.deliveryBatch.count({ where: { state: { in: ["claimed", "unknown"] } } });
  const unclaimed = await db.subscription.count({ where: { state: "confirmed", deliveries: { none: {} } } });
  return open + unclaimed > 0;
}

/** Numbers from 0 to 1 that are the same for the same seed. */
function seeded(seed: string): () => number {
  let state = [...seed].reduce(
    (sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193),
    0x811c9dc5,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
