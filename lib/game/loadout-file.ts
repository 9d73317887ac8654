import { CLASS_NAMES, type ClassName } from "./character.ts";
import type { ItemDefinition } from "./item-definition.ts";
import { parseNote } from "./item-mark.ts";
import { type Loadout, MOST_LOADOUT_ITEMS, MOST_PIECES, parseLoadoutName } from "./loadout.ts";

/** A loadout without anything of the account it was saved for: kinds instead of copies. */
export interface LoadoutFile {
  readonly name: string;
  readonly className: ClassName | null;
  readonly note: string;
  readonly items: readonly LoadoutFileItem[];
}

export interface LoadoutFileItem {
  readonly itemHash: number;
  readonly equip: boolean;
  readonly quantity: number;
}

/** What a file says it is, for the programs that read it. */
const FORMAT = "ninefold-loadout-1";

/** What of a loadout may be shown to anybody. */
export function withoutAccount({ name, className, note, items }: Loadout): LoadoutFile {
  return {
    name,
    className,
    note,
    items: items.map(({ itemHash, equip, quantity }) => ({ itemHash, equip, quantity })),
  };
}

/** A loadout as a file. The items' names are there for people; reading it back goes by the hashes. */
export function writeLoadoutFile(
  { items, ...words }: LoadoutFile,
  kinds: ReadonlyMap<number, ItemDefinition>,
): string {
  const named = items.map((one) => ({ ...one, itemName: kinds.get(one.itemHash)?.name ?? null }));
  return `${JSON.stringify({ format: FORMAT, ...words, items: named }, null, 2)}\n`;
}

/** Reads a file back; null for what is none. */
export function readLoadoutFile(text: string): LoadoutFile | null {
  const read = parseJson(text);
  if (!isRecord(read) || read.format !== FORMAT || !Array.isArray(read.items)) return null;
  const name = typeof read.name === "string" ? parseLoadoutName(read.name) : null;
  const note = parseNote(typeof read.note === "string" ? read.note : "");
  const className = CLASS_NAMES.find((one) => one === read.className) ?? null;
  const items = read.items.map(toFileItem);
  const areItems = items.every((one) => one !== null);
  if (name === null || !note.ok || !areItems) return null;
  if (items.length === 0 || items.length > MOST_LOADOUT_ITEMS) return null;
  return { name, className, note: note.note, items };
}

function toFileItem(read: unknown): LoadoutFileItem | null {
  if (!isRecord(read)) return null;
  const { itemHash, equip = false, quantity = 1 } = read;
  if (!isWhole(itemHash, 0, 4_294_967_295) || !isWhole(quantity, 1, MOST_PIECES)) return null;
  return typeof equip === "boolean" ? { itemHash, equip, quantity } : null;
}

function isWhole(read: unknown, least: number, most: number): read is number {
  return typeof read === "number" && Number.isInteger(read) && read >= least && read <= most;
}

function isRecord(read: unknown): read is Record<string, unknown> {
  return typeof read === "object" && read !== null && !Array.isArray(read);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
