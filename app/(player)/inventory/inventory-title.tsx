import type { Inventory } from "#lib/flows/load-inventory.ts";
import { KeysButton } from "./browser/keys-button.tsx";
import { RefreshButton } from "./browser/refresh-button.tsx";
import { DataMade } from "./data-line.tsx";
import { InventoryMore } from "./export/export-links.tsx";
import { gearAddress } from "./gear-address.ts";

/** What the page is, how old its data are, and how to have newer. */
export function InventoryTitle({ inventory, query }: { inventory: Inventory; query: string }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pt-6 pb-3">
      <h1 className="font-semibold text-title">Inventory</h1>
      <div className="flex flex-wrap items-baseline gap-x-4 text-quiet text-small">
        <p>
          <DataMade inventory={inventory} />
          {" · "}
          <RefreshButton href={gearAddress({ q: query, fresh: true })} /> <KeysButton />
        </p>
        <InventoryMore query={query} />
      </div>
    </div>
  );
}
