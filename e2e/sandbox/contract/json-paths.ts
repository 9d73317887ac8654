/** Kinds of JSON values found at each path: `items[].itemHash` → number. Ids and hashes as keys become `*`. */
export type JsonPaths = ReadonlyMap<string, ReadonlySet<string>>;

const ID_OR_HASH = /^-?\d+$/;

/**
 * All paths of a JSON value. Array places become `[]` and keys that are numbers become `*`, so that two answers
 * about different items have the same paths. Null has no kind of its own: it is a value that was left out.
 */
export function jsonPaths(value: unknown): JsonPaths {
  const found = new Map<string, Set<string>>();
  walk(value, "", found);
  return found;
}

function walk(value: unknown, path: string, found: Map<string, Set<string>>): void {
  if (value === null || value === undefined) return;
  const kind = Array.isArray(value) ? "array" : typeof value;
  const kinds = found.get(path);
  if (kinds) kinds.add(kind);
  else found.set(path, new Set([kind]));
  if (Array.isArray(value)) for (const one of value) walk(one, `${path}[]`, found);
  else if (typeof value === "object")
    for (const [key, inner] of Object.entries(value)) walk(inner, joined(path, key), found);
}

function joined(path: string, key: string): string {
  const step = ID_OR_HASH.test(key) ? "*" : key;
  return path === "" ? step : `${path}.${step}`;
}

function parentOf(path: string): string {
  const end = path.endsWith("[]") ? path.length - 2 : Math.max(path.lastIndexOf("."), 0);
  return path.slice(0, end);
}

/** Paths of `theirs` that `ours` lacks; of a missing branch only where it is broken off, without its twigs. */
export function missingPaths(theirs: JsonPaths, ours: JsonPaths): string[] {
  return [...theirs.keys()].filter((path) => path !== "" && !ours.has(path) && ours.has(parentOf(path)));
}

/** Paths that both have, but ours with a kind of value that theirs never has: `path is number, not string`. */
export function otherKinds(theirs: JsonPaths, ours: JsonPaths): string[] {
  return [...ours].flatMap(([path, kinds]) => {
    const right = theirs.get(path);
    const wrong = right ? [...kinds].filter((kind) => !right.has(kind)) : [];
    return right && wrong.length > 0 ? [`${path} is ${wrong.join("/")}, not ${[...right].join("/")}`] : [];
  });
}
