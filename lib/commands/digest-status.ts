import { type Editions, loadEditions } from "#lib/flows/load-editions.ts";
import type { DigestCommand } from "./digest.ts";

/** `npm run digest -- status`: editions with their letters by state, and the batches that somebody should look at. */
export const digestStatus: DigestCommand = async (services) => {
  console.log(toStatusLines(await loadEditions(services)).join("\n"));
  return 0;
};

const STATES = ["sent", "claimed", "unknown", "given-up", "refused", "skipped"] as const;
const WORDS: Readonly<Record<(typeof STATES)[number], string>> = {
  sent: "sent",
  claimed: "waiting",
  unknown: "unknown",
  "given-up": "given up",
  refused: "refused",
  skipped: "left out",
};

export function toStatusLines({ editions, oddBatches, callsPerSecond }: Editions): string[] {
  const lines = [`Pace: up to ${callsPerSecond} calls a second from each process, 100 letters a call.`];
  if (editions.length === 0) return [...lines, "No letter was ever opened."];
  for (const { kind, visitStartsAt, state, letters, lettersPerSecond } of editions) {
    const counts = STATES.map((one) => `${letters[one] ?? 0} ${WORDS[one]}`).join(", ");
    const rate = lettersPerSecond === null ? "" : `; ${Math.round(lettersPerSecond)} letters a second`;
    const name = `${kind === "correction" ? "Correction" : "Letter"} of ${visitStartsAt.toISOString()}`;
    lines.push(`${name} (${state === "open" ? "open" : "closed"}): ${counts}${rate}`);
  }
  if (oddBatches.length > 0) lines.push("Batches to look at:");
  for (const { batchId, state, letters, attempts, firstTriedAt, failure } of oddBatches) {
    const since = firstTriedAt ? `, first tried ${firstTriedAt.toISOString()}` : "";
    const why = failure ? `, ${failure}` : "";
    lines.push(`  ${batchId}: ${toWords(state)}, ${letters} letters, ${attempts} attempts${since}${why}`);
  }
  return lines;
}

function toWords(state: string): string {
  if (state === "unknown") return "on its way or unknown, asked again by itself";
  return state === "given-up" ? "given up, nobody knows whether it arrived" : "waits, was put off";
}
