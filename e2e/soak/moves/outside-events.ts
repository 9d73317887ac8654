import { isOver } from "#lib/game/wish.ts";
import { KINDS } from "./item-kinds.ts";
import type { Thing } from "./simulated-game.ts";
import type { SimulatedPlay } from "./simulated-play.ts";

/** What an item or stack is called in the records of who touched it. */
export function targetOf({ instanceId, kind }: Pick<Thing, "instanceId" | "kind">): string {
  return instanceId ?? `hash-${kind.itemHash}`;
}

/** What can happen at any moment without our doing: now and then it does. */
export function somethingHappens(play: SimulatedPlay): void {
  const { chance } = play.timeline;
  if (play.isCalm || !chance.chance(0.02)) return;
  const what = chance.below(6);
  if (what === 0) cancelSomething(play);
  else if (what === 1) findSomething(play, chance.pick(play.timeline.game.heroes).characterId);
  else if (what === 2) play.timeline.game.isInActivity = !play.timeline.game.isInActivity;
  else if (what === 3) dismantleSomething(play);
  else moveByHand(play, chance.pick(play.timeline.game.things));
}

/** The player moves, wears or locks something in the game. */
export function moveByHand(play: SimulatedPlay, thing: Thing): void {
  const { game, chance } = play.timeline;
  const { characterId } = chance.pick(game.heroes);
  const { instanceId, kind, count } = thing;
  const what = { instanceId, itemHash: kind.itemHash, count, characterId };
  const before = game.things;
  if (thing.spot === "vault") game.fromVault(what, chance.pick);
  else if (thing.spot.startsWith("p")) game.pull({ ...what, characterId: thing.spot.slice(1) }, chance.pick);
  else if (thing.spot !== "shared" && instanceId !== null && chance.chance(0.4))
    game.equip(instanceId, thing.spot);
  else if (instanceId !== null && chance.chance(0.2)) game.setLocked(instanceId, thing.spot, !thing.isLocked);
  else
    game.toVault({ ...what, characterId: thing.spot === "shared" ? characterId : thing.spot }, chance.pick);
  noteHand(play, before, "by hand");
}

/** Something new lies where there was room a moment ago. */
export function findSomething(play: SimulatedPlay, spot: string, bucketHash: number | null = null): void {
  const { game, chance } = play.timeline;
  const before = game.things;
  const fitting = KINDS.filter((kind) => bucketHash === null || kind.bucketHash === bucketHash);
  const kind = chance.pick(fitting.filter(({ isInstanced }) => isInstanced).concat(fitting.slice(0, 1)));
  game.drop(kind, spot === "vault" ? spot : game.homeOf(kind, spot), 1);
  noteHand(play, before, "found");
}

/** Fills a place to the brim, as friends in a hurry do. */
export function fillUp(play: SimulatedPlay, spot: string, bucketHash: number): void {
  for (let left = 12; left > 0; left--) {
    const before = play.timeline.game.things.length;
    findSomething(play, spot, spot === "vault" ? null : bucketHash);
    if (play.timeline.game.things.length === before) return;
  }
}

function dismantleSomething(play: SimulatedPlay): void {
  const { game, chance } = play.timeline;
  const loose = game.things.filter(({ isWorn, isLocked }) => !isWorn && !isLocked);
  const before = game.things;
  if (loose.length > 0) game.destroy(chance.pick(loose));
  noteHand(play, before, "dismantled");
}

function cancelSomething(play: SimulatedPlay): void {
  const open = play.store.all.filter(({ state }) => !isOver(state) && state !== "proposed");
  if (open.length === 0) return;
  const { planId } = play.timeline.chance.pick(open);
  play.counts.cancels += 1;
  play.timeline.note("cancel", planId);
  play.store.cancel(planId, play.timeline.now());
}

/** Notes whatever is different now as touched by somebody else. */
function noteHand(play: SimulatedPlay, before: readonly Thing[], what: string): void {
  const { game, nowMs } = play.timeline;
  if (game.things === before) return;
  const isNew = (one: Thing) => !before.includes(one);
  const isOld = (one: Thing) => !game.things.includes(one);
  const touched = [...new Set([...game.things.filter(isNew), ...before.filter(isOld)].map(targetOf))];
  play.hands.push({ atMs: nowMs, touched });
  play.timeline.keep();
  play.timeline.note(what, touched);
}
