import type { DestinyItemPlug, DestinyPlugSetsComponent } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import { CATALOG } from "../catalog.ts";
import type { Account, Character } from "../holdings.ts";
import { definitionRow } from "./definition-rows.ts";
import { objectiveHashesOf } from "./item-objectives.ts";
import { objectiveProgress, share } from "./progress.ts";

// Sets of the account, and those that a subclass makes a character's own.
interface PlugSetHashes {
  readonly profile: readonly number[];
  readonly character: readonly number[];
}

let known: PlugSetHashes | undefined;

/** Every set that a socket of some item names as its reusable one. */
function plugSetHashes(): PlugSetHashes {
  if (known) return known;
  const profile = new Set<number>();
  const character = new Set<number>();
  for (const item of CATALOG.values()) {
    const row = definitionRow("DestinyInventoryItemDefinition", item.itemHash);
    for (const { reusablePlugSetHash } of row?.sockets?.socketEntries ?? []) {
      if (reusablePlugSetHash !== undefined)
        (item.kind === "subclass" ? character : profile).add(reusablePlugSetHash);
    }
  }
  for (const hash of character) profile.delete(hash);
  known = { profile: [...profile], character: [...character] };
  return known;
}

/**
 * Most plugs are unlocked; the rest say that they cannot be inserted yet. Counters of a plug that is in no item stand
 * at nothing (both as in the profile capture).
 */
function plugOf(whose: string, plugItemHash: number): Wire<DestinyItemPlug> {
  const canInsert = share(`${whose} plug ${plugItemHash}`) > 0.15;
  const counters = objectiveHashesOf(plugItemHash).map((hash) => objectiveProgress(hash, 0));
  return {
    ...(counters.length > 0 && { plugObjectives: counters }),
    plugItemHash,
    canInsert,
    enabled: true,
    ...(!canInsert && { insertFailIndexes: [0] }),
  };
}

function setsOf(whose: string, hashes: readonly number[]): Wire<DestinyPlugSetsComponent> {
  const sets = hashes.flatMap((hash) => {
    const row = definitionRow("DestinyPlugSetDefinition", hash);
    const plugs = row?.reusablePlugItems ?? [];
    return plugs.length === 0
      ? []
      : [[hash, plugs.map(({ plugItemHash = 0 }) => plugOf(whose, plugItemHash))] as const];
  });
  return { plugs: Object.fromEntries(sets) };
}

export const profilePlugSets = (account: Account) => setsOf(account.membershipId, plugSetHashes().profile);
export const characterPlugSets = (character: Character) =>
  setsOf(character.characterId, plugSetHashes().character);
