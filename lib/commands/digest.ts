import { type Env, parseEnv } from "#lib/env.ts";
import { openServices, type Services } from "#lib/flows/services.ts";
import { digestLift } from "./digest-lift.ts";
import { digestPreview } from "./digest-preview.ts";
import { digestRetry } from "./digest-retry.ts";
import { digestSendTest } from "./digest-send-test.ts";
import { digestStatus } from "./digest-status.ts";

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
const EXIT = { failed: 1, badInput: 2, badSettings: 78 } as const;

function endWith(code: number, words: string): never {
  console.error(words);
  process.exit(code);
}

function readSettings(): Env {
  try {
    return parseEnv(process.env);
  } catch (error) {
    return endWith(EXIT.badSettings, error instanceof Error ? error.message : String(error));
  }
}

const [word = "", ...words] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
if (!command) endWith(EXIT.badInput, word ? `There is no "${word}". ${USAGE}` : USAGE);
const services = openServices(readSettings());
try {
  process.exitCode = await command(services, words);
} catch (error) {
  // Its last line says why.
  const why = error instanceof Error ? error.message.trim().split("\n").at(-1) : String(error);
  endWith(EXIT.failed, `That did not work: ${why}`);
} finally {
  await services.db.$disconnect();
}
