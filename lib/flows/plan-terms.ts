import { listLoadouts } from "#lib/db/loadouts.ts";
import { loadOwnChanges } from "#lib/db/own-changes.ts";
import { findMovedSince } from "#lib/db/plans.ts";
import type { Account } from "#lib/game/account.ts";
import type { AsideFacts } from "#lib/game/arrange/rank-aside.ts";
import { itemKey } from "#lib/game/item.ts";
import { markOf } from "#lib/game/item-mark.ts";
import { inLoadout } from "#lib/game/loadout-members.ts";
import type { Services } from "./services.ts";

/** What was moved by hand stays where it was put for so long, if anything else can move instead. */
const LATELY_MS = 2 * 3_600_000;

/** Looks up what decides, beside the account, which items move aside: the player's own tags, loadouts and moves. */
export async function loadAsideFacts(
  { db }: Services,
  playerId: string,
  account: Account,
  now: Date,
): Promise<AsideFacts> {
  const { membershipId } = account.membership;
  const owner = { playerId, membershipId };
  const [{ marks }, loadouts, moved] = await Promise.all([
    loadOwnChanges(db, owner, now),
    listLoadouts(db, owner),
    findMovedSince(db, playerId, new Date(now.getTime() - LATELY_MS)),
  ]);
  return {
    movedLately: new Set(moved),
    inLoadout: new Set([...inLoadout(account, loadouts)].map(itemKey)),
    tagOf: (item) => markOf(marks, item).tag,
  };
}
