import type { Metadata } from "next";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { characterName } from "../../_ui/place-names.ts";
import { UnreadablePage } from "../unreadable-page.tsx";
import { ColumnHeads } from "./column-heads.tsx";
import { ColumnSwitch } from "./column-switch.tsx";
import { DataLine, StaleNotice } from "./data-line.tsx";
import { gearAddress } from "./gear-address.ts";
import { GearIsland } from "./gear-island.tsx";
import { layGear } from "./gear-store.ts";
import { AskedGear } from "./input.ts";
import { loadGear } from "./load-gear.ts";
import { SearchLine } from "./search-line.tsx";
import { ViewMenu } from "./view-menu.tsx";
import "./inventory.css";

export const metadata: Metadata = { title: "Inventory" };

export default async function InventoryPage({ searchParams }: PageProps<"/inventory">) {
  const player = await requirePlayer();
  const now = new Date();
  const asked = AskedGear.parse(await searchParams);
  const loaded = await loadGear(player, asked, now);
  if (!loaded.ok) return <UnreadablePage player={player} problem={loaded.problem} />;
  const { inventory, settings, html, stamp, origin } = loaded.gear;
  const { characters } = inventory.account;
  const names = characters.map((character) => characterName(character, characters));
  const isOpen = (id: string) => (characterId: string) => characterId === id;
  const ids = characters.map(({ characterId }) => characterId);
  const openColumn = Math.max(
    ids.findIndex(isOpen(asked.character)),
    ids.findIndex(isOpen(inventory.selectedCharacterId)),
  );
  return (
    <div
      className={`inventory ${settings.tileSize}`}
      style={{ "--columns": names.length } as React.CSSProperties}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pt-6 pb-3">
        <h1 className="font-semibold text-title">Inventory</h1>
        <DataLine inventory={inventory} path={gearAddress({ q: asked.q, fresh: true })} />
      </div>
      <StaleNotice inventory={inventory} />
      <div className="gear-bar">
        <ColumnSwitch names={names} openColumn={openColumn} />
        <SearchLine query={asked.q} />
        <ViewMenu query={asked.q} settings={settings} />
      </div>
      <ColumnHeads inventory={inventory} now={now} origin={origin} />
      <GearIsland gearId={layGear(html)} stamp={stamp} />
    </div>
  );
}
