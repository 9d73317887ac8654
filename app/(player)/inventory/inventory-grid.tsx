"use client";

import { useRouter } from "next/navigation";
import { ItemTile } from "../../_ui/item-tile.tsx";
import { readTile, type TableRow, type TileRow, type TileTable } from "./tile-table.ts";

interface GridProps extends TileTable {
  /** Where pictures come from. */
  readonly origin: string;
  /** What the columns are called, the vault apart. */
  readonly columnNames: readonly string[];
}

/**
 * All gear, row by row. A client component only so that its tiles travel as plain rows; it renders on the server too,
 * and every tile is an ordinary link.
 */
export function InventoryGrid({ kinds, rows, origin, columnNames }: GridProps) {
  const router = useRouter();
  // Several stacks of a kind share one item key.
  const tile = (row: TileRow, index = 0) => (
    <ItemTile
      key={row[1].startsWith("stack-") ? `${row[1]} ${index}` : row[1]}
      {...readTile(row, kinds, origin)}
    />
  );

  // One listener for all tiles: a link component each would cost more than the tiles themselves.
  function follow(event: React.MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const isPlainClick =
      event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link || !isPlainClick) return;
    event.preventDefault();
    router.push(link.pathname as Parameters<typeof router.push>[0]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed; Enter on one clicks it
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div onClick={follow}>
      {rows.map((row) => (
        <GearRow columnNames={columnNames} key={row.bucketHash} row={row} tile={tile} />
      ))}
    </div>
  );
}

interface RowProps {
  readonly row: TableRow;
  readonly columnNames: readonly string[];
  readonly tile: (row: TileRow, index?: number) => React.ReactNode;
}

function GearRow({ row, columnNames, tile }: RowProps) {
  const { bucketHash, name, cells, shared, vault, room } = row;
  const isWorn = cells.some(({ worn }) => worn !== null);
  return (
    <section aria-labelledby={`row-${bucketHash}`} className="gear-row">
      <h2 className="label wrap-anywhere" id={`row-${bucketHash}`}>
        {name}
        {room ? <span className="numbers ml-2 font-normal">{`${room.used} / ${room.capacity}`}</span> : null}
      </h2>
      <div className="gear-cells">
        {shared ? (
          // biome-ignore lint/a11y/useSemanticElements: no form here, so no fieldset
          <div aria-label="All characters" className="gear-cell gear-shared" role="group">
            <div className="tiles">{shared.map(tile)}</div>
          </div>
        ) : (
          cells.map(({ worn, carried }, column) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div
              aria-label={columnNames[column]}
              className="gear-cell"
              data-column={column}
              key={columnNames[column]}
              role="group"
            >
              {worn ? tile(worn) : isWorn ? <span className="t-empty" /> : null}
              <div className="tiles">{carried.map(tile)}</div>
            </div>
          ))
        )}
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div aria-label="Vault" className="gear-cell gear-vault" data-column="vault" role="group">
          <div className="tiles">{vault.map(tile)}</div>
        </div>
      </div>
    </section>
  );
}
