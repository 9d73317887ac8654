import { parseEnv } from "#lib/env.ts";
import { backUp } from "#lib/flows/back-up.ts";
import { openServices } from "#lib/flows/services.ts";

const USAGE =
  "Usage: npm run backup -- <file>: writes all that the database holds of players and letters into a file.";
const EXIT = { failed: 1, badInput: 2, badSettings: 78 } as const;

function endWith(code: number, words: string): never {
  console.error(words);
  process.exit(code);
}

const [file, ...more] = process.argv.slice(2);
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
  const rows = await backUp(services, file, new Date());
  console.log(
    `${file} holds ${rows} rows. Keep it apart from TOKEN_KEYS, without which its tokens stay sealed.`,
  );
} catch (error) {
  endWith(EXIT.failed, `There is no back-up: ${error instanceof Error ? error.message : error}`);
} finally {
  await services.db.$disconnect();
}
