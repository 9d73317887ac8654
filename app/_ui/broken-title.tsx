import { BROKEN, Drawn } from "./drawing.tsx";
import { PageTitle } from "./page-title.tsx";

/**
 * The title of a page that broke in the browser, whatever was thrown. Of an error nothing reaches the reader but its
 * number, which stands in our log; without one it broke in the browser, or on the way there.
 */
export function BrokenTitle({ error, next }: { error: unknown; next: string }) {
  if (isLostConnection(error)) {
    return (
      <PageTitle label="No answer" title="The site could not be reached">
        <p>
          The connection broke, or Ninefold is away for a moment. Your items are safe. Whether what you just
          asked for was taken in is not certain: look at the page before you ask again.
        </p>
      </PageTitle>
    );
  }
  const number = numberOf(error);
  return (
    <PageTitle
      label="500"
      picture={<Drawn drawing={BROKEN} name="broken" />}
      title="Something broke on our side"
    >
      <p>
        Your items are safe; a move you asked for goes on by itself.
        {number ? ` It has been logged under the number ${number}.` : ""} {next}
      </p>
    </PageTitle>
  );
}

function numberOf(error: unknown): string | null {
  const digest = error instanceof Error && "digest" in error ? error.digest : null;
  return typeof digest === "string" ? digest : null;
}

/** What Chromium, Firefox and Safari throw when an answer did not come, in this order. */
const NO_ANSWER = /Failed to fetch|NetworkError|Load failed/;

function isLostConnection(error: unknown): boolean {
  return error instanceof TypeError && numberOf(error) === null && NO_ANSWER.test(error.message);
}
