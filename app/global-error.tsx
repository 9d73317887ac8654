"use client";

import "./globals.css";
import { BrokenTitle } from "./_ui/broken-title.tsx";
import { Logo } from "./_ui/logo.tsx";

/** When even the frame of the page broke in the browser. Where the server cannot draw it, lib/answers does. */
export default function GlobalError({ error }: { error: unknown }) {
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
          <BrokenTitle error={error} next="Load the page again; if it stays, come back in a while." />
          <button className="button" onClick={() => location.reload()} type="button">
            Load it again
          </button>
        </main>
      </body>
    </html>
  );
}
