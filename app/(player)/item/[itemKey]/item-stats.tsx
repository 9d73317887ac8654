import type { ItemView } from "#lib/flows/load-item.ts";
import type { StatLine } from "#lib/game/stat-breakdown.ts";

/** The stats of this copy: bar, total, and what of it is the item's own and what its parts add. */
export function ItemStats({ view: { stats, total } }: { view: ItemView }) {
  if (stats.length === 0) return null;
  const hasParts = stats.some(({ fromParts, parts }) => fromParts !== 0 || parts.length > 0);
  return (
    <section aria-labelledby="item-stats">
      <h2 className="label mb-1" id="item-stats">
        Stats
      </h2>
      <table className="w-full max-w-xl border-collapse text-small">
        <thead className="text-micro text-quiet">
          <tr>
            <th className="text-left font-normal" scope="col">
              <span className="sr-only">Stat</span>
            </th>
            <td className="w-full" />
            <th className="whitespace-nowrap px-1.5 text-right font-normal" scope="col">
              Total
            </th>
            {hasParts ? <PartHeads /> : null}
          </tr>
        </thead>
        <tbody>
          {stats.map((stat) => (
            <StatRow hasParts={hasParts} key={stat.statHash} stat={stat} />
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <tr className="border-line border-t">
              <th className="py-1 pr-2 text-left font-semibold" scope="row">
                All stats
              </th>
              <td />
              <td className="numbers whitespace-nowrap px-1.5 text-right font-semibold">{total.total}</td>
              {hasParts ? <PartCells {...total} /> : null}
            </tr>
          </tfoot>
        ) : null}
      </table>
      {hasParts ? <Origins stats={stats} /> : null}
    </section>
  );
}

function PartHeads() {
  return (
    <>
      <th className="whitespace-nowrap px-1.5 text-right font-normal" scope="col">
        Base
      </th>
      <th className="whitespace-nowrap pl-1.5 text-right font-normal" scope="col">
        Parts
      </th>
    </>
  );
}

function PartCells({ base, fromParts }: Pick<StatLine, "base" | "fromParts">) {
  return (
    <>
      <td className="numbers whitespace-nowrap px-1.5 text-right text-quiet">{base}</td>
      <td className={`numbers whitespace-nowrap pl-1.5 text-right ${toneOf(fromParts)}`}>
        {signed(fromParts)}
      </td>
    </>
  );
}

function StatRow({ stat, hasParts }: { stat: StatLine; hasParts: boolean }) {
  return (
    <tr>
      <th className="min-w-24 py-1 pr-2 text-left font-normal text-quiet leading-tight" scope="row">
        {stat.name}
      </th>
      <td className="w-full min-w-12">
        <StatBar stat={stat} />
      </td>
      <td className="numbers whitespace-nowrap px-1.5 text-right font-semibold">{stat.total}</td>
      {hasParts ? <PartCells {...stat} /> : null}
    </tr>
  );
}

function StatBar({ stat: { total, base, fromParts, maximum } }: { stat: StatLine }) {
  if (maximum === null) return null;
  const share = (value: number) => `${(Math.min(Math.max(value, 0), maximum) / maximum) * 100}%`;
  const taken = fromParts < 0 ? share(Math.min(base, maximum) - Math.max(total, 0)) : "0%";
  return (
    <div aria-hidden="true" className="stat-bar">
      <div className="base" style={{ width: share(Math.min(base, total)) }} />
      <div
        className={fromParts < 0 ? "less" : "more"}
        style={{ width: fromParts < 0 ? taken : share(Math.min(total, maximum) - Math.max(base, 0)) }}
      />
    </div>
  );
}

/** Which part gives what, for those who want to know; folded, since most do not. */
function Origins({ stats }: { stats: readonly StatLine[] }) {
  return (
    <details className="mt-2 text-small">
      <summary className="cursor-pointer text-quiet marker:text-quiet hover:text-text">
        Where these numbers come from
      </summary>
      <dl className="mt-1">
        {stats
          .filter(({ parts }) => parts.length > 0)
          .map(({ statHash, name, base, parts }) => (
            <div className="border-line border-t py-1" key={statHash}>
              <dt className="inline font-semibold">{name}: </dt>
              <dd className="numbers inline text-quiet">
                {[`${base} by itself`, ...parts.map((part) => `${signed(part.value)} ${part.name}`)].join(
                  ", ",
                )}
              </dd>
            </div>
          ))}
      </dl>
    </details>
  );
}

/** "+7", "−5" with a real minus; nothing is empty. */
export function signed(value: number): string {
  if (value === 0) return "";
  return value > 0 ? `+${value}` : `−${-value}`;
}

function toneOf(value: number): string {
  if (value === 0) return "";
  return value > 0 ? "text-good" : "text-bad";
}
