import type { Character } from "#lib/game/character.ts";
import { type OwnWare, ownWare } from "#lib/game/own-ware.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import { loadInventory } from "./load-inventory.ts";
import { loadOwnFacts } from "./load-own-facts.ts";
import type { Services } from "./services.ts";

/** What wares mean to one player, and of when the account is that says so. */
export interface OwnWares {
  /** In the order of the wares. */
  readonly own: readonly OwnWare[];
  /** Of the account: the places that copies lie in. */
  readonly characters: readonly Character[];
  /** When Bungie made the answer that this rests on. */
  readonly readAt: Date;
  /** Units: milliseconds since then. */
  readonly ageMs: number;
  readonly isLastGoodCopy: boolean;
  /** Why Bungie gave no newer answer; null for one of now. */
  readonly staleBecause: Problem | null;
}

/**
 * Holds wares against the player's own account, which every page of theirs shares; while Bungie cannot be asked, against
 * its last good copy.
 *
 * Personal: never for a cache that others read from. Problems: as `loadInventory`.
 */
export async function loadOwnWares(
  services: Services,
  player: Player,
  wares: readonly XurWare[],
  now: Date,
): Promise<Outcome<OwnWares>> {
  const loaded = await loadInventory(services, player, now);
  if (!loaded.ok) return loaded;
  const { account, definitions, ageMs, staleBecause } = loaded.inventory;
  const facts = await loadOwnFacts(definitions, wares, account.items);
  return {
    ok: true,
    own: wares.map((ware) => ownWare(ware, account, facts)),
    characters: account.characters,
    readAt: account.mintedAt,
    ageMs,
    isLastGoodCopy: staleBecause !== null,
    staleBecause,
  };
}
