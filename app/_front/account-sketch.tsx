import type { Element } from "#lib/game/element.ts";
import type { Rarity } from "#lib/game/rarity.ts";

// One letter a tile: the rarity; the figure after it is the element. A dot is an empty place.
const ROWS = [
  "e2l1l0|l3l2|r1l4..",
  "l1e3l2|l5l4..|l3r2e1",
  "l0l5..|e4l1l2|r0l3l1",
  "l.l.|l.e.l.|u.l.r.",
  "e.l.l.|l.l...|l.e...",
];
const VAULT = ["l2e1l3l0r5l1", "l4l2u0l3e5l1", "r1l0l2e4l3l5", "l.u.l.e.l.r.", "l.l.e.l.l..."];

const VAULT_COLUMN = 3;
const PLACES = ["Titan", "Hunter", "Warlock", "Vault"];
const RARITIES: Record<string, Rarity> = { e: "exotic", l: "legendary", r: "rare", u: "uncommon" };
const ELEMENTS: readonly Element[] = ["kinetic", "arc", "solar", "void", "stasis", "strand"];

/** The idea of the site as a drawing: three characters, the vault, gear slot by slot. Decoration only. */
export function AccountSketch() {
  return (
    <div
      aria-hidden="true"
      className="panel select-none overflow-hidden p-3 [--tile:1.875rem] sm:p-5 sm:[--tile:2.25rem]"
    >
      <div className="grid grid-cols-3 gap-x-3 gap-y-3 sm:grid-cols-[repeat(3,auto)_1fr] sm:gap-x-6">
        {PLACES.map((name) => (
          <div className="border-line border-b pb-1.5 max-sm:nth-4:hidden" key={name}>
            <span className="label">{name}</span>
          </div>
        ))}
        {ROWS.map((row, index) => (
          <Row cells={[...padded(row), VAULT[index] ?? ""]} key={row} />
        ))}
      </div>
    </div>
  );
}

function padded(row: string): string[] {
  return row.split("|").concat(["", "", ""]).slice(0, 3);
}

function Row({ cells }: { cells: readonly string[] }) {
  return cells.map((cell, column) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a fixed drawing; its columns never move
    <div className={`flex gap-1 ${column === VAULT_COLUMN ? "max-sm:hidden" : ""}`} key={column}>
      {(cell.match(/../g) ?? []).map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Mark key={index} mark={mark} />
      ))}
    </div>
  ));
}

function Mark({ mark }: { mark: string }) {
  const rarity = RARITIES[mark[0] ?? ""];
  const element = ELEMENTS[Number(mark[1])];
  if (rarity === undefined) return <span className="size-(--tile) border border-line border-dashed" />;
  return (
    <span className={`t ${rarity} grid aspect-square place-items-center`}>
      {element ? (
        <i className={`glyph glyph-${element} tint-${element}`} />
      ) : (
        <i className="size-2.5 rotate-45 border border-line-strong" />
      )}
    </span>
  );
}
