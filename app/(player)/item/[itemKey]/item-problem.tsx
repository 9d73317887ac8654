import type { Problem } from "#lib/game/problem.ts";
import { readingText } from "../../../_ui/reading-text.ts";
import { pictureOf, StatePicture } from "../../../_ui/state-picture.tsx";
import { AskAgainButton } from "./ask-again-button.tsx";

/** Why an item cannot be shown, in the dialog that was to show it. */
export function ItemProblem({ problem }: { problem: Problem }) {
  const { happened, rests, next } = readingText(problem);
  return (
    <div className="item-small space-y-4 pr-12">
      <StatePicture className="-ml-2 h-24" name={pictureOf(problem)} />
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
