import { CLASS_NAMES } from "#lib/game/character.ts";
import { wareName } from "#lib/game/ware-words.ts";
import type { XurNow } from "#lib/game/xur-now.ts";
import type { StockChange, StockCoverage, XurStock } from "#lib/game/xur-stock.ts";
import { DefinitionsProgress } from "../_ui/definitions-progress.tsx";
import { Notice } from "../_ui/notice.tsx";
import { problemText } from "../_ui/problem-text.ts";
import { ProblemPicture } from "../_ui/state-picture.tsx";
import { TimeStamp } from "../_ui/time-stamp.tsx";
import { changeWords, missingWords } from "./stock-words.ts";

/** What a reader should know before they trust the wares below. */
export function XurNotices({ xur, stock }: { xur: XurNow; stock: XurStock | null }) {
  const { state, changes, problem } = xur;
  return (
    <div className="mb-6 space-y-3 empty:hidden">
      {problem ? <LookProblem problem={problem} hasStock={stock !== null} /> : null}
      {state === "arriving" ? <Unconfirmed stock={stock} /> : null}
      {state === "here" && stock && changes.length > 0 ? <Changed changes={changes} stock={stock} /> : null}
      {state === "here" && !stock ? <NothingYet /> : null}
      {stock ? <Missing coverage={stock.coverage} /> : null}
    </div>
  );
}

function LookProblem({ problem, hasStock }: { problem: NonNullable<XurNow["problem"]>; hasStock: boolean }) {
  const { happened, next } = problemText(problem);
  // What passes by itself needs nobody: the worker looks on.
  const isOurs = ["definitions-missing", "unexplained", "not-let-in"].includes(problem.kind);
  return (
    <Notice picture={<ProblemPicture problem={problem} />} title={happened} tone="warn">
      <p>
        {hasStock ? "What is shown here is what was last known. " : null}
        {isOurs ? next : "We look again by ourselves every few minutes."}
      </p>
      {problem.kind === "definitions-missing" ? <DefinitionsProgress /> : null}
    </Notice>
  );
}

function Unconfirmed({ stock }: { stock: XurStock | null }) {
  return (
    <Notice title="Not confirmed yet" tone="warn">
      <p>
        {stock
          ? "This is what one look found. Bungie.net can mix up weeks around his arrival, so it counts only when a second look agrees."
          : "Bungie.net shows him, but still with last week’s wares. We look again every few minutes."}
      </p>
    </Notice>
  );
}

function Changed({ changes, stock }: { changes: readonly StockChange[]; stock: XurStock }) {
  return (
    <Notice title="His wares changed since he came">
      <p>
        Seen <TimeStamp at={stock.seenAt} />:
      </p>
      <ChangeList changes={changes} />
    </Notice>
  );
}

/** What came, went or costs otherwise. */
export function ChangeList({ changes }: { changes: readonly StockChange[] }) {
  return (
    <ul className="list-disc space-y-0.5 pl-5">
      {changes.map(({ kind, ware, before }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same ware can be sold twice, and the list never changes
        <li key={`${kind} ${ware.itemHash} ${place}`}>
          <b className="font-semibold text-text">{wareName(ware)}</b> {changeWords({ kind, ware, before })}
        </li>
      ))}
    </ul>
  );
}

function NothingYet() {
  return (
    <Notice title="His wares are not laid out yet">
      <p>Bungie.net says that he is here, but not what he sells. We look again every few minutes.</p>
    </Notice>
  );
}

/** What nobody could read, in a sentence. */
export function Missing({ coverage }: { coverage: StockCoverage }) {
  const words = missingWords(coverage, CLASS_NAMES);
  return words ? <p className="max-w-[75ch] text-quiet text-small">{words}</p> : null;
}
