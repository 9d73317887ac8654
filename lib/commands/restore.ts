import type { RestoreRefusal } from "#lib/db/restore-rows.ts";
import { parseEnv } from "#lib/env.ts";
import { BadBackup, restoreBackup } from "#lib/flows/restore-backup.ts";
import { openServices } from "#lib/flows/services.ts";

const LETTERS = "--letters-again";
const USAGE = `Usage: npm run restore -- <file> [${LETTERS}]: fills an empty, migrated database with a back-up.
Without ${LETTERS} no letter of the present visit of Xûr is sent any more: it may have left after the back-up was made.`;
const EXIT = { failed: 1, badInput: 2, badSettings: 78 } as const;

function endWith(code: number, words: string): never {
  console.error(words);
  process.exit(code);
}

function inWords(refusal: RestoreRefusal): string {
  switch (refusal.kind) {
    case "not-empty":
      return `The database is not empty ("${refusal.table}" has rows). Name a new one in DATABASE_URL and run npm run db:migrate first.`;
    case "unknown-columns":
      return `The back-up is of a newer version: "${refusal.table}" has ${refusal.columns.join(", ")}. Run npm run db:migrate of that version first.`;
  }
}

const args = process.argv.slice(2);
const [file, ...more] = args.filter((arg) => arg !== LETTERS);
if (!file || more.length > 0) endWith(EXIT.badInput, USAGE);
const settings = (() => {
  try {
    return parseEnv(process.env);
  } catch (error) {
    return endWith(EXIT.badSettings, error instanceof Error ? error.message : String(error));
  }
})();
const services = openServices(settings);
try {
  const mayRepeatLetters = args.includes(LETTERS);
  const { rows, refusal } = await restoreBackup(services, file, { mayRepeatLetters }, new Date());
  if (refusal) endWith(EXIT.failed, `Nothing was restored. ${inWords(refusal)}`);
  console.log(
    `${rows} rows are back. Start the worker: it imports the definitions, and ends moves that were under way.`,
  );
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  endWith(
    EXIT.failed,
    `Nothing was restored. ${error instanceof BadBackup ? `${file} is no whole back-up. ` : ""}${why}`,
  );
} finally {
  await services.db.$disconnect();
}
