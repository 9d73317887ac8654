import type { PastLetter } from "#lib/flows/load-why.ts";
import { TimeStamp } from "../../_ui/time-stamp.tsx";
import { aboutWords, fateWords } from "./past-letter-words.ts";

/** The newest letters to an address, and what they were about. */
export function PastLetters({ past }: { readonly past: readonly PastLetter[] }) {
  return (
    <section aria-labelledby="past" className="mt-8">
      <h2 className="font-semibold text-lead" id="past">
        Letters so far
      </h2>
      {past.length === 0 ? <p className="mt-1 text-quiet">None has been sent to this address.</p> : null}
      {past.length === 0 ? null : (
        <ol className="panel mt-3 divide-y divide-line">
          {past.map((letter) => (
            <li
              className="px-4 py-3 sm:grid sm:grid-cols-[14rem_minmax(0,1fr)] sm:gap-6"
              key={`${letter.visitStartsAt.toISOString()} ${letter.kind}`}
            >
              <p>
                Xûr’s visit of <TimeStamp at={letter.visitStartsAt} shape="day" />
                {letter.kind === "correction" ? ", correction" : ""}
              </p>
              <p className="text-quiet">
                {fateWords(letter.state)}
                {letter.sentAt ? (
                  <>
                    {" "}
                    <TimeStamp at={letter.sentAt} />
                  </>
                ) : null}
                . {aboutWords(letter.written)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
