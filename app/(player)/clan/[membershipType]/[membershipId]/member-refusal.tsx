import type { Problem } from "#lib/game/problem.ts";
import { Notice } from "../../../../_ui/notice.tsx";
import { readingText } from "../../../../_ui/reading-text.ts";
import { ProblemPicture } from "../../../../_ui/state-picture.tsx";

/** What lies with the member's account; anything else lies with Bungie, and passes. */
const THEIRS: readonly Problem["kind"][] = ["mate-private", "mate-vanished", "mate-without-characters"];

/** Why nothing but the roster's word on a member can be shown. */
export function MemberRefusal({ problem, path }: { problem: Problem; path: string }) {
  const { happened, rests, next } = readingText(problem);
  const isTheirs = THEIRS.includes(problem.kind);
  return (
    <div className="max-w-3xl">
      <Notice
        picture={<ProblemPicture problem={problem} />}
        title={happened.replace(/\.$/, "")}
        tone={isTheirs ? "quiet" : "warn"}
      >
        <p>
          {isTheirs
            ? `${rests} ${next}`
            : `Their characters cannot be shown at the moment: of other players no copy is kept. What stands above is from the clan’s roster. ${next}`}
        </p>
        {isTheirs ? null : (
          <p>
            <a className="link" href={path}>
              Try again
            </a>
          </p>
        )}
      </Notice>
    </div>
  );
}
