import type { FoundItems } from "#lib/flows/find-items.ts";
import type { Inventory } from "#lib/flows/load-inventory.ts";
import type { Character } from "#lib/game/character.ts";
import type { KeptSearches } from "#lib/game/kept-search.ts";
import type { ViewSettings } from "#lib/game/view-settings.ts";
import { SearchBar } from "./browser/search-bar.tsx";
import { toFaults } from "./browser/search-faults.ts";
import { ColumnSwitch } from "./column-switch.tsx";
import type { AskedGear } from "./input.ts";
import { OnlyFound } from "./only-found.tsx";
import { ViewMenu } from "./view-menu.tsx";

interface BarProps {
  readonly inventory: Inventory;
  readonly settings: ViewSettings;
  readonly search: FoundItems;
  readonly searches: KeptSearches;
  readonly asked: AskedGear;
  readonly names: readonly string[];
}

/** Whose gear, which of it, and how: on a phone at the foot of the window, where a thumb reaches it. */
export function GearBar({ inventory, settings, search, searches, asked, names }: BarProps) {
  const { items, total, errors } = search;
  const { account, selectedCharacterId } = inventory;
  const open = [asked.character, selectedCharacterId].map((wanted) =>
    account.characters.findIndex(({ characterId }) => characterId === wanted),
  );
  return (
    <div className="gear-bar">
      <ColumnSwitch names={names} openColumn={open.find((column) => column >= 0) ?? 0} />
      <SearchBar
        drawn={items && { places: placesOf(account.characters, names), requestId: crypto.randomUUID() }}
        faults={toFaults(asked.q, errors)}
        found={items && { count: items.size, total }}
        query={asked.q}
        searches={searches}
      />
      <OnlyFound asked={asked} search={search} />
      <ViewMenu query={asked.q} settings={settings} />
    </div>
  );
}

function placesOf(characters: readonly Character[], names: readonly string[]) {
  const those = characters.map(({ characterId: key }, column) => ({ key, name: names[column] ?? "" }));
  return [...those, { key: "vault", name: "Vault" }];
}
