import type { Route } from "next";
import Link from "next/link";
import type { LoadoutLine } from "#lib/flows/load-loadouts.ts";
import { placeWord } from "../../inventory/marks/place-word.ts";
import { lineName, slotName } from "../loadout-names.ts";
import { LoadoutTile } from "../loadout-tile.tsx";
import type { ItemsProps } from "./loadout-items.tsx";

export interface LineProps extends ItemsProps {
  readonly line: LoadoutLine;
}

/** One item: what it is, where it lies now, and buttons of the form around it. */
export function ItemLine({ line, view, inventory, origin }: LineProps) {
  const { key, wanted, definition } = line;
  const name = lineName(line);
  const { loadoutId } = view.loadout;
  const slot = definition?.bucketHash;
  return (
    <li className="flex flex-wrap items-center gap-x-3 border-line border-b py-2 sm:flex-nowrap [--tile:2.75rem]">
      <LoadoutTile inventory={inventory} line={line} origin={origin} />
      <LineWords inventory={inventory} line={line} />
      <span className="flex w-full shrink-0 justify-end gap-x-1 sm:w-auto">
        {definition?.isEquippable && (definition.isTransferable || !wanted.equip) ? (
          <LineButton change={`${wanted.equip ? "carry" : "wear"}:${key}`} name={name}>
            {wanted.equip ? "Only carry" : "Wear"}
          </LineButton>
        ) : null}
        {slot === undefined ? null : (
          <Link
            className={LINE_BUTTON}
            href={`/loadouts/${loadoutId}/items?slot=${slot}&instead=${key}` as Route}
            prefetch={false}
          >
            Replace<span className="sr-only"> {name}</span>
          </Link>
        )}
        <LineButton change={`remove:${key}`} name={name}>
          Take out
        </LineButton>
      </span>
    </li>
  );
}

export const LINE_BUTTON =
  "inline-flex min-h-9 cursor-pointer items-center px-2 text-quiet text-small underline decoration-line-strong underline-offset-4 hover:text-text hover:decoration-current";

function LineButton({ change, name, children }: { change: string; name: string; children: React.ReactNode }) {
  return (
    <button className={LINE_BUTTON} name="change" type="submit" value={change}>
      <span>
        {children}
        <span className="sr-only"> {name}</span>
      </span>
    </button>
  );
}

export function LineWords({ line, inventory }: Pick<LineProps, "line" | "inventory">) {
  const { item, definition, isRecognised } = line;
  const details = [
    definition ? slotName(definition.bucketHash) : "",
    definition?.typeName === slotName(definition?.bucketHash ?? 0) ? "" : (definition?.typeName ?? ""),
  ].filter(Boolean);
  return (
    <div className="wrap-anywhere min-w-0 flex-1 text-small">
      <p className="font-semibold text-body leading-snug">{lineName(line)}</p>
      <p className="text-quiet">{details.join(" · ")}</p>
      {item ? (
        <p className="text-quiet">
          {placeWord(inventory.account, item)}
          {isRecognised ? " · another copy than was saved" : ""}
        </p>
      ) : (
        <p className="font-medium text-warn">Missing</p>
      )}
    </div>
  );
}
