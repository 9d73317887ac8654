import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { machineLines, readMachine } from "./machine.ts";
import { exitCodeOf, type Measurement } from "./measurement.ts";
import { TABLE_HEAD, toJsonLine, toTableLine } from "./print-measurement.ts";
import { readWish, type Wish } from "./read-wish.ts";
import { LATEST, readReport, withRun, writeReport } from "./report.ts";
import { loadSubject, subjectNames } from "./subjects.ts";

const CANNOT_UNDERSTAND = 2;
const INTERRUPTED = 130;

async function run({ subjects, asJson, only }: Wish): Promise<Measurement[]> {
  // With --json the measurements alone go to the standard output.
  const say = asJson ? console.error : console.log;
  const machine = readMachine();
  for (const line of machineLines(machine)) say(line);
  if (!asJson) console.log(`\n${TABLE_HEAD}`);
  const measurements: Measurement[] = [];
  for (const subject of subjects) {
    const taken: Measurement[] = [];
    for await (const measurement of (await loadSubject(subject)).measure(only)) {
      taken.push(measurement);
      console.log(asJson ? toJsonLine(measurement) : toTableLine(measurement));
    }
    const isWhole = only.length === 0;
    writeReport(withRun(readReport(), { subject, measurements: taken, machine, at: new Date(), isWhole }));
    measurements.push(...taken);
  }
  say(`\nThe newest figure of each is in ${relative(process.cwd(), fileURLToPath(LATEST))}.`);
  return measurements;
}

// An exit in order ends the started servers too.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => process.exit(INTERRUPTED));

const wish = readWish(process.argv.slice(2), subjectNames());
if (typeof wish === "string") {
  console.error(wish);
  process.exitCode = CANNOT_UNDERSTAND;
} else {
  process.exitCode = exitCodeOf(await run(wish));
}
