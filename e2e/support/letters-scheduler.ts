import { setTimeout as sleep } from "node:timers/promises";
import { parseEnv } from "#lib/env.ts";
import { sendDueDigests } from "#lib/flows/send-due-digests.ts";
import { openServices } from "#lib/flows/services.ts";

// One scheduler among several: runs the letters again and again until it is told to stop, by the sandbox's clock.
const PAUSE_MS = 100;
const offsetMs = Number(process.env.CLOCK_OFFSET_MS);
const services = openServices(parseEnv(process.env));
const stopping = new AbortController();
process.on("SIGTERM", () => stopping.abort());

console.log("begun");
// Whoever kills it wants to know when it calls the provider for the first time.
const bareFetch = globalThis.fetch;
globalThis.fetch = (input, init) => {
  if (String(input).endsWith("/emails/batch")) console.log("called");
  return bareFetch(input, init);
};
while (!stopping.signal.aborted) {
  const now = new Date(Date.now() + offsetMs);
  const tally = await sendDueDigests(services, now, { signal: stopping.signal });
  console.log(JSON.stringify(tally));
  await sleep(PAUSE_MS);
}
await services.db.$disconnect();
