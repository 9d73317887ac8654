import type { Inventory } from "#lib/flows/load-inventory.ts";
import type { LoadoutView } from "#lib/flows/load-loadouts.ts";
import { CLASS_NAMES } from "#lib/game/character.ts";
import { LoadoutCard } from "./loadout-card.tsx";
import { className } from "./loadout-names.ts";

interface ListProps {
  readonly views: readonly LoadoutView[];
  readonly inventory: Inventory;
  readonly origin: string;
}

/** All loadouts by class, the selected character's class first. */
export function LoadoutList({ views, inventory, origin }: ListProps) {
  if (views.length === 0) {
    return (
      <p className="panel px-4 py-3 text-quiet">
        You have no loadouts yet. Save what a character wears below, or import one.
      </p>
    );
  }
  const { account, selectedCharacterId } = inventory;
  const selected = account.characters.find(({ characterId }) => characterId === selectedCharacterId);
  const classes = [...CLASS_NAMES].sort(
    (a, b) => Number(b === selected?.className) - Number(a === selected?.className),
  );
  return (
    <div className="space-y-8">
      {[...classes, null].map((one) => {
        const own = views.filter(({ loadout }) => loadout.className === one);
        if (own.length === 0) return null;
        const headingId = `of-${one ?? "any"}`;
        return (
          <section aria-labelledby={headingId} key={headingId}>
            <h2 className="label pb-2" id={headingId}>
              {className(one)} <span className="numbers">({own.length})</span>
            </h2>
            <div className="grid gap-4 lg:grid-cols-2 2xl:grid-cols-3">
              {own.map((view) => (
                <LoadoutCard inventory={inventory} key={view.loadout.loadoutId} origin={origin} view={view} />
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}
