import type { DestinyCraftableComponent, DestinyCraftablesComponent } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import { CATALOG } from "../catalog.ts";
import type { Account } from "../holdings.ts";
import { definitionRow, type Row } from "./definition-rows.ts";
import { share } from "./progress.ts";

type ItemRow = Row<"DestinyInventoryItemDefinition">;

const CRAFTING_ROOT = 127506319;

const recipes = (): readonly ItemRow[] =>
  [...CATALOG.keys()].flatMap((hash) => {
    const row = definitionRow("DestinyInventoryItemDefinition", hash);
    return row?.crafting ? [row] : [];
  });

/** Of the sockets only those whose plugs are chosen in shaping: the ones that chance fills otherwise. */
function craftable(account: Account, row: ItemRow): Wire<DestinyCraftableComponent> {
  const isKnown = share(`${account.membershipId} pattern ${row.hash}`) > 0.4;
  const failedRequirementIndexes = isKnown ? [] : [0];
  const shaped = definitionRow("DestinyInventoryItemDefinition", row.crafting?.outputItemHash ?? 0);
  return {
    visible: true,
    failedRequirementIndexes,
    sockets: (shaped?.sockets?.socketEntries ?? []).flatMap((entry) => {
      const plugSetHash = entry.randomizedPlugSetHash;
      const set =
        plugSetHash === undefined ? undefined : definitionRow("DestinyPlugSetDefinition", plugSetHash);
      if (plugSetHash === undefined || !set) return [];
      const plugs = (set.reusablePlugItems ?? []).map(({ plugItemHash = 0 }) => ({
        plugItemHash,
        failedRequirementIndexes,
      }));
      return [{ plugSetHash, plugs }];
    }),
  };
}

export function characterCraftables(account: Account): Wire<DestinyCraftablesComponent> {
  return {
    craftables: Object.fromEntries(recipes().map((row) => [row.hash, craftable(account, row)])),
    craftingRootNodeHash: CRAFTING_ROOT,
  };
}
