import type { ItemView } from "#lib/flows/load-item.ts";
import type { ItemDefinition } from "#lib/game/item-definition.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { FULL_BAR, type StatLine } from "#lib/game/stat-lines.ts";

/** What the definitions tell: text, stats, perks. */
export function ItemDetails({ view, origin }: { view: ItemView; origin: string }) {
  const { item, stats, plugs } = view;
  const { description = "", flavorText = "" } = item.definition ?? {};
  return (
    <div className="wrap-anywhere space-y-8">
      {description || flavorText ? (
        <div className="max-w-[65ch] space-y-2">
          {description ? <p>{description}</p> : null}
          {flavorText ? <p className="text-quiet italic">{flavorText}</p> : null}
        </div>
      ) : null}
      {stats.length > 0 ? (
        <section>
          <h2 className="label mb-2">Stats</h2>
          <dl className="max-w-xl">
            {stats.map((stat) => (
              <Stat key={stat.name} stat={stat} />
            ))}
          </dl>
        </section>
      ) : null}
      {plugs.length > 0 ? (
        <section>
          <h2 className="label mb-2">Perks and parts</h2>
          <ul className="grid gap-x-8 sm:grid-cols-2">
            {plugs.map((plug) => (
              <Plug key={plug.itemHash} origin={origin} plug={plug} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function Stat({ stat: { name, value, isBar } }: { stat: StatLine }) {
  return (
    <div className="grid grid-cols-[9.5rem_2.5rem_1fr] items-center gap-3 py-1 text-small">
      <dt className="truncate text-quiet">{name}</dt>
      <dd className="numbers text-right font-semibold">{value}</dd>
      {isBar ? (
        <dd aria-hidden="true" className="h-2 bg-line">
          <div className="h-full bg-text" style={{ width: `${(value / FULL_BAR) * 100}%` }} />
        </dd>
      ) : null}
    </div>
  );
}

function Plug({ plug, origin }: { plug: ItemDefinition; origin: string }) {
  const iconUrl = pictureAddress(origin, plug.iconPath);
  return (
    <li className="flex gap-3 border-line border-t py-3">
      {iconUrl ? (
        <img
          alt=""
          className="size-10 flex-none bg-[#1a212c]"
          height="40"
          loading="lazy"
          src={iconUrl}
          width="40"
        />
      ) : (
        <span className="size-10 flex-none bg-[#1a212c]" />
      )}
      <div className="min-w-0 text-small">
        <p className="font-semibold">{plug.name}</p>
        <p className="text-quiet">{plug.description || plug.typeName}</p>
      </div>
    </li>
  );
}
