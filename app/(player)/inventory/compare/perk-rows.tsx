import type { PerkCell, PerkRow } from "#lib/game/compare-perks.ts";
import type { ItemDefinition } from "#lib/game/item-definition.ts";
import { PlugIcon } from "../../item/[itemKey]/plug-icon.tsx";
import type { CompareProps } from "./compare-table.tsx";
import { None } from "./number-cells.tsx";

/** What copies have in their sockets, and could have in instead. */
export function PerkRows({ view, origin, isFolded }: CompareProps & { isFolded: boolean }) {
  const all = namePerkRows(view.comparison.perks);
  const rows = isFolded ? all.filter(({ row }) => !row.isSame) : all;
  if (rows.length === 0) return null;
  return (
    <tbody>
      {rows.map(({ row, name }) => (
        <tr key={row.id}>
          <th scope="row">{name}</th>
          {row.cells.map((cell, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cells are told apart by their column alone
            <td key={index}>{cell ? <Perk cell={cell} origin={origin} /> : <None />}</td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** The game's word for each row; where several have one, they are numbered. */
function namePerkRows(rows: readonly PerkRow[]): { row: PerkRow; name: string }[] {
  const wordOf = ({ kind, typeName }: PerkRow) => typeName || (kind === "intrinsic" ? "Frame" : "Perk");
  return rows.map((row, index) => {
    const word = wordOf(row);
    const alike = rows.filter((other) => wordOf(other) === word);
    const nth = rows.slice(0, index + 1).filter((other) => wordOf(other) === word).length;
    return { row, name: alike.length > 1 ? `${word} ${nth}` : word };
  });
}

function Perk({ cell, origin }: { cell: PerkCell; origin: string }) {
  const { plug, alternatives, isOnlyHere, isEnabled } = cell;
  return (
    <>
      <Part isOn isOnlyHere={isOnlyHere} origin={origin} plug={plug} />
      {isEnabled ? null : <small>not active</small>}
      {alternatives.length > 0 ? (
        <div className="perk-choice">
          <span className="sr-only">or</span>
          {alternatives.map((one) => (
            <Part key={one.itemHash} origin={origin} plug={one} />
          ))}
        </div>
      ) : null}
    </>
  );
}

interface PartProps {
  readonly plug: ItemDefinition;
  readonly origin: string;
  readonly isOn?: boolean;
  readonly isOnlyHere?: boolean;
}

function Part({ plug, origin, isOn = false, isOnlyHere = false }: PartProps) {
  return (
    <span className={isOn ? "perk" : "perk text-quiet"}>
      <PlugIcon isOn={isOn} isRound origin={origin} plug={plug} size={24} />
      <span>
        {plug.name}
        {isOnlyHere ? (
          <span className="only-here">
            <span className="sr-only"> only here</span>
          </span>
        ) : null}
      </span>
    </span>
  );
}
