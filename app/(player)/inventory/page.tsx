import type { Metadata } from "next";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { loadInventory } from "#lib/flows/load-inventory.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { inventoryRows } from "#lib/game/inventory-rows.ts";
import { characterName } from "../../_ui/place-names.ts";
import { UnreadablePage } from "../unreadable-page.tsx";
import { ColumnHeads } from "./column-heads.tsx";
import { ColumnSwitch } from "./column-switch.tsx";
import { DataLine, StaleNotice } from "./data-line.tsx";
import { InventoryGrid } from "./inventory-grid.tsx";
import { PostmasterRow } from "./postmaster-row.tsx";
import { toTileTable } from "./tile-table.ts";
import "./inventory.css";

export const metadata: Metadata = { title: "Inventory" };

export default async function InventoryPage({ searchParams }: PageProps<"/inventory">) {
  const player = await requirePlayer();
  const now = new Date();
  const loaded = await loadInventory(services(), player, now);
  if (!loaded.ok) return <UnreadablePage player={player} problem={loaded.problem} />;
  const { inventory } = loaded;
  const { account, selectedCharacterId } = inventory;
  const origin = pictureOrigin(services());
  const names = account.characters.map((character) => characterName(character, account.characters));
  const { character: asked } = await searchParams;
  const openWith = account.characters.find(({ characterId }) => characterId === asked)?.characterId;
  const openColumn = account.characters.findIndex(
    ({ characterId }) => characterId === (openWith ?? selectedCharacterId),
  );
  return (
    <div className="inventory" style={{ "--columns": names.length } as React.CSSProperties}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pt-6 pb-3">
        <h1 className="font-semibold text-title">Inventory</h1>
        <DataLine inventory={inventory} path="/inventory" />
      </div>
      <StaleNotice inventory={inventory} />
      <ColumnSwitch names={names} openColumn={openColumn} />
      <ColumnHeads inventory={inventory} now={now} origin={origin} />
      <PostmasterRow account={account} origin={origin} />
      <InventoryGrid {...toTileTable(inventoryRows(account))} columnNames={names} origin={origin} />
    </div>
  );
}
