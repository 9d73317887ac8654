import { type MarkChange, writeItemMarks } from "#lib/db/item-marks.ts";
import { findLastProfile } from "#lib/db/profile-snapshots.ts";
import { keyNames } from "#lib/game/item.ts";
import { markTarget, parseNote, type Tag } from "#lib/game/item-mark.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import type { Services } from "./services.ts";

/** Tag and note as asked for; what is absent stays as it is. */
export interface WantedMark {
  readonly itemKeys: readonly string[];
  readonly tag?: Tag | null | undefined;
  readonly note?: string | undefined;
}

/**
 * Writes a tag, a note or both on items of the player's own; all of them or none.
 *
 * Whose they are is looked up in the last good copy: no page offers an item before it was read, and no call to Bungie is
 * due, so marks can be made while Bungie is down. Marks of items that are gone are kept: see lib/db/README.md.
 */
export async function markItems(
  { db }: Services,
  player: Player,
  { itemKeys, tag, note }: WantedMark,
  now: Date,
): Promise<Outcome<{ readonly change: MarkChange }>> {
  const { membership, playerId } = player;
  if (!membership) return { ok: false, problem: { kind: "no-destiny-account" } };
  if (itemKeys.length === 0) return { ok: false, problem: { kind: "nothing-chosen" } };
  const parsed = note === undefined ? null : parseNote(note);
  if (parsed?.ok === false) return { ok: false, problem: { kind: parsed.kind } };
  const last = await findLastProfile(db, playerId, membership);
  const targets = itemKeys.map((key) => {
    const item = last?.items.find((one) => keyNames(key, one));
    return item ? markTarget(item) : null;
  });
  if (!targets.every((target) => target !== null)) return { ok: false, problem: { kind: "unknown-item" } };
  const change: MarkChange = {
    ...(tag === undefined ? {} : { tag }),
    ...(parsed ? { note: parsed.note } : {}),
  };
  const owner = { playerId, membershipId: membership.membershipId };
  await db.$transaction((inside) => writeItemMarks(inside, owner, targets, change, now));
  return { ok: true, change };
}
