import type { Problem } from "#lib/game/problem.ts";
import { problemText } from "../../../_ui/problem-text.ts";
import { AskAgainButton } from "./ask-again-button.tsx";

/** Why an item cannot be shown, in the dialog that was to show it. */
export function ItemProblem({ problem }: { problem: Problem }) {
  const { happened, rests, next } = problemText(problem);
  return (
    <div className="item-small space-y-4 pr-12">
      <h1 className="font-semibold text-title" id="item-name">
        {happened.replace(/\.$/, "")}
      </h1>
      <p className="max-w-[65ch] text-quiet">
        {rests} {next}
      </p>
      <AskAgainButton />
    </div>
  );
}
