import { findBatch, forgetRefused, hurryBatch, reviveBatch } from "#lib/db/batch-retries.ts";
import { latestVisit } from "#lib/game/xur-calendar.ts";
import type { Services } from "./services.ts";

/** What an operator's wish to send a batch again led to. `letters`: how many the next run sends. */
export type Retried =
  | { readonly kind: "due"; readonly letters: number }
  | { readonly kind: "hurried" }
  | { readonly kind: "may-arrive-twice" }
  | { readonly kind: "unknown-batch" | "visit-over" | "asked-again-by-itself" | "nothing-to-retry" };

/**
 * Lets a batch leave again that would not by itself: one that was given up, or what the provider refused.
 *
 * Nobody knows whether letters that were given up arrived, so they may arrive twice: only when `mayArriveTwice`.
 */
export async function retryBatch(
  { db }: Services,
  batchId: string,
  { mayArriveTwice, now }: { readonly mayArriveTwice: boolean; readonly now: Date },
): Promise<Retried> {
  const batch = await findBatch(db, batchId);
  if (!batch) return { kind: "unknown-batch" };
  if (now >= latestVisit(batch.visitStartsAt).endsAt) return { kind: "visit-over" };
  switch (batch.state) {
    case "given-up":
      if (!mayArriveTwice) return { kind: "may-arrive-twice" };
      return { kind: "due", letters: await reviveBatch(db, batchId, now) };
    case "claimed":
      return { kind: (await hurryBatch(db, batchId, now)) ? "hurried" : "nothing-to-retry" };
    case "unknown":
      return { kind: "asked-again-by-itself" };
    default:
      if (batch.refused === 0) return { kind: "nothing-to-retry" };
      return { kind: "due", letters: await forgetRefused(db, batchId) };
  }
}
