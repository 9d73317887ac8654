import type { DestinyQuestStatus } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import { catalogItem } from "../catalog.ts";
import type { Account, Character, HeldItem } from "../holdings.ts";
import { definitionRow } from "./definition-rows.ts";
import { itemObjectives } from "./item-objectives.ts";

const NO_INSTANCE = "0";

/** How a character stands with a quest; `held` is the step it carries, null where it carries none. */
export function questStatus(stepHash: number, seed: string, held: HeldItem | null): Wire<DestinyQuestStatus> {
  const step = definitionRow("DestinyInventoryItemDefinition", stepHash);
  const stepObjectives = itemObjectives(catalogItem(stepHash), seed);
  return {
    questHash: step?.objectives?.questlineItemHash || stepHash,
    stepHash,
    stepObjectives,
    tracked: held?.tracked ?? false,
    itemInstanceId: held?.itemInstanceId ?? NO_INSTANCE,
    completed: stepObjectives.length > 0 && stepObjectives.every((objective) => objective.complete),
    redeemed: false,
    started: true,
  };
}

/** The quests a character carries. Their objectives are those that the item itself tells. */
export function heldQuests(account: Account, character: Character): Wire<DestinyQuestStatus>[] {
  return account.items
    .filter((held) => held.place === character.characterId && catalogItem(held.itemHash).kind === "quest")
    .map((held) => questStatus(held.itemHash, held.itemInstanceId ?? "", held));
}
