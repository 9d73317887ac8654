"use client";

import "./globals.css";
import { Logo } from "./_ui/logo.tsx";
import { PageTitle } from "./_ui/page-title.tsx";

/** When even the frame of the page broke in the browser. Where the server cannot draw it, lib/answers does. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <head>
        <title>Something broke · Ninefold</title>
      </head>
      <body className="flex flex-col font-sans">
        <header className="border-line border-b px-4 sm:px-6">
          {/* A whole new page: what broke may still be in this one. */}
          <a className="flex h-12 items-center gap-2.5 font-semibold tracking-wide sm:h-14" href="/">
            <Logo />
            Ninefold
          </a>
        </header>
        <main className="px-4 sm:px-6">
          <PageTitle label="500" title="Something broke on our side">
            <p>
              Your items are safe; a move you asked for goes on by itself.
              {error.digest ? ` It has been logged under the number ${error.digest}.` : ""} Load the page
              again; if it stays, come back in a while.
            </p>
          </PageTitle>
          <button className="button" onClick={() => location.reload()} type="button">
            Load it again
          </button>
        </main>
      </body>
    </html>
  );
}
