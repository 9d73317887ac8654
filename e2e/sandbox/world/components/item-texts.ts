import type { Account, HeldItem } from "../holdings.ts";
import type { Copy } from "../item-components.ts";
import { pluggedSockets } from "../item-components.ts";
import { copyMaker, ITEM_SETS, PLUG_STATES } from "./item-sets.ts";

/** What was written about one item, while it was as `state` says. */
interface Written {
  readonly state: string;
  readonly copy: Copy;
  /** By the place of the set in the table of sets. */
  readonly texts: (string | undefined)[];
  plugHashes?: readonly number[];
}

const written = new WeakMap<HeldItem, Written>();

/** Why an item cannot be worn depends on its surroundings, so that is part of its state. */
function writtenAbout(held: HeldItem, copy: Copy): Written {
  const chosen = held.plugs ? JSON.stringify(held.plugs) : "";
  const state = `${copy.cannotEquipReason} ${held.equipped} ${held.stateBits} ${held.power} ${chosen}`;
  const known = written.get(held);
  if (known?.state === state) return known;
  const made: Written = { state, copy, texts: [] };
  written.set(held, made);
  return made;
}

type Subject = readonly [HeldItem, Written];

function textOf([held, about]: Subject, set: number, make: (copy: Copy) => object | null): string {
  const known = about.texts[set];
  if (known !== undefined) return known;
  const made = make(about.copy);
  const text = made ? `"${held.itemInstanceId}":${JSON.stringify(made)}` : "";
  about.texts[set] = text;
  return text;
}

function plugStatesText(subjects: readonly Subject[]): string {
  const hashes = new Set<number>();
  for (const [, about] of subjects) {
    about.plugHashes ??= pluggedSockets(about.copy).map(({ plugHash }) => plugHash);
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
  let made: readonly Subject[] | undefined;
  const subjects = () => {
    if (made) return made;
    const copy = copyMaker(account);
    made = items.flatMap((held) =>
      held.itemInstanceId === null ? [] : [[held, writtenAbout(held, copy(held))] as const],
    );
    return made;
  };
  const setText = (set: number, make: (copy: Copy) => object | null) => () => {
    const texts = subjects().map((subject) => textOf(subject, set, make));
    return `{${texts.filter((text) => text !== "").join(",")}}`;
  };
  const sets = ITEM_SETS.flatMap(([component, name, make], set) =>
    asked.has(component) ? [[name, setText(set, make)] as const] : [],
  );
  if (!asked.has(PLUG_STATES)) return sets;
  return [...sets, ["plugStates", () => plugStatesText(subjects())] as const];
}
