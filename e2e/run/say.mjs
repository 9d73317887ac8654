// Words on the terminal while something is set up: one line a step, with the seconds it took.

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Runs one step of a set-up and says what it is, then how long it took; a failure names the step. */
export async function step(what, work) {
  const startedMs = Date.now();
  say(`· ${what} …`);
  try {
    const result = await work();
    say(`  done in ${((Date.now() - startedMs) / 1000).toFixed(1)} s`);
    return result;
  } catch (error) {
    throw new Error(`${what}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** Ends the process with one clear message; the whole story only on request. */
export function fail(error) {
  process.stderr.write(`\n${process.env.DEBUG ? error.stack : error.message}\n`);
  process.exitCode = 1;
}
