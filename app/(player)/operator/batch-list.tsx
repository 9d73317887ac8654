import type { OperatorView } from "#lib/flows/load-operator.ts";
import { TimeStamp } from "../../_ui/time-stamp.tsx";

const STATES: Readonly<Record<string, string>> = {
  unknown: "On its way or unknown; asked again by itself with the same key",
  "given-up": "Given up: nobody knows whether it arrived",
  claimed: "Waits: it was put off",
};

/** The batches that somebody should look at. */
export function BatchList({ batches }: { readonly batches: OperatorView["oddBatches"] }) {
  return (
    <section aria-labelledby="batches-title" className="mt-8">
      <h2 className="font-semibold text-lead" id="batches-title">
        Batches to look at
      </h2>
      {batches.length === 0 ? (
        <p className="panel mt-3 px-4 py-3">None: every letter that left was answered for.</p>
      ) : (
        <>
          <p className="mt-1 text-quiet text-small">
            <code>npm run digest -- retry</code> with a batch’s id has the next run send it again.
          </p>
          <ul className="panel mt-3 divide-y divide-line">
            {batches.map(({ batchId, state, letters, attempts, firstTriedAt, failure }) => (
              <li className="px-4 py-3" key={batchId}>
                <p>
                  <code className="wrap-anywhere">{batchId}</code>
                </p>
                <p className="text-quiet text-small">
                  {STATES[state] ?? state}. {letters} letters, {attempts} attempts
                  {firstTriedAt ? (
                    <>
                      , first tried <TimeStamp at={firstTriedAt} />
                    </>
                  ) : null}
                  {failure ? `. Last answer: ${failure}` : ""}.
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
