"use client";

import { BrokenTitle } from "./_ui/broken-title.tsx";

/** What nobody expected, met by a page that is already open: the frame of the site stays around it. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <>
      <BrokenTitle error={error} next="Try again; if it stays, come back in a while." />
      <button className="button" onClick={retry} type="button">
        Try again
      </button>
    </>
  );
}
