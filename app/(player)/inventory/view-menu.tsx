"use client";

// Runs in the browser too, though nothing in it needs to: as a component of the server its whole markup would be sent
// a second time, as data.

import {
  GROUPINGS,
  type GroupBy,
  SORTS,
  type SortBy,
  TILE_SIZES,
  type TileSize,
  type ViewSettings,
} from "#lib/game/view-settings.ts";
import { changeViewAction } from "./actions.ts";
import { GROUPING_NAMES, SORT_NAMES, TILE_SIZE_NAMES } from "./gear-words.ts";

/**
 * How the gear is laid out: every choice is a button of one plain form, so that one press does it with or without
 * scripts. The buttons that fold rows stand in the gear itself and belong to this form by its id.
 */
export function ViewMenu({ settings, query }: { settings: ViewSettings; query: string }) {
  const { sort, grouping, tileSize } = settings;
  return (
    <details className="view-menu">
      <summary className="button-quiet text-small">
        View<span className="sr-only">: sort, group and size of tiles</span>
      </summary>
      <form action={changeViewAction} className="view-panel panel" id="view">
        {query ? <input name="q" type="hidden" value={query} /> : null}
        <noscript>
          <input name="nojs" type="hidden" value="1" />
        </noscript>
        <Choices chosen={sort} legend="Sort by" name="sort" options={SORTS} words={SORT_NAMES} />
        <Choices
          chosen={grouping}
          legend="Group by"
          name="grouping"
          options={GROUPINGS}
          words={GROUPING_NAMES}
        />
        <Choices
          chosen={tileSize}
          legend="Tiles"
          name="tileSize"
          options={TILE_SIZES}
          words={TILE_SIZE_NAMES}
        />
      </form>
    </details>
  );
}

interface ChoicesProps<T extends SortBy | GroupBy | TileSize> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly chosen: T;
}

function Choices<T extends SortBy | GroupBy | TileSize>({
  legend,
  name,
  options,
  words,
  chosen,
}: ChoicesProps<T>) {
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      <div className="view-choices">
        {options.map((option) => (
          <button aria-pressed={option === chosen} key={option} name={name} type="submit" value={option}>
            {words[option]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
