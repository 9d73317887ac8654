import { batchBody } from "#lib/mail/batch-body.ts";
import type { FrozenLetters } from "#lib/mail/frozen-letters.ts";
import { renderEdition } from "#lib/mail/render-digest.tsx";
import { anEdition, aReader } from "#lib/mail/test-letters.ts";

const MARGIN_MS = 5;
const WINDOW_MS = 1_000;

/** A hundred letters of a usual edition, as they are frozen. */
export async function aBatchOfLetters(): Promise<FrozenLetters> {
  const { write, ...rendered } = await renderEdition(anEdition());
  const letters = Array.from({ length: 100 }, (_, nth) =>
    write(aReader({ subscriptionId: `reader-${nth}`, address: `reader-${nth}@example.com` })),
  );
  return {
    from: "Ninefold <letter@ninefold.example>",
    ...rendered,
    letters: letters.filter((one) => one !== null),
  };
}

/** So many calls with the same bytes, nothing recorded, as fast as a limit of calls a second lets them. Units: milliseconds. */
export async function bareCalls(origin: string, calls: number, callsPerSecond: number): Promise<number> {
  const body = batchBody(await aBatchOfLetters());
  const left: number[] = [];
  const beganMs = performance.now();
  const answers: Promise<unknown>[] = [];
  for (let nth = 0; nth < calls; nth++) {
    const waitMs = (left[nth - callsPerSecond] ?? -Infinity) + WINDOW_MS + MARGIN_MS - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    left.push(performance.now());
    const answer = fetch(`${origin}/emails/batch`, { method: "POST", body }).then((one) => one.text());
    answers.push(answer);
    // As many at once as a rate needs whose answers take some milliseconds.
    if (nth >= 8) await answers[nth - 8];
  }
  await Promise.all(answers);
  return performance.now() - beganMs;
}
