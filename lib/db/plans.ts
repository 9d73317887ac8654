import type { ConfirmedWrite, MoveStep } from "#lib/game/move-step.ts";
import { atCharacter } from "#lib/game/place.ts";
import type { DbOrTransaction } from "./client.ts";

/**
 * Lists the writes of a player that Bungie confirmed after a moment, in the order they happened.
 *
 * A profile minted before them must not undo them on screen. Returns an empty list for a stranger.
 */
export async function loadConfirmedWrites(
  db: DbOrTransaction,
  playerId: string,
  since: Date,
): Promise<ConfirmedWrite[]> {
  const rows = await db.step.findMany({
    where: { state: "succeeded", endedAt: { gt: since }, plan: { playerId } },
    orderBy: [{ endedAt: "asc" }, { position: "asc" }],
    select: { args: true, endedAt: true },
  });
  return rows.flatMap(({ args, endedAt }) => (endedAt ? [toConfirmedWrite(toMoveStep(args), endedAt)] : []));
}

function toConfirmedWrite(step: MoveStep, at: Date): ConfirmedWrite {
  const { itemInstanceId, itemHash } = step;
  if (step.call === "transfer") {
    return { itemInstanceId, itemHash, quantity: step.quantity, from: step.from, to: step.to, at };
  }
  const place = atCharacter(step.characterId);
  return { itemInstanceId, itemHash, quantity: 1, from: place, to: place, equipped: true, at };
}

/** The column is written by this folder alone, from a MoveStep; JSON keeps all of its fields. */
export function toMoveStep(args: unknown): MoveStep {
  return args as MoveStep;
}
