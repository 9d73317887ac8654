import type { MoveStep } from "#lib/game/move-step.ts";
import type { ItemAnswer } from "#lib/game/plan-record.ts";
import { targetOf } from "./outside-events.ts";
import { Code } from "./simulated-game.ts";
import type { SeenWrite, SimulatedPlay } from "./simulated-play.ts";

/** Lets the game do what a call says, by its own rules; answers with its numbers, item by item. */
export function takeEffect(
  play: SimulatedPlay,
  seen: SeenWrite,
  how: { readonly isGhost?: boolean; readonly isPartly?: boolean } = {},
): ItemAnswer[] {
  const { timeline } = play;
  const { step } = seen;
  const before = timeline.game.things;
  const isEquip = step.call === "equip" || step.call === "equip-several";
  const ghosts = isEquip && how.isGhost === true;
  const answers = ghosts
    ? answersOf(step).map((one) => ({ ...one, bungieCode: 1 }))
    : act(play, step, how.isPartly);
  seen.isGhost = ghosts;
  const after = timeline.game.things;
  const changed = after.filter((one) => !before.includes(one)).map(targetOf);
  seen.effects.push(...new Set(changed));
  if (after !== before) seen.effectMs = timeline.nowMs;
  seen.wasRefused = answers.some(({ bungieCode }) => bungieCode !== Code.Success);
  timeline.keep();
  return answers;
}

function answersOf(step: MoveStep): ItemAnswer[] {
  const items = step.call === "equip-several" ? step.items : [step];
  return items.map(({ itemInstanceId }) => ({ itemInstanceId: itemInstanceId ?? "", bungieCode: 0 }));
}

function act(play: SimulatedPlay, step: MoveStep, isPartly = false): ItemAnswer[] {
  const { game, chance } = play.timeline;
  const { characterId } = step;
  switch (step.call) {
    case "equip":
      return [
        { itemInstanceId: step.itemInstanceId, bungieCode: game.equip(step.itemInstanceId, characterId) },
      ];
    case "equip-several":
      return step.items.map(({ itemInstanceId }, nth) => {
        const isLeftOut = isPartly && nth % 2 === 1;
        return {
          itemInstanceId,
          bungieCode: isLeftOut ? Code.NotEquippable : game.equip(itemInstanceId, characterId),
        };
      });
    case "lock": {
      const { itemInstanceId, isLocked } = step;
      return [{ itemInstanceId, bungieCode: game.setLocked(itemInstanceId, characterId, isLocked) }];
    }
    case "pull":
    case "transfer": {
      const { itemInstanceId, itemHash, quantity } = step;
      const what = { instanceId: itemInstanceId, itemHash, count: quantity, characterId };
      const verb = step.call === "pull" ? "pull" : step.to.kind === "vault" ? "toVault" : "fromVault";
      return [{ itemInstanceId: itemInstanceId ?? "", bungieCode: game[verb](what, chance.pick) }];
    }
  }
}
