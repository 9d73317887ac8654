import type { OperatorView } from "#lib/flows/load-operator.ts";
import type { Problem } from "#lib/game/problem.ts";
import { problemText } from "../../_ui/problem-text.ts";
import { TimeAgo } from "../../_ui/time-ago.tsx";
import { FigureList } from "./figure-list.tsx";

const STATES: Readonly<Record<OperatorView["watch"]["state"], string>> = {
  unknown: "Nobody ever got an answer",
  absent: "Away",
  arriving: "Here; his wares are not yet believed",
  here: "Here",
  gone: "Was here and has left",
};

const happened = (problem: Problem) => problemText(problem).happened;

/** What the watch knows, and who asks for it. */
export function WatchFacts({
  watch,
  vendorReader,
  now,
}: Pick<OperatorView, "watch" | "vendorReader"> & { readonly now: Date }) {
  const ago = (at: Date | null) => (at ? <TimeAgo at={at} now={now} /> : "Never");
  return (
    <FigureList
      figures={[
        ["Xûr", STATES[watch.state]],
        ["Bungie.net answered", ago(watch.answeredAt)],
        ["Last look", ago(watch.lookedAt)],
        ["Looks without an answer, in a row", watch.failures],
        ...(watch.problem ? ([["Why the last one had none", happened(watch.problem)]] as const) : []),
        [
          "Vendors are asked by",
          vendorReader
            ? (vendorReader.bungieName ?? "A player without a name")
            : "Nobody: the public list alone",
        ],
        ...(watch.readerProblem ? ([["Why they could not", happened(watch.readerProblem)]] as const) : []),
      ]}
      id="watch"
      title="The watch"
    >
      {vendorReader ? null : (
        <p>
          Without a reader, rolls and class armor are missing: <code>npm run vendor-reader -- set</code> with
          a Bungie name.
        </p>
      )}
    </FigureList>
  );
}
