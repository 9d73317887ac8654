import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { ANSWER_KINDS, type AnswerKind, inspectAnswer } from "#lib/flows/inspect-answer.ts";
import { definitionsInWords } from "./definitions-in-words.ts";
import { EXIT, endWhenUnread, settingsOrEnd } from "./end-with.ts";

const USAGE = `Usage: npm run inspect -- <${ANSWER_KINDS.join("|")}> <file.json> [--definitions <file.json>], or npm run inspect -- definitions`;

/** What was wrong with the way the command was called, in one sentence. */
class BadInput extends Error {}

function main(args: string[]): string {
  const { kind, file, definitionsFile } = readArguments(args);
  const saved = readJson(file);
  const definitions = definitionsFile === undefined ? null : readJson(definitionsFile);
  return JSON.stringify(inspectAnswer(kind, saved, definitions), null, 2);
}

function readArguments(args: string[]) {
  const { values, positionals } = parse(args);
  const [wantedKind, file, ...rest] = positionals;
  const kind = ANSWER_KINDS.find((known) => known === wantedKind);
  if (wantedKind === undefined || file === undefined || rest.length > 0) throw new BadInput(USAGE);
  if (!kind) throw new BadInput(`There is no kind "${wantedKind}". ${USAGE}`);
  return { kind: kind satisfies AnswerKind, file, definitionsFile: values.definitions };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { definitions: { type: "string" } } });
  } catch (error) {
    throw new BadInput(`${error instanceof Error ? error.message : error} ${USAGE}`, { cause: error });
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const why = error instanceof SyntaxError ? "is not JSON" : "cannot be read";
    throw new BadInput(`${file} ${why}.`, { cause: error });
  }
}

/** Looks into the database, which reading a saved answer needs no settings for. */
async function inspectDefinitions(): Promise<string> {
  const { openServices } = await import("#lib/flows/services.ts");
  const { loadDefinitionsState } = await import("#lib/flows/load-definitions-state.ts");
  const services = openServices(settingsOrEnd());
  try {
    const now = new Date();
    return definitionsInWords(await loadDefinitionsState(services, now), now);
  } finally {
    await services.db.$disconnect();
  }
}

endWhenUnread();
try {
  const args = process.argv.slice(2);
  const isAboutDefinitions = args.length === 1 && args[0] === "definitions";
  process.stdout.write(`${isAboutDefinitions ? await inspectDefinitions() : main(args)}\n`);
} catch (error) {
  const isExpected =
    error instanceof BadInput || (error instanceof Error && error.name === "SavedAnswerError");
  if (!isExpected) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = EXIT.badInput;
}
