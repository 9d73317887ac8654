import { type Retried, retryBatch } from "#lib/flows/retry-batch.ts";
import type { DigestCommand } from "./digest.ts";

const FLAG = "--may-arrive-twice";
const USAGE = `Usage: npm run digest -- retry <batch id> [${FLAG}]; the ids are in npm run digest -- status`;
const EXIT = { done: 0, refused: 1, badInput: 2 } as const;

/** `npm run digest -- retry <batch id>`: lets a batch leave again that would not by itself. */
export const digestRetry: DigestCommand = async (services, words) => {
  const asked = read(words);
  if (!asked) {
    console.error(USAGE);
    return EXIT.badInput;
  }
  const { batchId, mayArriveTwice } = asked;
  const retried = await retryBatch(services, batchId, { mayArriveTwice, now: new Date() });
  const isDone = retried.kind === "due" || retried.kind === "hurried";
  (isDone ? console.log : console.error)(toWords(retried));
  return isDone ? EXIT.done : EXIT.refused;
};

function read(words: readonly string[]): { batchId: string; mayArriveTwice: boolean } | null {
  const [batchId, ...rest] = words.filter((word) => !word.startsWith("-"));
  const flags = words.filter((word) => word.startsWith("-"));
  if (batchId === undefined || rest.length > 0 || flags.some((flag) => flag !== FLAG)) return null;
  return { batchId, mayArriveTwice: flags.length > 0 };
}

function toWords(retried: Retried): string {
  switch (retried.kind) {
    case "due":
      return `The next run sends ${retried.letters} letters again, to those who may still get one.`;
    case "hurried":
      return "The next run sends it, without waiting out the pause.";
    case "may-arrive-twice":
      return `Nobody knows whether these letters arrived: sent again, they may arrive twice. Nothing was changed. If that is better than not at all, add ${FLAG}.`;
    case "unknown-batch":
      return "There is no batch of this id. Nothing was changed.";
    case "visit-over":
      return "Xûr has left since: nobody wants his list any more. Nothing was changed.";
    case "asked-again-by-itself":
      return "Its outcome is not known yet, and it is asked again by itself with the same key. Nothing was changed.";
    case "nothing-to-retry":
      return "All of its letters have ended well, or were left out. Nothing was changed.";
  }
}
