import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Measurement } from "./measurement.ts";

/** Something to measure: `e2e/bench/<name>/subject.ts` exports one as `subject`. */
export interface Subject {
  /**
   * Measures one thing after the other. Starts what it needs and ends it, also when it is left half-way.
   *
   * `only` are promises' ids; empty means all. A subject that cannot take itself apart measures all of it.
   */
  measure(only: readonly string[]): AsyncIterable<Measurement>;
}

const FOLDER = new URL("./", import.meta.url);

/** The names of all there are. */
export function subjectNames(folder: URL = FOLDER): string[] {
  return readdirSync(fileURLToPath(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/subject.ts`, folder)))
    .map(({ name }) => name)
    .sort();
}

/** The subject of a name that `subjectNames` knows. */
export async function loadSubject(name: string): Promise<Subject> {
  const loaded = (await import(new URL(`${name}/subject.ts`, FOLDER).href)) as { subject: Subject };
  return loaded.subject;
}
