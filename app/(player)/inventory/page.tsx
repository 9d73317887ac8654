import type { Metadata } from "next";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { characterName } from "../../_ui/place-names.ts";
import { UnreadablePage } from "../unreadable-page.tsx";
import { GearControls } from "./browser/gear-controls.tsx";
import { ColumnHeads } from "./column-heads.tsx";
import { StaleNotice } from "./data-line.tsx";
import { GearBar } from "./gear-bar.tsx";
import { picturesPath } from "./gear-dom.ts";
import { GearIsland } from "./gear-island.tsx";
import { layGear } from "./gear-store.ts";
import { AskedGear } from "./input.ts";
import { InventoryTitle } from "./inventory-title.tsx";
import { loadGear } from "./load-gear.ts";
import { SaveSearch } from "./saved/save-search.tsx";
import { CollectForm } from "./several/collect-form.tsx";
import "./inventory.css";

export const metadata: Metadata = { title: "Inventory" };

const VAULT_PLACE = { key: "vault", name: "vault", className: null };

export default async function InventoryPage({ searchParams }: PageProps<"/inventory">) {
  const player = await requirePlayer();
  const now = new Date();
  const asked = AskedGear.parse(await searchParams);
  const loaded = await loadGear(player, asked, now);
  if (!loaded.ok) return <UnreadablePage player={player} problem={loaded.problem} />;
  const { inventory, settings, searches, search, html, stamp, origin, sheetId } = loaded.gear;
  const { characters } = inventory.account;
  const names = characters.map((character) => characterName(character, characters));
  const places = characters.map(({ characterId: key, className }, column) => ({
    key,
    name: names[column] ?? "",
    className,
  }));
  return (
    <div
      className={`inventory ${settings.tileSize}${asked.only ? " only" : ""}`}
      style={{ "--columns": names.length } as React.CSSProperties}
    >
      <InventoryTitle inventory={inventory} query={asked.q} />
      <StaleNotice inventory={inventory} />
      <noscript>
        <SaveSearch query={asked.q} searches={searches} />
      </noscript>
      <GearBar {...{ asked, inventory, names, search, searches, settings }} />
      <CollectForm />
      <ColumnHeads inventory={inventory} now={now} origin={origin} />
      {/* Without a precedence React leaves it here: what stands above is drawn before it has come. */}
      <link href={picturesPath(sheetId)} rel="stylesheet" />
      <GearIsland gearId={layGear(html)} stamp={stamp} />
      <GearControls
        isStale={inventory.staleBecause !== null}
        places={[...places, VAULT_PLACE]}
        selectedCharacterId={inventory.selectedCharacterId}
      />
    </div>
  );
}
