import type { DestinyLoadoutComponent, DestinyLoadoutsComponent } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import type { Character, InGameLoadout } from "../holdings.ts";
import { LOADOUT_SLOTS } from "../loadout-rules.ts";
import { definitionRows } from "./definition-rows.ts";

/** Stands where no plug, name, colour or icon was chosen (DIM calls it UNSET_PLUG_HASH). */
const NOTHING_CHOSEN = 2166136261;
const PLUGS_PER_ITEM = 16;
const ITEMS_PER_LOADOUT = 16;

const EMPTY_SLOT: Wire<DestinyLoadoutComponent> = {
  colorHash: NOTHING_CHOSEN,
  iconHash: NOTHING_CHOSEN,
  nameHash: NOTHING_CHOSEN,
  items: Array.from({ length: ITEMS_PER_LOADOUT }, () => ({
    itemInstanceId: "0",
    plugItemHashes: Array.from({ length: PLUGS_PER_ITEM }, () => NOTHING_CHOSEN),
  })),
};

/** How the n-th loadout looks that nobody has named yet. */
export function plainLooks(nth: number): Pick<InGameLoadout, "colorHash" | "iconHash" | "nameHash"> {
  const pick = (hashes: readonly number[]) => hashes[nth % Math.max(1, hashes.length)] ?? NOTHING_CHOSEN;
  return {
    colorHash: pick(definitionRows("DestinyLoadoutColorDefinition").map((row) => row.hash)),
    iconHash: pick(definitionRows("DestinyLoadoutIconDefinition").map((row) => row.hash)),
    nameHash: pick(definitionRows("DestinyLoadoutNameDefinition").map((row) => row.hash)),
  };
}

export function characterLoadouts(character: Character): Wire<DestinyLoadoutsComponent> {
  const slots = character.loadouts ?? [];
  return { loadouts: Array.from({ length: LOADOUT_SLOTS }, (_, nth) => slots[nth] ?? EMPTY_SLOT) };
}
