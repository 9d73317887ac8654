import type { Db } from "./client.ts";
import type { ImportedVersion } from "./definition-imports.ts";

/** Keeps why an import failed, in place of the failure before it. */
export async function recordFailedImport(
  db: Db,
  failed: ImportedVersion & { readonly failure: string; readonly completedAt: Date },
): Promise<void> {
  const { language } = failed;
  await db.$transaction([
    db.definitionVersion.deleteMany({ where: { language, state: "failed" } }),
    db.definitionVersion.create({ data: { ...failed, state: "failed" } }),
  ]);
}

/** For when Bungie names again what we hold: it took back what could not be imported. */
export async function forgetFailedImport(db: Db, language: string): Promise<void> {
  await db.definitionVersion.deleteMany({ where: { language, state: "failed" } });
}

/** The failure since the last success; null when the last import ended well. */
export async function findImportFailure(
  db: Db,
  language: string,
): Promise<{ readonly version: string; readonly failure: string; readonly failedAt: Date } | null> {
  const latest = await db.definitionVersion.findFirst({
    where: { language, state: { in: ["current", "failed"] } },
    orderBy: { completedAt: "desc" },
  });
  if (latest?.state !== "failed" || !latest.completedAt) return null;
  return { version: latest.version, failure: latest.failure ?? "", failedAt: latest.completedAt };
}
