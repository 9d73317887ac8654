import { backUp } from "#lib/flows/back-up.ts";
import { openServices } from "#lib/flows/services.ts";
import { EXIT, endWith, settingsOrEnd, whyOf } from "./end-with.ts";

const USAGE =
  "Usage: npm run backup -- <file>: writes all that the database holds of players and letters into a file.";

const [file, ...more] = process.argv.slice(2);
if (!file || more.length > 0) endWith(EXIT.badInput, USAGE);
const services = openServices(settingsOrEnd());
try {
  const rows = await backUp(services, file, new Date());
  console.log(
    `${file} holds ${rows} rows. Keep it apart from TOKEN_KEYS, without which its tokens stay sealed.`,
  );
} catch (error) {
  endWith(EXIT.failed, `There is no back-up: ${whyOf(error)}`);
} finally {
  await services.db.$disconnect();
}
