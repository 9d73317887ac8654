import { Bucket } from "#lib/game/bucket.ts";
import type { SeededRandom } from "../../sandbox/world/seeded-random.ts";
import { KINDS, SHARED_BUCKETS, SLOT_BUCKETS } from "./item-kinds.ts";
import { type Hero, SimulatedGame } from "./simulated-game.ts";

const CLASSES = ["hunter", "warlock", "hunter"] as const;

/** An account by chance, in the state the game would let it be in; so small that full places are common. */
export function madeUpGame(chance: SeededRandom): SimulatedGame {
  const heroes = CLASSES.slice(0, 1 + chance.below(3)).map((className, nth): Hero => {
    return { className, characterId: `230584300930000000${nth + 1}` };
  });
  const game = new SimulatedGame(heroes, capacities(chance));
  const ids = heroes.map(({ characterId }) => characterId);
  for (const characterId of ids)
    for (const bucketHash of SLOT_BUCKETS) dress(game, chance, characterId, bucketHash);
  const items = chance.chance(0.05) ? 25 : 3 + chance.below(13);
  for (let left = items; left > 0; left--) {
    const kind = chance.pick(KINDS);
    const at = chance.pick(["vault", "vault", "vault", ...ids, ...ids, `p${ids[0]}`]);
    const isWithHero = at !== "vault" && !at.startsWith("p");
    const spot = isWithHero ? game.homeOf(kind, at) : at;
    if (spot === "vault" && !kind.isTransferable) continue;
    game.drop(kind, spot, kind.isInstanced ? 1 : 1 + chance.below(kind.maxStackSize), isLocked(chance, kind));
  }
  for (const { serial } of game.things) {
    if (chance.chance(0.05)) game.stuck.add(serial);
    if (chance.chance(0.05)) game.unwearable.add(serial);
  }
  return game;
}

function capacities(chance: SeededRandom): ReadonlyMap<number, number> {
  return new Map<number, number>([
    ...SLOT_BUCKETS.map((bucketHash): [number, number] => [bucketHash, 2 + chance.below(3)]),
    ...SHARED_BUCKETS.map((bucketHash): [number, number] => [bucketHash, 1 + chance.below(3)]),
    [Bucket.Vault, 2 + chance.below(9)],
    [Bucket.Postmaster, 4],
  ]);
}

/** Something to wear in a slot, as almost everybody has. */
function dress(game: SimulatedGame, chance: SeededRandom, characterId: string, bucketHash: number): void {
  if (chance.chance(0.08)) return;
  const fitting = KINDS.filter((kind) => kind.bucketHash === bucketHash && kind.isEquippable);
  const kind = chance.pick(fitting);
  if (!game.drop(kind, characterId, 1, isLocked(chance, kind))) return;
  const { instanceId } = game.things.at(-1) ?? {};
  if (instanceId) game.equip(instanceId, characterId);
}

function isLocked(chance: SeededRandom, kind: { readonly isInstanced: boolean }): boolean {
  return kind.isInstanced && chance.chance(0.3);
}
