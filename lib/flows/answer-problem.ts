import type { BungieReason } from "#lib/bungie/bungie-error.ts";
import { toReason } from "#lib/bungie/error-codes.ts";
import { type MoveStep, receivingBucket } from "#lib/game/move-step.ts";
import type { Problem } from "#lib/game/problem.ts";

const SUCCESS = 1;

/**
 * What Bungie's number for a write says to a player; null for success, for no answer, and for what nobody can explain.
 *
 * Of a second exotic Bungie does not say which one is worn: `wornItemHash` is 0.
 */
export function answerProblem(step: MoveStep, bungieCode: number | null): Problem | null {
  if (bungieCode === null || bungieCode === SUCCESS) return null;
  return toProblem(step, toReason(bungieCode));
}

function toProblem(step: MoveStep, reason: BungieReason): Problem | null {
  switch (reason) {
    case "no-room":
      return step.call === "transfer" || step.call === "pull"
        ? { kind: "no-room", place: step.to, bucketHash: receivingBucket(step) }
        : null;
    case "vendor-not-found": // on a transfer: the item cannot be stored (Bungie-net/api#912, read 2026-11-22)
    case "not-transferable":
      return { kind: step.call === "lock" ? "not-lockable" : "not-transferable" };
    case "exotic-conflict":
      return { kind: "exotic-conflict", wornItemHash: 0 };
    case "is-equipped":
    case "in-activity":
    case "not-equippable":
    case "private":
    case "maintenance":
      return { kind: reason };
    case "item-not-found":
      return { kind: "item-gone" };
    case "throttled":
      return { kind: "busy", retryAfterMs: 0 };
    case "unauthorized":
    case "grant-ended":
      return { kind: "signed-out" };
    case "no-account":
      return { kind: "no-destiny-account" };
    case "no-character":
      return { kind: "unknown-character" };
    default:
      return null;
  }
}
