/** Something to keep up for long: `e2e/soak/<name>/subject.ts` exports one as `subject`. */
export interface SoakSubject {
  /** How often when nobody says. */
  readonly runs: number;
  /** Starts what it needs, plays so many rounds, ends what it started. */
  soak(runs: number, say: (line: string) => void): Promise<SoakResult>;
}

export interface SoakResult {
  /** The figures, in one line. */
  readonly figures: string;
  /** Every promise that was broken, and in which round. */
  readonly broken: readonly string[];
}

const INTERRUPTED = 130;

// An exit in order ends the started processes too.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => process.exit(INTERRUPTED));

const [name = "", wanted] = process.argv.slice(2);
const { subject } = (await import(new URL(`${name}/subject.ts`, import.meta.url).href)) as {
  subject: SoakSubject;
};
const { figures, broken } = await subject.soak(wanted ? Number(wanted) : subject.runs, console.log);
for (const one of broken) console.log(`BROKEN ${one}`);
console.log(`${broken.length === 0 ? "kept" : "BROKEN"} · ${figures}`);
process.exit(broken.length === 0 ? 0 : 1);
