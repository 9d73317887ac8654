"use client";

import { PageTitle } from "./_ui/page-title.tsx";

/** What nobody expected. The number is the one in our log; nothing else of the error reaches the reader. */
export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <>
      <PageTitle label="500" title="Something broke on our side">
        <p>
          Your items are safe; a move you asked for goes on by itself.
          {error.digest ? ` It has been logged under the number ${error.digest}.` : ""} Try again; if it
          stays, come back in a while.
        </p>
      </PageTitle>
      <button className="button" onClick={retry} type="button">
        Try again
      </button>
    </>
  );
}
