import type { DestinyLoadoutComponent, DestinyLoadoutsComponent } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import { CATALOG } from "../catalog.ts";
import type { Account, Character, InGameLoadout } from "../holdings.ts";
import { copyOf, pluggedSockets } from "../item-components.ts";
import { definitionRows } from "./definition-rows.ts";

export const LOADOUT_SLOTS = 10;
/** Stands where no plug, name, colour or icon was chosen (DIM calls it UNSET_PLUG_HASH). */
export const NOTHING_CHOSEN = 2166136261;
const PLUGS_PER_ITEM = 16;
const WORN_KINDS: ReadonlySet<string> = new Set(["weapon", "armor", "subclass"]);
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

/** What is worn now, with the plugs in it, as a loadout would keep it. */
export function wornLoadout(
  account: Account,
  character: Character,
  looks: Pick<InGameLoadout, "colorHash" | "iconHash" | "nameHash">,
): InGameLoadout {
  const worn = account.items.filter((held) => {
    const kind = CATALOG.get(held.itemHash)?.kind ?? "";
    return held.place === character.characterId && held.equipped && WORN_KINDS.has(kind);
  });
  return {
    ...looks,
    items: worn.map((held) => {
      const sockets = pluggedSockets(copyOf(held, character.classType));
      const plugs = sockets.map((socket) => (socket.options.length > 1 ? socket.plugHash : NOTHING_CHOSEN));
      while (plugs.length < PLUGS_PER_ITEM) plugs.push(NOTHING_CHOSEN);
      return { itemInstanceId: held.itemInstanceId ?? "0", plugItemHashes: plugs };
    }),
  };
}

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
