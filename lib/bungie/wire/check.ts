/** What is wrong with a value, and where in it: the keys that lead there. */
export interface Flaw {
  readonly path: readonly string[];
  readonly expected: string;
}

/** Looks at a value without copying it: null when it is a T. */
export interface Check<T> {
  (value: unknown): Flaw | null;
  /** Never there: it only carries the type, for `Checked`. */
  readonly type?: T;
}

/** What a check lets pass. */
export type Checked<C> = C extends Check<infer T> ? T : never;

/** An object of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

type Fields = Readonly<Record<string, Check<unknown>>>;
type MaybeKeys<F> = { [K in keyof F]: undefined extends Checked<F[K]> ? K : never }[keyof F];
type Shape<F> = { readonly [K in Exclude<keyof F, MaybeKeys<F>>]: Checked<F[K]> } & {
  readonly [K in MaybeKeys<F>]?: Checked<F[K]>;
};

// JSON has no NaN, but 1e999 is Infinity.
export const number = is<number>("a number", Number.isFinite);
export const integer = is<number>("a whole number", Number.isSafeInteger);
export const text = is<string>("a text", (value) => typeof value === "string");
export const flag = is<boolean>("true or false", (value) => typeof value === "boolean");

export const anything: Check<unknown> = () => null;
/** An object of whose values nothing is known yet. */
export const record = is<Json>("an object", isObject);

/** May be missing or null. */
export function maybe<T>(check: Check<T>): Check<T | null | undefined> {
  return (value) => (value === undefined || value === null ? null : check(value));
}

/** An object with these fields; others pass. */
export function shape<const F extends Fields>(fields: F): Check<Shape<F>> {
  const keys = Object.keys(fields);
  const checks = Object.values(fields);
  return (value) => {
    if (!isObject(value)) return { path: [], expected: "an object" };
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] as string;
      const flaw = checks[index]?.(value[key]);
      if (flaw) return below(key, flaw);
    }
    return null;
  };
}

/** An object whose keys are names or numbers of Bungie's. */
export function recordOf<T>(check: Check<T>): Check<Readonly<Record<string, T>>> {
  return (value) => {
    if (!isObject(value)) return { path: [], expected: "an object" };
    // Not by key: most keys are hashes, and a number of that size is costly to turn into a key and back.
    const values = Object.values(value);
    for (let index = 0; index < values.length; index++) {
      const flaw = check(values[index]);
      if (flaw) return below(Object.keys(value)[index] ?? "", flaw);
    }
    return null;
  };
}

export function listOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return { path: [], expected: "a list" };
    for (let index = 0; index < value.length; index++) {
      const flaw = check(value[index]);
      if (flaw) return below(String(index), flaw);
    }
    return null;
  };
}

/**
 * The same check, asked only about what a quick look does not let pass.
 *
 * For the shapes a profile has by the ten thousand: reading fields by their written names is several times as fast.
 * `isFine` must let nothing pass that the check would not.
 */
export function quick<T>(check: Check<T>, isFine: (value: Json) => boolean): Check<T> {
  return (value) => (isObject(value) && isFine(value) ? null : check(value));
}

/** Something else than what Bungie documents. Its message says where and what, never the value. */
export class UnexpectedShape extends Error {
  override readonly name = "UnexpectedShape";

  constructor({ path, expected }: Flaw) {
    super(`${path.join(".")}: expected ${expected}`);
  }
}

/** A check where a zod schema is expected: it returns the very value it was given. */
export function schemaOf<T>(check: Check<T>) {
  return readerOf((value) => {
    const flaw = check(value);
    if (flaw) throw new UnexpectedShape(flaw);
    return value as T;
  });
}

/** Throws what a check finds in a part that did not pass, and where the part was. */
export function refuse(path: readonly string[], check: Check<unknown>, part: unknown): never {
  const flaw = check(part) ?? { path: [], expected: "something else" };
  throw new UnexpectedShape({ ...flaw, path: [...path, ...flaw.path] });
}

/** What turns a value into another and looks at it on the way, where a zod schema is expected. It throws UnexpectedShape. */
export function readerOf<T>(parse: (value: unknown) => T) {
  function safeParse(value: unknown) {
    try {
      return { success: true, data: parse(value) } as const;
    } catch (error) {
      if (error instanceof UnexpectedShape) return { success: false, error } as const;
      throw error;
    }
  }
  return { safeParse, parse };
}

function is<T>(expected: string, test: (value: unknown) => boolean): Check<T> {
  const flaw: Flaw = { path: [], expected };
  return (value) => (test(value) ? null : flaw);
}

function below(key: string, { path, expected }: Flaw): Flaw {
  return { path: [key, ...path], expected };
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
