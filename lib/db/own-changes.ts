import { toConfirmedWrites } from "#lib/game/apply-confirmed-writes.ts";
import { type ItemMark, isTag } from "#lib/game/item-mark.ts";
import type { Loadout, LoadoutItem } from "#lib/game/loadout.ts";
import type { ConfirmedWrite, MoveStep } from "#lib/game/move-step.ts";
import type { ItemAnswer } from "#lib/game/plan-record.ts";
import type { DbOrTransaction } from "./client.ts";
import type { MarkOwner } from "./item-marks.ts";

/** What a player did here, which Bungie's answer does not know. */
export interface OwnChanges {
  /** As `loadConfirmedWrites`. */
  readonly writes: readonly ConfirmedWrite[];
  /** All of the membership, by target (see `markTarget`). */
  readonly marks: ReadonlyMap<string, ItemMark>;
  /** Of the membership. */
  readonly loadouts: readonly Pick<Loadout, "items">[];
}

interface Row {
  readonly writes: readonly (readonly [args: MoveStep, endedAtMs: number, answers: ItemAnswer[] | null])[];
  readonly marks: readonly (readonly [target: string, tag: string | null, note: string | null])[];
  readonly loadouts: readonly (readonly LoadoutItem[])[];
}

/** All that is laid over an answer made at `since`, in one question: every page of a player's gear asks it. */
export async function loadOwnChanges(
  db: DbOrTransaction,
  { playerId, membershipId }: MarkOwner,
  since: Date,
): Promise<OwnChanges> {
  const [row] = await db.$queryRaw<Row[]>`
    select
      (select coalesce(jsonb_agg(jsonb_build_array(step.args, extract(epoch from step."endedAt") * 1000, step.answers)
                                 order by step."endedAt", step.position), '[]')
         from step join plan on plan.id = step."planId"
         where plan."playerId" = ${playerId} and step.state in ('succeeded', 'partly')
           and step."endedAt" > ${since}::timestamp) as writes,
      (select coalesce(jsonb_agg(jsonb_build_array(target, tag, note)), '[]')
         from item_mark
         where "playerId" = ${playerId} and "membershipId" = ${membershipId}) as marks,
      (select coalesce(jsonb_agg(items), '[]')
         from loadout
         where "playerId" = ${playerId} and "membershipId" = ${membershipId}) as loadouts`;
  const { writes = [], marks = [], loadouts = [] } = row ?? {};
  return {
    writes: writes.flatMap(([step, endedAtMs, answers]) =>
      toConfirmedWrites(step, new Date(endedAtMs), answers ?? []),
    ),
    loadouts: loadouts.map((items) => ({ items })),
    marks: new Map(
      marks.map(([target, tag, note]) => [target, { tag: isTag(tag) ? tag : null, note: note ?? "" }]),
    ),
  };
}
