import { loadReadiness, type Readiness } from "#lib/flows/load-readiness.ts";
import { services } from "#lib/flows/services.ts";

/** However many ask, and however often: the database is asked once a second, and never twice at once. */
const SAME_FOR_MS = 1_000;

let latest: { readonly askedAtMs: number; readonly answer: Promise<Readiness> } | undefined;
let isAsking = false;

export function readReadiness(): Promise<Readiness> {
  const nowMs = performance.now();
  if (latest && (isAsking || nowMs - latest.askedAtMs < SAME_FOR_MS)) return latest.answer;
  isAsking = true;
  const answer = loadReadiness(services(), new Date()).finally(() => {
    isAsking = false;
  });
  latest = { askedAtMs: nowMs, answer };
  return answer;
}
