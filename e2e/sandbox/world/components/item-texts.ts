import type { Account, HeldItem } from "../holdings.ts";
import type { Copy } from "../item-components.ts";
import { pluggedSockets } from "../item-components.ts";
import { copyMaker, ITEM_SETS, PLUG_STATES } from "./item-sets.ts";

/** What was written about one item, while it was as `state` says. */
interface Written {
  readonly state: string;
  readonly texts: Map<number, string>;
  plugHashes?: readonly number[];
}

const written = new WeakMap<HeldItem, Written>();

/** Why an item cannot be worn depends on its surroundings, so they are part of its state. */
const stateOf = (copy: Copy, held: HeldItem) =>
  `${copy.cannotEquipReason} ${held.equipped} ${held.stateBits} ${held.power} ${held.plugs ? JSON.stringify(held.plugs) : ""}`;

function writtenAbout(held: HeldItem, copy: Copy): Written {
  const state = stateOf(copy, held);
  const known = written.get(held);
  if (known?.state === state) return known;
  const made: Written = { state, texts: new Map() };
  written.set(held, made);
  return made;
}

function textOf(held: HeldItem, copy: Copy, component: number, make: (copy: Copy) => object | null): string {
  const about = writtenAbout(held, copy);
  const known = about.texts.get(component);
  if (known !== undefined) return known;
  const made = make(copy);
  const text = made ? `"${held.itemInstanceId}":${JSON.stringify(made)}` : "";
  about.texts.set(component, text);
  return text;
}

function plugStatesText(account: Account, items: readonly HeldItem[]): string {
  const copy = copyMaker(account);
  const hashes = new Set<number>();
  for (const held of items) {
    const about = writtenAbout(held, copy(held));
    about.plugHashes ??= pluggedSockets(copy(held)).map(({ plugHash }) => plugHash);
    for (const hash of about.plugHashes) if (hash !== 0) hashes.add(hash);
  }
  const states = [...hashes].map((hash) => [hash, { plugItemHash: hash, canInsert: true, enabled: true }]);
  return JSON.stringify(Object.fromEntries(states));
}

/** Name and data of each asked set, as text; single items are written once and kept with them. */
export function itemSetTexts(
  account: Account,
  items: readonly HeldItem[],
  asked: ReadonlySet<number>,
): readonly (readonly [name: string, text: () => string])[] {
  const instanced = items.filter((held) => held.itemInstanceId !== null);
  const sets = ITEM_SETS.filter(([component]) => asked.has(component)).map(
    ([component, name, make]) =>
      [
        name,
        () => {
          const copy = copyMaker(account);
          const texts = instanced.map((held) => textOf(held, copy(held), component, make));
          return `{${texts.filter((text) => text !== "").join(",")}}`;
        },
      ] as const,
  );
  if (!asked.has(PLUG_STATES)) return sets;
  return [...sets, ["plugStates", () => plugStatesText(account, instanced)] as const];
}
