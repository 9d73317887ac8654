import { setTimeout as sleep } from "node:timers/promises";
import { parseEnv } from "#lib/env.ts";
import { type DigestTally, sendDueDigests } from "#lib/flows/send-due-digests.ts";
import { openServices } from "#lib/flows/services.ts";

/** What one run of the letters cost, in a process of its own. */
export interface EditionCost {
  readonly tally: DigestTally;
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Bytes that the process held before it began, and at most meanwhile. */
  readonly idleBytes: number;
  readonly peakBytes: number;
}

const LOOK_EVERY_MS = 100;
const IDLE_MS = 1_000;

// Sends what is due, once; answers its parent what that took.
const services = openServices(parseEnv(process.env));
const at = () => new Date(Date.now() + Number(process.env.CLOCK_OFFSET_MS));
await services.db.edition.count();
await sleep(IDLE_MS);
const idleBytes = process.memoryUsage.rss();
let peakBytes = idleBytes;
const looking = setInterval(() => {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
}, LOOK_EVERY_MS);
const before = process.cpuUsage();
const beganMs = performance.now();
const tally = await sendDueDigests(services, at());
const wallMs = performance.now() - beganMs;
const { user, system } = process.cpuUsage(before);
clearInterval(looking);
const cost: EditionCost = { tally, wallMs, cpuMs: (user + system) / 1_000, idleBytes, peakBytes };
process.send?.(cost, () => process.exit(0));
