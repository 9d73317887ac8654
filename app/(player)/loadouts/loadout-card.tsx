import Link from "next/link";
import type { Inventory } from "#lib/flows/load-inventory.ts";
import type { LoadoutView } from "#lib/flows/load-loadouts.ts";
import { ApplyForm } from "./[loadoutId]/apply-form.tsx";
import { lineName } from "./loadout-names.ts";
import { LoadoutTile } from "./loadout-tile.tsx";

interface CardProps {
  readonly view: LoadoutView;
  readonly inventory: Inventory;
  readonly origin: string;
}

/** A loadout in short: its name, what it wears, what of it is missing, and who can put it on. */
export function LoadoutCard({ view, inventory, origin }: CardProps) {
  const { loadout, worn, carried, missing } = view;
  const { loadoutId, name, note, shareToken } = loadout;
  return (
    <article aria-label={name} className="panel flex flex-col gap-3 px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="wrap-anywhere font-semibold">
          <Link className="hover:underline" href={`/loadouts/${loadoutId}`} prefetch={false}>
            {name}
          </Link>
        </h3>
        <p className="text-quiet text-small">
          {itemWords(worn.length, carried.length)}
          {shareToken ? " · shared" : ""}
        </p>
      </div>
      {note ? (
        <p className="wrap-anywhere line-clamp-2 text-quiet text-small" dir="auto">
          {note}
        </p>
      ) : null}
      <ul className="flex flex-wrap gap-1.5 [--tile:2.75rem]">
        {[...worn, ...carried].slice(0, MOST_TILES).map((line) => (
          <li key={line.key}>
            <LoadoutTile inventory={inventory} line={line} origin={origin} />
          </li>
        ))}
        {worn.length + carried.length > MOST_TILES ? (
          <li className="self-center text-quiet text-small">
            and {worn.length + carried.length - MOST_TILES} more
          </li>
        ) : null}
      </ul>
      {missing.length > 0 ? (
        <p className="text-small text-warn">Missing: {missing.map(lineName).join(", ")}</p>
      ) : null}
      <div className="mt-auto flex flex-wrap items-start gap-2 pt-1">
        <ApplyForm inventory={inventory} isShort view={view} />
        <Link
          className="button-quiet min-h-9! px-3! text-small"
          href={`/loadouts/${loadoutId}`}
          prefetch={false}
        >
          Open<span className="sr-only"> {name}</span>
        </Link>
      </div>
    </article>
  );
}

const MOST_TILES = 18;

function itemWords(worn: number, carried: number): string {
  return carried > 0 ? `${worn} worn, ${carried} carried` : `${worn} worn`;
}
