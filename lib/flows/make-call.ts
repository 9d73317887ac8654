import type { BungieAccess } from "#lib/bungie/access.ts";
import {
  equipItem,
  equipItems,
  pullFromPostmaster,
  setLockState,
  transferItem,
} from "#lib/bungie/item-actions.ts";
import type { MoveStep } from "#lib/game/move-step.ts";
import type { ItemAnswer } from "#lib/game/plan-record.ts";
import type { Player } from "#lib/game/player.ts";

const NO_ANSWERS: readonly ItemAnswer[] = [];

/** Makes the one write call of a step. Returns what was answered item by item, where the call does that. */
export async function makeCall(
  bungie: BungieAccess,
  { membership }: Pick<Player, "membership">,
  step: MoveStep,
  accessToken: string,
): Promise<readonly ItemAnswer[]> {
  const { characterId } = step;
  const who = { accessToken, membershipType: membership?.membershipType ?? 0, characterId };
  switch (step.call) {
    case "equip":
      await equipItem(bungie, { ...who, itemInstanceId: step.itemInstanceId });
      return NO_ANSWERS;
    case "equip-several":
      return equipItems(bungie, { ...who, itemInstanceIds: step.items.map((one) => one.itemInstanceId) });
    case "lock":
      await setLockState(bungie, { ...who, itemInstanceId: step.itemInstanceId, isLocked: step.isLocked });
      return NO_ANSWERS;
    case "pull":
    case "transfer": {
      const { itemInstanceId, itemHash, quantity: stackSize } = step;
      const what = { ...who, itemInstanceId, itemHash, stackSize };
      if (step.call === "pull") await pullFromPostmaster(bungie, what);
      else
        await transferItem(bungie, {
          ...what,
          direction: step.to.kind === "vault" ? "to-vault" : "to-character",
        });
      return NO_ANSWERS;
    }
  }
}
