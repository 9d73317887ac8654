import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { readBackup } from "#lib/db/backup-rows.ts";
import type { Services } from "./services.ts";

/** Of the file's form: one that a program does not know it refuses. */
export const BACKUP_FORM = 1;

/**
 * Writes everything that cannot be had again into a file, as it is at one moment; the site goes on meanwhile.
 *
 * Lines of JSON, packed: a head, each table with its rows behind it, and a last line that counts them. Only its owner
 * may read the file; Bungie's tokens in it stay sealed. It bears its name only when it is whole, and is gone when it
 * cannot be. Answers the rows.
 */
export async function backUp({ env }: Services, file: string, now: Date): Promise<number> {
  let rows = 0;
  async function* lines() {
    yield `${JSON.stringify({ ninefold: BACKUP_FORM, madeAt: now })}\n`;
    for await (const part of readBackup(env.DATABASE_URL)) {
      if ("table" in part) yield `${JSON.stringify(part)}\n`;
      else {
        rows += part.rows.length;
        for (const row of part.rows) yield `${JSON.stringify({ row })}\n`;
      }
    }
    yield `${JSON.stringify({ rows })}\n`;
  }
  const unfinished = `${file}.unfinished`;
  try {
    const written = createWriteStream(unfinished, { mode: 0o600, flush: true });
    await pipeline(Readable.from(lines()), createGzip(), written);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return rows;
}
