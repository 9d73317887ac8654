import type { RestoreRefusal } from "#lib/db/restore-rows.ts";
import { BadBackup, restoreBackup } from "#lib/flows/restore-backup.ts";
import { openServices } from "#lib/flows/services.ts";
import { EXIT, endWith, settingsOrEnd, whyOf } from "./end-with.ts";

const LETTERS = "--letters-again";
const USAGE = `Usage: npm run restore -- <file> [${LETTERS}]: fills an empty, migrated database with a back-up.
Without ${LETTERS} no letter of the present visit of Xûr is sent any more: it may have left after the back-up was made.`;

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
const services = openServices(settingsOrEnd());
try {
  const mayRepeatLetters = args.includes(LETTERS);
  const { rows, refusal } = await restoreBackup(services, file, { mayRepeatLetters }, new Date());
  if (refusal) endWith(EXIT.failed, `Nothing was restored. ${inWords(refusal)}`);
  console.log(
    `${rows} rows are back. Start the worker: it imports the definitions, and ends moves that were under way.`,
  );
} catch (error) {
  const whose = error instanceof BadBackup ? `${file} is no whole back-up. ` : "";
  endWith(EXIT.failed, `Nothing was restored. ${whose}${whyOf(error)}`);
} finally {
  await services.db.$disconnect();
}
