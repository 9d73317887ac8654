import { NO_HASH } from "./game-hash.ts";
import { NO_ROW, TABLE_OF_FIELD } from "./reference-fields.ts";

export type Tables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

// Keys below this are places in a list: what one vendor sells is keyed by its rows.
const LEAST_HASH = 100_000;
// Which table the keys below `data` name, by the component that holds it.
const KEYED_DATA: Readonly<Record<string, string>> = {
  vendors: "Vendor",
  sales: "Vendor",
};

/** Hashes that a field's value names: itself, its entries, or the keys of a map. */
function named(value: unknown): readonly (number | string)[] {
  if (typeof value === "number") return [value];
  if (Array.isArray(value)) return value.filter((one): one is number => typeof one === "number");
  if (!isObject(value)) return [];
  const keys = Object.keys(value);
  return keys.every((key) => /^\d+$/.test(key)) ? keys : [];
}

function tableOf(field: string, parents: readonly string[]): string | undefined {
  const parent = parents.at(-1) ?? "";
  if (field === "iconHash" && /oadouts/.test(parents.join(" "))) return "LoadoutIcon";
  if (field === "plugs" && /PlugSets/.test(parents.join(" "))) return "PlugSet";
  return field === "data" ? KEYED_DATA[parent] : TABLE_OF_FIELD.get(field);
}

/**
 * Walks a value and notes every hash that has no row in the table its field speaks of, and every field that is called a
 * hash and of which nothing is known. 0 means none, and so does the hash of nothing.
 */
export function danglingIn(
  value: unknown,
  all: Tables,
  where: string,
  found: Set<string>,
  parents: readonly string[] = [],
): void {
  if (Array.isArray(value)) {
    for (const one of value) danglingIn(one, all, where, found, parents);
    return;
  }
  if (!isObject(value)) return;
  for (const [field, inner] of Object.entries(value)) {
    const table = tableOf(field, parents);
    if (/Hash(es)?$/i.test(field) && !table && !(field in NO_ROW))
      found.add(`${where}: unknown field ${field}`);
    for (const hash of table ? named(inner) : []) {
      const isNone = Number(hash) === 0 || Number(hash) === NO_HASH;
      const isPlace = field === "data" && Number(hash) < LEAST_HASH;
      if (!isNone && !isPlace && all[`Destiny${table}Definition`]?.[String(hash)] === undefined)
        found.add(`${where}: ${field} ${hash} is no ${table}`);
    }
    danglingIn(inner, all, where, found, [...parents, field]);
  }
}
