import type { Inventory } from "#lib/flows/load-inventory.ts";
import type { LoadoutView } from "#lib/flows/load-loadouts.ts";
import { LoadoutForm } from "../loadout-form.tsx";
import { forgetLoadoutAction } from "./actions.ts";
import { ApplyForm } from "./apply-form.tsx";
import { DescribeForm } from "./describe-form.tsx";
import { SharePanel } from "./share-panel.tsx";

interface SideProps {
  readonly view: LoadoutView;
  readonly inventory: Inventory;
  readonly siteUrl: string;
}

/** Everything that is done with a loadout as a whole. */
export function LoadoutSide({ view, inventory, siteUrl }: SideProps) {
  const { loadout, missing } = view;
  const { loadoutId, name, note } = loadout;
  return (
    <div className="space-y-6">
      <section aria-labelledby="apply" className="panel px-4 py-4">
        <h2 className="pb-2 font-semibold" id="apply">
          Apply it
        </h2>
        <p className="pb-3 text-quiet text-small">
          {missing.length > 0
            ? `Without ${missing.length === 1 ? "the one item" : "the items"} that you lack. `
            : null}
          You see every step first; nothing moves before you agree.
        </p>
        <ApplyForm inventory={inventory} view={view} />
      </section>
      <section aria-labelledby="describe" className="panel px-4 py-4">
        <h2 className="pb-3 font-semibold" id="describe">
          Name and note
        </h2>
        <DescribeForm loadoutId={loadoutId} name={name} note={note} />
      </section>
      <SharePanel loadout={loadout} siteUrl={siteUrl} />
      <details className="panel px-4 py-3">
        <summary className="cursor-pointer text-small">Delete this loadout…</summary>
        <LoadoutForm action={forgetLoadoutAction} className="pt-3" fields={{ loadoutId }} label="Delete">
          <p className="pb-3 text-quiet text-small">
            It is gone for good, and its link with it. The items stay where they are.
          </p>
          <button className="button-quiet w-full border-bad! font-semibold! text-bad!" type="submit">
            <span className="wrap-anywhere">Delete {name}</span>
          </button>
        </LoadoutForm>
      </details>
    </div>
  );
}
