import type { Problem } from "#lib/game/problem.ts";
import { DefinitionsProgress } from "./definitions-progress.tsx";
import { PageTitle } from "./page-title.tsx";
import { readingText } from "./reading-text.ts";
import { pictureOf, StatePicture } from "./state-picture.tsx";

const RELOAD_SECONDS: Partial<Record<Problem["kind"], number>> = { busy: 10 };

/** A whole page for what keeps a page from being shown. What passes by itself reloads by itself, scripts or not. */
export function ProblemPage({ problem, children }: { problem: Problem; children?: React.ReactNode }) {
  const { happened, rests, next } = readingText(problem);
  const seconds = RELOAD_SECONDS[problem.kind];
  return (
    <>
      {seconds ? <meta content={String(seconds)} httpEquiv="refresh" /> : null}
      <PageTitle picture={<StatePicture name={pictureOf(problem)} />} title={happened.replace(/\.$/, "")}>
        <p>
          {rests} {next}
        </p>
      </PageTitle>
      {problem.kind === "definitions-missing" ? <DefinitionsProgress /> : null}
      {children}
    </>
  );
}
