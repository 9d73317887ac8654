import type { Problem } from "#lib/game/problem.ts";
import { loadItemDefinitions } from "#lib/manifest/load-definitions.ts";
import type { Services } from "./services.ts";

/** Names the items that a problem is about, by their hash; those that nothing defines are left out. */
export async function nameProblemItems(
  { db }: Services,
  problem: Problem,
): Promise<Readonly<Record<number, string>>> {
  const hashes = hashesOf(problem);
  if (hashes.length === 0) return {};
  const known = await loadItemDefinitions(db, new Set(hashes));
  return Object.fromEntries([...known].flatMap(([hash, { name }]) => (name ? [[hash, name]] : [])));
}

function hashesOf(problem: Problem): readonly number[] {
  if (problem.kind === "in-the-way") return problem.itemHashes;
  return problem.kind === "exotic-conflict" ? [problem.wornItemHash] : [];
}
