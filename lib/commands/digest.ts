import { openServices, type Services } from "#lib/flows/services.ts";
import { digestLift } from "./digest-lift.ts";
import { digestPreview } from "./digest-preview.ts";
import { digestRetry } from "./digest-retry.ts";
import { digestSendTest } from "./digest-send-test.ts";
import { digestStatus } from "./digest-status.ts";
import { EXIT, endWith, settingsOrEnd, whyOf } from "./end-with.ts";

/** One word of `npm run digest -- …`: does it, prints, and answers the exit code. */
export type DigestCommand = (services: Services, words: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, DigestCommand>> = {
  status: digestStatus,
  preview: digestPreview,
  "send-test": digestSendTest,
  retry: digestRetry,
  lift: digestLift,
};

const USAGE = `Usage: npm run digest -- <${Object.keys(COMMANDS).join("|")}>`;

const [word = "", ...words] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
if (!command) endWith(EXIT.badInput, word ? `There is no "${word}". ${USAGE}` : USAGE);
const services = openServices(settingsOrEnd());
try {
  process.exitCode = await command(services, words);
} catch (error) {
  endWith(EXIT.failed, `That did not work: ${whyOf(error)}`);
} finally {
  await services.db.$disconnect();
}
