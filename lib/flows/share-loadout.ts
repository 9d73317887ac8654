import { findLoadout, writeShareToken } from "#lib/db/loadouts.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { loadoutOwner } from "./loadout-owner.ts";
import type { Services } from "./services.ts";
import { newToken } from "./subscription-tokens.ts";

/** Gives a loadout a link that shows it to whoever has it; a shared one keeps its link. */
export async function shareLoadout(
  { db }: Services,
  player: Player,
  loadoutId: string,
): Promise<Outcome<{ readonly shareToken: string }>> {
  const owned = loadoutOwner(player);
  if (!owned.ok) return owned;
  const loadout = await findLoadout(db, owned.owner, loadoutId);
  if (!loadout) return { ok: false, problem: { kind: "unknown-loadout" } };
  if (loadout.shareToken !== null) return { ok: true, shareToken: loadout.shareToken };
  const shareToken = newToken();
  await writeShareToken(db, owned.owner, loadoutId, shareToken);
  return { ok: true, shareToken };
}

/** Ends the link of a loadout for good: shared again, it gets another one. */
export async function unshareLoadout(
  { db }: Services,
  player: Player,
  loadoutId: string,
): Promise<Outcome<object>> {
  const owned = loadoutOwner(player);
  if (!owned.ok) return owned;
  const isDone = await writeShareToken(db, owned.owner, loadoutId, null);
  return isDone ? { ok: true } : { ok: false, problem: { kind: "unknown-loadout" } };
}
