import Link from "next/link";
import type { ComparisonView } from "#lib/flows/load-comparison.ts";
import type { FactRow } from "#lib/game/compare-items.ts";
import { ColumnHead } from "./column-head.tsx";
import { type AskedComparison, compareAddress } from "./compare-address.ts";
import { FactCells, StatCells } from "./number-cells.tsx";
import { PerkRows } from "./perk-rows.tsx";
import { WordRows } from "./word-rows.tsx";

export interface CompareProps {
  readonly asked: AskedComparison;
  readonly view: ComparisonView;
  readonly origin: string;
}

const FACT_NAMES: Readonly<Record<FactRow["fact"], string>> = {
  power: "Power",
  tier: "Tier",
  energy: "Energy",
  total: "All stats",
};

/** Items as columns, what they differ in as rows; the first column and the heads stay in sight. */
export function CompareTable(props: CompareProps) {
  const { asked, view } = props;
  const { contenders, comparison } = view;
  const isFolded = asked.isFolded && contenders.length > 1;
  const shown = <T extends { readonly isSame: boolean }>(rows: readonly T[]) =>
    isFolded ? rows.filter(({ isSame }) => !isSame) : rows;
  const facts = shown(comparison.facts);
  const stats = shown(comparison.stats);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable with the keyboard */}
      <section aria-label="Comparison" className="compare-frame" tabIndex={0}>
        <table className="compare">
          <caption className="sr-only">
            {contenders.length === 1 ? "One item" : `${contenders.length} items side by side`}
          </caption>
          <thead>
            <tr>
              <td />
              {contenders.map((contender) => (
                <ColumnHead {...props} contender={contender} key={contender.itemKey} />
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.map((row) => (
              <tr key={row.fact}>
                <RowHead asked={asked} name={FACT_NAMES[row.fact]} sortKey={row.fact} />
                <FactCells row={row} />
              </tr>
            ))}
          </tbody>
          {stats.length > 0 ? (
            <tbody>
              {stats.map((row) => (
                <tr key={row.statHash}>
                  <RowHead
                    asked={asked}
                    isLessBetter={row.isLessBetter}
                    name={row.name}
                    sortKey={String(row.statHash)}
                  />
                  <StatCells row={row} />
                </tr>
              ))}
            </tbody>
          ) : null}
          <PerkRows {...props} isFolded={isFolded} />
          <WordRows {...props} isFolded={isFolded} />
        </table>
      </section>
      {contenders.length > 1 ? (
        <p className="compare-legend">
          <span>
            <span aria-hidden="true" className="best-mark" /> best of those compared
          </span>
          {comparison.perks.some(({ cells }) => cells.some((cell) => cell?.isOnlyHere)) ? (
            <span>
              <span aria-hidden="true" className="only-here" /> perk that no other of them has
            </span>
          ) : null}
          <span>The name of a row sorts by it.</span>
        </p>
      ) : null}
    </>
  );
}

interface HeadProps {
  readonly asked: AskedComparison;
  readonly name: string;
  readonly sortKey: string;
  readonly isLessBetter?: boolean;
}

function RowHead({ asked, name, sortKey, isLessBetter = false }: HeadProps) {
  const isSorted = asked.sortBy === sortKey;
  return (
    <th scope="row">
      <Link
        aria-label={`${name}: sort by it${isSorted ? ", sorted now" : ""}`}
        className={isSorted ? "sorted" : ""}
        href={compareAddress({ ...asked, sortBy: sortKey })}
        prefetch={false}
        scroll={false}
      >
        {name}
      </Link>
      {isLessBetter ? <small>less is better</small> : null}
    </th>
  );
}
