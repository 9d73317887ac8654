// Reads what `npm run soak` is asked for. Plain JavaScript: it is read before anything is installed.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectDir } from "./settings.mjs";

const MOST_RUNS = 10_000_000;

/** The names of all there are: folders of e2e/soak with a subject.ts. */
export function soakSubjects(folder = join(projectDir, "e2e/soak")) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "subject.ts")))
    .map(({ name }) => name)
    .sort();
}

/** Whether a subject plays on the built site and a database; its setup.mjs can say that it does not. */
export async function needsSite(subject, folder) {
  return (await readSetup(subject, folder)).needsSite !== false;
}

/** Whether it plays on a database: all that need the site do, and others that say so. */
export async function needsDatabase(subject, folder) {
  const setup = await readSetup(subject, folder);
  return setup.needsSite !== false || setup.needsDatabase === true;
}

async function readSetup(subject, folder = join(projectDir, "e2e/soak")) {
  const setup = join(folder, subject, "setup.mjs");
  return existsSync(setup) ? import(pathToFileURL(setup).href) : {};
}

/** `{subject, runs}`; runs is null for the subject's own number. A string says what is wrong, for whoever typed it. */
export function readSoakWish(words, known) {
  const usage = `npm run soak -- <${known.join("|")}> [--runs N]`;
  const rest = [...words];
  const at = rest.indexOf("--runs");
  const [, count] = at === -1 ? [] : rest.splice(at, 2);
  const runs = at === -1 ? null : Number(count);
  if (runs !== null && (!Number.isInteger(runs) || runs < 1 || runs > MOST_RUNS))
    return `--runs takes a whole number from 1 to ${MOST_RUNS}. ${usage}`;
  const strange = rest.find((word) => word.startsWith("-"));
  if (strange !== undefined) return `There is no option ${strange}. ${usage}`;
  const [subject, ...more] = rest;
  if (subject === undefined || more.length > 0) return `Name one thing to soak. ${usage}`;
  if (!known.includes(subject))
    return `Nothing soaks "${subject}" yet. There is: ${known.join(", ")}. ${usage}`;
  return { subject, runs };
}
