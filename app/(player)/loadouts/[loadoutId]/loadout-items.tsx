import type { Route } from "next";
import Link from "next/link";
import type { Inventory } from "#lib/flows/load-inventory.ts";
import type { LoadoutLine, LoadoutView } from "#lib/flows/load-loadouts.ts";
import { LoadoutForm } from "../loadout-form.tsx";
import { editLoadoutAction } from "./actions.ts";
import { ItemLine } from "./item-line.tsx";
import { StackLine } from "./stack-line.tsx";

export interface ItemsProps {
  readonly view: LoadoutView;
  readonly inventory: Inventory;
  readonly origin: string;
}

/** What is in a loadout, with everything that can be done about each thing. */
export function LoadoutItems(props: ItemsProps) {
  const { loadout, worn, carried } = props.view;
  const isStack = ({ definition }: LoadoutLine) => definition?.isInstanced === false;
  const { loadoutId } = loadout;
  return (
    <div className="space-y-6" id="items">
      <LoadoutForm action={editLoadoutAction} className="space-y-6" fields={{ loadoutId }} label="Items">
        <Group {...props} lines={worn} none="Nothing is worn." title="Worn" />
        <Group
          {...props}
          lines={carried.filter((line) => !isStack(line))}
          none="Nothing is carried along."
          title="Carried along"
        />
      </LoadoutForm>
      {carried.some(isStack) ? (
        <section aria-labelledby="stacks">
          <h2 className="label pb-2" id="stacks">
            Stacks
          </h2>
          <ul className="grid gap-x-6 xl:grid-cols-2">
            {carried.filter(isStack).map((line) => (
              <StackLine {...props} key={line.key} line={line} />
            ))}
          </ul>
        </section>
      ) : null}
      <Link className="button-quiet" href={`/loadouts/${loadoutId}/items` as Route} prefetch={false}>
        Add an item
      </Link>
    </div>
  );
}

interface GroupProps extends ItemsProps {
  readonly title: string;
  readonly lines: readonly LoadoutLine[];
  readonly none: string;
}

function Group({ title, lines, none, ...props }: GroupProps) {
  const headingId = title.toLowerCase().replaceAll(" ", "-");
  return (
    <section aria-labelledby={headingId}>
      <h2 className="label pb-2" id={headingId}>
        {title} <span className="numbers">({lines.length})</span>
      </h2>
      {lines.length === 0 ? <p className="text-quiet text-small">{none}</p> : null}
      <ul className="grid gap-x-6 xl:grid-cols-2">
        {lines.map((line) => (
          <ItemLine {...props} key={line.key} line={line} />
        ))}
      </ul>
    </section>
  );
}
