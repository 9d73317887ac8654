import { LoadoutForm } from "../loadout-form.tsx";
import { lineName } from "../loadout-names.ts";
import { LoadoutTile } from "../loadout-tile.tsx";
import { editLoadoutAction, setAmountAction } from "./actions.ts";
import { LINE_BUTTON, type LineProps, LineWords } from "./item-line.tsx";

/** A stack: how many pieces of it are carried along. */
export function StackLine({ line, view, inventory, origin }: LineProps) {
  const { key, wanted } = line;
  const { loadoutId } = view.loadout;
  const name = lineName(line);
  const fieldId = `amount-${key}`;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b py-2 sm:flex-nowrap [--tile:2.75rem]">
      <LoadoutTile inventory={inventory} line={line} origin={origin} />
      <LineWords inventory={inventory} line={line} />
      <span className="flex w-full items-start justify-end gap-x-1 sm:w-auto">
        <LoadoutForm action={setAmountAction} fields={{ loadoutId, key }}>
          <span className="flex items-center gap-2">
            <label className="sr-only" htmlFor={fieldId}>
              Pieces of {name}
            </label>
            <input
              className="input numbers w-24!"
              defaultValue={wanted.quantity}
              id={fieldId}
              inputMode="numeric"
              key={wanted.quantity}
              name="quantity"
            />
            <button className={LINE_BUTTON} type="submit">
              Set<span className="sr-only"> the amount of {name}</span>
            </button>
          </span>
        </LoadoutForm>
        <LoadoutForm action={editLoadoutAction} fields={{ loadoutId }}>
          <button className={LINE_BUTTON} name="change" type="submit" value={`remove:${key}`}>
            Take out<span className="sr-only"> {name}</span>
          </button>
        </LoadoutForm>
      </span>
    </li>
  );
}
