import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The folder of recorded answers and of the official description; undefined where nobody laid one out. They are
 * no part of the project, so tests that read them must have something to say without them too.
 */
export const RECORDED_FOLDER = process.env.BUNGIE_CAPTURES;

/** A file of that folder; only for tests that asked RECORDED_FOLDER first. */
export function recorded(path: string): unknown {
  if (RECORDED_FOLDER === undefined) throw new Error(`${path} is wanted, but BUNGIE_CAPTURES is not set`);
  return JSON.parse(readFileSync(join(RECORDED_FOLDER, path), "utf8"));
}
