import { constantTiles } from "./constant-tiles.ts";
import { TileGrid } from "./tile-grid.tsx";

// Made for each request, as a personal page is.
export const dynamic = "force-dynamic";

/** As many tiles as the address says, from rows that never change: no player, no database, no definitions. */
export default async function TilesPage({ params }: { params: Promise<{ count: string }> }) {
  return <TileGrid tiles={constantTiles(Number((await params).count))} />;
}
