import type { Route } from "../http/route-table.ts";
import { definitionRow, definitionRows, type TableName } from "../world/components/definition-rows.ts";
import {
  clearLoadout,
  equipLoadout,
  type LoadoutIdentifiers,
  renameLoadout,
  snapshotLoadout,
} from "../world/loadout-rules.ts";
import { PLATFORM } from "../world/platform-codes.ts";
import { type Action, actionRoute, PACE, type Verdict } from "./action-route.ts";

const TABLES = {
  colorHash: "DestinyLoadoutColorDefinition",
  iconHash: "DestinyLoadoutIconDefinition",
  nameHash: "DestinyLoadoutNameDefinition",
} as const satisfies Record<keyof LoadoutIdentifiers, TableName>;
const FIELDS = ["colorHash", "iconHash", "nameHash"] as const;

const identifiers = (find: (field: (typeof FIELDS)[number]) => number | null): LoadoutIdentifiers => ({
  colorHash: find("colorHash"),
  iconHash: find("iconHash"),
  nameHash: find("nameHash"),
});

/** What a slot is called when nobody said: the first of each table. */
const firstIdentifiers = () => identifiers((field) => definitionRows(TABLES[field])[0]?.hash ?? null);

const slotOf = (action: Action): number => action.body.whole("loadoutIndex") ?? -1;

/** The identifiers of the body; null when one of them names nothing that exists. */
function wishedIdentifiers({ body }: Action): LoadoutIdentifiers | null {
  const wish = identifiers((field) => body.whole(field));
  const unknown = FIELDS.some((field) => {
    const hash = wish[field];
    return hash !== null && definitionRow(TABLES[field], hash) === undefined;
  });
  return unknown ? null : wish;
}

function snapshot(action: Action): Verdict {
  const wish = wishedIdentifiers(action);
  if (!wish) return PLATFORM.invalidRange;
  return snapshotLoadout(action, action.character, slotOf(action), wish, firstIdentifiers());
}

function rename(action: Action): Verdict {
  const wish = wishedIdentifiers(action);
  return wish ? renameLoadout(action.character, slotOf(action), wish) : PLATFORM.invalidRange;
}

export const LOADOUT_ROUTES: readonly Route[] = [
  actionRoute("Loadouts/EquipLoadout", PACE.equipLoadout, (action) =>
    equipLoadout(action, action.character, slotOf(action)),
  ),
  actionRoute("Loadouts/SnapshotLoadout", PACE.snapshotLoadout, snapshot),
  actionRoute("Loadouts/UpdateLoadoutIdentifiers", PACE.renameLoadout, rename),
  actionRoute("Loadouts/ClearLoadout", PACE.clearLoadout, (action) =>
    clearLoadout(action.character, slotOf(action)),
  ),
];
