import type { OwnComparison, StatDifference } from "#lib/game/own-ware.ts";
import type { WareStat } from "#lib/game/xur-stock.ts";
import { signedWords } from "./own-words.ts";

interface StatsProps {
  readonly stats: readonly WareStat[];
  /** Whether adding them up means something: of armor it does. */
  readonly hasTotal: boolean;
  /** Beside the reader's best copy, when there is one. */
  readonly best: OwnComparison | null;
}

/** The stats of a roll: bar, number, and how it differs from the reader's best copy. */
export function WareStats({ stats, hasTotal, best }: StatsProps) {
  if (stats.length === 0) return null;
  const total = stats.reduce((sum, { value }) => sum + value, 0);
  // A dozen times "same" tells no more than the one line below.
  const isCompared = best !== null && best.verdict !== "same";
  return (
    <div className="text-small">
      <dl
        className={["ware-stats", isCompared && "ware-stats-compared", hasTotal && "ware-stats-short"]
          .filter(Boolean)
          .join(" ")}
      >
        {stats.map((stat) => (
          <Stat
            difference={(isCompared && best.stats.find(({ statHash }) => statHash === stat.statHash)) || null}
            isCompared={isCompared}
            key={stat.statHash}
            stat={stat}
          />
        ))}
      </dl>
      {hasTotal ? <Total difference={best?.total ?? null} isCompared={isCompared} total={total} /> : null}
    </div>
  );
}

function Stat({
  stat: { name, value, maximum },
  difference,
  isCompared,
}: {
  stat: WareStat;
  difference: StatDifference | null;
  isCompared: boolean;
}) {
  const share = (amount: number) =>
    maximum === null ? "0%" : `${(Math.min(Math.max(amount, 0), maximum) / maximum) * 100}%`;
  return (
    <div className={isCompared ? "ware-stat ware-stat-compared" : "ware-stat"}>
      <dt className="text-quiet leading-tight">{name}</dt>
      {maximum === null ? (
        <dd aria-hidden="true" />
      ) : (
        <dd aria-hidden="true" className="ware-bar">
          <div className="his" style={{ width: share(value) }} />
          {difference ? <div className="mine" style={{ left: share(difference.mine) }} /> : null}
        </dd>
      )}
      <dd className="numbers text-right font-semibold">{value}</dd>
      {isCompared ? <dd className="numbers">{difference ? <Difference {...difference} /> : null}</dd> : null}
    </div>
  );
}

function Difference({ his, mine, verdict }: StatDifference) {
  if (verdict === "same") return <span className="text-quiet">same</span>;
  const isBetter = verdict === "better";
  return (
    <span className={isBetter ? "text-good" : "text-bad"}>
      {signedWords(his - mine)} {verdict}
    </span>
  );
}

function Total({
  total,
  difference,
  isCompared,
}: {
  total: number;
  difference: number | null;
  isCompared: boolean;
}) {
  return (
    <p
      className={`mt-1 border-line border-t pt-1 ${isCompared ? "ware-stat ware-stat-compared" : "ware-stat"}`}
    >
      <span className="text-quiet">Total</span>
      <span />
      <span className="numbers text-right font-semibold">{total}</span>
      {isCompared ? (
        <span className="numbers">{difference === null ? "" : <TotalDifference by={difference} />}</span>
      ) : null}
    </p>
  );
}

function TotalDifference({ by }: { by: number }) {
  if (by === 0) return <span className="text-quiet">same</span>;
  return (
    <span className={by > 0 ? "text-good" : "text-bad"}>
      {signedWords(by)} {by > 0 ? "better" : "worse"}
    </span>
  );
}
