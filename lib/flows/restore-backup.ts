import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import type { BackupPart } from "#lib/db/backup-rows.ts";
import { type Restored, restoreRows } from "#lib/db/restore-rows.ts";
import { silenceLetters } from "#lib/db/silence-letters.ts";
import { latestVisit } from "#lib/game/xur-calendar.ts";
import { BACKUP_FORM } from "./back-up.ts";
import type { Services } from "./services.ts";

const ROWS_AT_ONCE = 200;

const Head = z.object({ ninefold: z.literal(BACKUP_FORM), madeAt: z.coerce.date() });
const Line = z.union([
  z.object({ row: z.string() }),
  z.object({ table: z.string(), columns: z.array(z.string()) }),
  z.object({ rows: z.number() }),
]);

/** The file is no back-up, or not all of one. */
export class BadBackup extends Error {}

/**
 * Fills the empty database with a back-up; see restoreRows.
 *
 * Unless `mayRepeatLetters`, no letter of the visit it falls into is sent, nor what was on its way: better one too few
 * than one twice. Moves that were under way are ended by the worker, which finds no job of theirs; their items rest
 * where the game says. Throws BadBackup.
 */
export async function restoreBackup(
  { env }: Services,
  file: string,
  { mayRepeatLetters }: { readonly mayRepeatLetters: boolean },
  now: Date,
): Promise<Restored> {
  return restoreRows(env.DATABASE_URL, readFile(file), async (client) => {
    if (!mayRepeatLetters) await silenceLetters(client, latestVisit(now).startsAt, now);
  });
}

async function* readFile(file: string): AsyncGenerator<BackupPart> {
  let [count, isWhole, hasHead]: [number, boolean, boolean] = [0, false, false];
  let rows: string[] = [];
  for await (const text of linesOf(file)) {
    if (!hasHead) {
      if (!Head.safeParse(parseJson(text)).success)
        throw new BadBackup("It does not begin as a back-up does.");
      hasHead = true;
      continue;
    }
    const line = Line.safeParse(parseJson(text)).data;
    if (!line) throw new BadBackup("A line of it cannot be read.");
    if ("row" in line) {
      count += 1;
      rows.push(line.row);
      if (rows.length < ROWS_AT_ONCE) continue;
    }
    if (rows.length > 0) yield { rows };
    rows = [];
    if ("table" in line) yield line;
    if ("rows" in line) isWhole = line.rows === count;
  }
  if (!isWhole) throw new BadBackup("Its end is missing.");
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const packed = createReadStream(file);
  const unpacked = createGunzip();
  packed.on("error", (error) => unpacked.destroy(error));
  let rest = "";
  try {
    for await (const chunk of packed.pipe(unpacked).setEncoding("utf8")) {
      const lines = `${rest}${chunk}`.split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (error) {
    throw error instanceof BadBackup ? error : new BadBackup("It cannot be unpacked.", { cause: error });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadBackup("A line of it cannot be read.", { cause: error });
  }
}
