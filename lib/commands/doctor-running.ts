import type { RunningFinding } from "#lib/flows/examine-running.ts";
import { note, ok, type WordsFor, wrong } from "./told.ts";

/** Units go up with the size: "40 s", "12 minutes", "3 hours". */
function inWords(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7_200 ? `${Math.round(seconds / 60)} minutes` : `${Math.round(seconds / 3_600)} hours`;
}

const SEE_IMPORT = "npm run inspect -- definitions says more.";

export const RUNNING_WORDS: WordsFor<RunningFinding> = {
  "definitions-fine": ({ version, importedAt }) =>
    ok(
      `Items have names: definitions ${version}${importedAt ? `, imported ${importedAt.toISOString()}` : ""}.`,
    ),
  "definitions-missing": ({ failure, isUnderWay }) =>
    isUnderWay
      ? note(
          "The first import of the definitions is under way.",
          "Wait a minute or two; pages say how far it is.",
        )
      : wrong(
          `No item has a name yet${failure ? `: the last import failed (${failure})` : ""}.`,
          `The worker imports the definitions when it starts: npm run worker. ${SEE_IMPORT}`,
        ),
  "definitions-old": ({ version, failure }) =>
    wrong(
      `The definitions (${version}) are over a week old, and newer ones cannot be imported: ${failure}.`,
      SEE_IMPORT,
    ),
  "worker-alive": ({ processes }) =>
    ok(`${processes === 1 ? "A worker lives" : `${processes} workers live`}.`),
  "worker-missing": ({ oldestJobSeconds }) =>
    wrong(
      `No worker lives: no move is carried out, no letter sent${oldestJobSeconds > 0 ? `; a job waits since ${inWords(oldestJobSeconds)}` : ""}.`,
      "Start one with the same settings: npm run worker, under a supervisor that starts it again (docs/systemd, compose.yaml).",
    ),
  "jobs-by-calls": () => ok("Jobs are done by the site (RUN_JOBS=site), and none waits for long."),
  "jobs-not-called": ({ oldestJobSeconds }) =>
    wrong(
      `Jobs are to be done by the site (RUN_JOBS=site), but one waits since ${inWords(oldestJobSeconds)}.`,
      "Let a scheduler call /api/cron/jobs each minute with Authorization: Bearer <CRON_SECRET>, or start npm run worker.",
    ),
  "letters-fine": () => ok("No letter is late."),
  "letters-late": ({ lagSeconds }) =>
    wrong(
      `Letters are late: one waits since ${inWords(lagSeconds)}.`,
      "npm run digest -- status says which and why; retry <batch> sends again what was given up.",
    ),
  "vendor-reader-set": ({ bungieName }) =>
    ok(`${bungieName ?? "A player"} lends the characters that read Xûr's wares.`),
  "vendor-reader-missing": () =>
    note(
      "Nobody lends characters to read Xûr's wares: the public list has no rolls and one class's armor.",
      "Put your Bungie.net account id into ADMIN_BUNGIE_IDS and sign in once, or: npm run vendor-reader -- set <Bungie name>.",
    ),
  "running-untold": () =>
    wrong(
      "The database did not say how workers and letters fare.",
      "Mend what is wrong with the database, then run this again.",
    ),
};
