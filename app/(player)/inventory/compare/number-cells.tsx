import type { FactRow, StatCell, StatRow } from "#lib/game/compare-items.ts";

/** A row of plain numbers. */
export function FactCells({ row: { cells } }: { row: FactRow }) {
  return cells.map((cell, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: cells are told apart by their column alone
    <td className={cell?.isBest ? "numbers best" : "numbers"} key={index}>
      {cell ? <Value isBest={cell.isBest} value={cell.value} /> : <None />}
    </td>
  ));
}

/** A row of a stat, with bars where the game draws some, and what parts add. */
export function StatCells({ row: { cells, maximum } }: { row: StatRow }) {
  return cells.map((cell, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: cells are told apart by their column alone
    <td className={cell?.isBest ? "numbers best" : "numbers"} key={index}>
      {cell ? (
        <>
          <Value isBest={cell.isBest} value={cell.value} />
          {cell.fromParts === 0 ? null : <Parts {...cell} />}
          {maximum === null ? null : <Bar maximum={maximum} value={cell.value} />}
        </>
      ) : (
        <None />
      )}
    </td>
  ));
}

function Value({ value, isBest }: { value: number; isBest: boolean }) {
  return (
    <>
      {value}
      {isBest ? (
        <span className="best-mark">
          <span className="sr-only"> best</span>
        </span>
      ) : null}
    </>
  );
}

function Parts({ base, fromParts }: Pick<StatCell, "base" | "fromParts">) {
  const sign = fromParts < 0 ? "−" : "+";
  return (
    <small>
      {base} {sign} {Math.abs(fromParts)}
    </small>
  );
}

function Bar({ value, maximum }: { value: number; maximum: number }) {
  const share = Math.min(100, Math.max(0, (value / maximum) * 100));
  return (
    <span aria-hidden="true" className="compare-bar">
      <span style={{ width: `${share}%` }} />
    </span>
  );
}

/** An empty cell, aloud as well. */
export function None() {
  return (
    <span className="text-quiet">
      <span aria-hidden="true">–</span>
      <span className="sr-only">none</span>
    </span>
  );
}
