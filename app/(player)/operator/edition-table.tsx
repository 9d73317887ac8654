import type { OperatorView } from "#lib/flows/load-operator.ts";
import { LocalNumber } from "../../_ui/local-number.tsx";
import { TimeStamp } from "../../_ui/time-stamp.tsx";

const COLUMNS = [
  ["sent", "Sent"],
  ["claimed", "Waiting"],
  ["unknown", "Unknown"],
  ["refused", "Refused"],
  ["given-up", "Given up"],
  ["skipped", "Left out"],
] as const;

/** The newest editions: what became of their letters. */
export function EditionTable({
  editions,
  callsPerSecond,
}: Pick<OperatorView, "editions" | "callsPerSecond">) {
  return (
    <section aria-labelledby="editions-title" className="mt-8">
      <h2 className="font-semibold text-lead" id="editions-title">
        Editions
      </h2>
      <p className="mt-1 text-quiet text-small">
        Up to {callsPerSecond} calls a second from each process, 100 letters a call.
      </p>
      {editions.length === 0 ? (
        <p className="panel mt-3 px-4 py-3">No edition was opened yet.</p>
      ) : (
        <section
          aria-label="Editions, by what became of their letters"
          className="panel mt-3 overflow-x-auto"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls what is wider than a phone only with the focus on it
          tabIndex={0}
        >
          <table className="w-full text-left text-small">
            <thead className="border-line border-b text-quiet">
              <tr>
                <Head>Visit</Head>
                <Head>State</Head>
                {COLUMNS.map(([state, name]) => (
                  <Head isNumber key={state}>
                    {name}
                  </Head>
                ))}
                <Head isNumber>A second</Head>
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {editions.map((edition) => (
                <Row edition={edition} key={edition.editionId} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Head({ children, isNumber = false }: { children: React.ReactNode; isNumber?: boolean }) {
  return (
    <th className={`whitespace-nowrap px-4 py-2 font-medium ${isNumber ? "text-right" : ""}`} scope="col">
      {children}
    </th>
  );
}

function Row({ edition }: { edition: OperatorView["editions"][number] }) {
  const { visitStartsAt, kind, state, letters, lettersPerSecond } = edition;
  return (
    <tr>
      <th className="whitespace-nowrap px-4 py-2 font-semibold" scope="row">
        <TimeStamp at={visitStartsAt} shape="day" />
        {kind === "correction" ? ", correction" : ""}
      </th>
      <td className="px-4 py-2">{state === "open" ? "Open" : "Closed"}</td>
      {COLUMNS.map(([column]) => (
        <td className="numbers px-4 py-2 text-right" key={column}>
          <LocalNumber value={letters[column] ?? 0} />
        </td>
      ))}
      <td className="numbers px-4 py-2 text-right">
        {lettersPerSecond === null ? "–" : <LocalNumber value={Math.round(lettersPerSecond)} />}
      </td>
    </tr>
  );
}
