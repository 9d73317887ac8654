import { findLoadout } from "#lib/db/loadouts.ts";
import type { LoadoutItem } from "#lib/game/loadout.ts";
import { loadoutWishes } from "#lib/game/loadout-wishes.ts";
import type { Place } from "#lib/game/place.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { loadItemDefinitions } from "#lib/manifest/load-definitions.ts";
import { type AskedPlan, askPlan } from "./ask-plan.ts";
import { type Inventory, loadInventory } from "./load-inventory.ts";
import { loadoutOwner } from "./loadout-owner.ts";
import { isOwnCharacter } from "./own-character.ts";
import type { Services } from "./services.ts";

export interface WantedLoadout {
  readonly loadoutId: string;
  /** The character who shall wear it, or the vault to put it away. */
  readonly to: Place;
  /** Names the press of the button: sent twice, it is one plan. */
  readonly requestId: string | null;
}

/**
 * Plans a loadout for a character, or into the vault. Nothing is done before the player has seen the plan and agreed.
 *
 * What is missing is left out, and named with the plan; the loadout's page names it before this is asked.
 */
export async function applyLoadout(
  services: Services,
  player: Player,
  { loadoutId, to, requestId }: WantedLoadout,
  now: Date,
): Promise<Outcome<AskedPlan>> {
  const owned = loadoutOwner(player);
  if (!owned.ok) return owned;
  const loadout = await findLoadout(services.db, owned.owner, loadoutId);
  if (!loadout) return { ok: false, problem: { kind: "unknown-loadout" } };
  if (to.kind === "character" && !(await isOwnCharacter(services, player, to.characterId)))
    return { ok: false, problem: { kind: "unknown-character" } };
  const loaded = await loadInventory(services, player, now);
  if (!loaded.ok) return loaded;
  const wished = loadoutWishes(loaded.inventory.account, loadout, to);
  if (!wished.ok) return wished;
  const { wishes } = wished;
  const missing = await namesOf(loaded.inventory, wished.missing);
  const asked = await askPlan(
    services,
    player,
    { kind: "loadout", title: loadout.name, wishes, missing, requestId, preview: true },
    now,
  );
  const isSo = !asked.ok && asked.problem.kind === "already-there";
  return isSo ? { ok: false, problem: { kind: "nothing-to-do" } } : asked;
}

async function namesOf(
  { definitions }: Inventory,
  missing: readonly LoadoutItem[],
): Promise<readonly string[]> {
  const kinds = await loadItemDefinitions(definitions, new Set(missing.map(({ itemHash }) => itemHash)));
  return missing.map(({ itemHash }) => kinds.get(itemHash)?.name || `Unknown item ${itemHash}`);
}
