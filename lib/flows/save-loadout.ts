import { createLoadout, type LoadoutContent } from "#lib/db/loadouts.ts";
import { MOST_LOADOUTS, parseLoadoutName } from "#lib/game/loadout.ts";
import { loadoutFromWorn } from "#lib/game/loadout-from-worn.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { loadoutOwner } from "./loadout-owner.ts";
import { loadOwnCharacter } from "./own-character.ts";
import type { Services } from "./services.ts";

export interface SavedLoadout {
  readonly loadoutId: string;
}

/** Saves what a character wears now as a new loadout; `unknown-character` for another player's, without a call. */
export async function saveLoadout(
  services: Services,
  player: Player,
  wanted: { readonly characterId: string; readonly name: string },
  now: Date,
): Promise<Outcome<SavedLoadout>> {
  const name = parseLoadoutName(wanted.name);
  if (name === null) return { ok: false, problem: { kind: "bad-loadout-name" } };
  const loaded = await loadOwnCharacter(services, player, wanted.characterId, now);
  if (!loaded.ok) return loaded;
  const worn = loadoutFromWorn(loaded.account, wanted.characterId);
  if (!worn.ok) return worn;
  const { className, items } = worn;
  return keepLoadout(services, player, { name, className, items, note: "" }, now);
}

/** Stores a new loadout, if there is room for one more. */
export async function keepLoadout(
  { db }: Services,
  player: Player,
  content: LoadoutContent,
  now: Date,
): Promise<Outcome<SavedLoadout>> {
  const owned = loadoutOwner(player);
  if (!owned.ok) return owned;
  const done = await db.$transaction((inside) =>
    createLoadout(inside, owned.owner, { ...content, most: MOST_LOADOUTS }, now),
  );
  if (done === "too-many") return { ok: false, problem: { kind: "too-many-loadouts", most: MOST_LOADOUTS } };
  if (done === "no-player") return { ok: false, problem: { kind: "signed-out" } };
  return { ok: true, ...done };
}
