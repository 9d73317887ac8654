"use client";

// Runs in the browser too, though nothing in it needs to: as a component of the server its whole markup would be sent
// a second time, as data.

import Link from "next/link";

/** What one does more rarely with what the page shows: files of it, and what is there twice. Works without scripts. */
export function InventoryMore({ query }: { query: string }) {
  const search = query.trim() === "" ? "" : `?q=${encodeURIComponent(query)}`;
  const what = search ? "the items found" : "all items";
  return (
    <details className="relative text-small">
      <summary className="cursor-pointer text-quiet hover:text-text">More</summary>
      <ul className="panel absolute left-0 z-50 mt-1 w-max max-w-[85vw] space-y-2 px-4 py-3 sm:right-0 sm:left-auto">
        <li>
          <a className="link" download href={`/inventory/export/csv${search}`}>
            Export {what} for a spreadsheet (CSV)
          </a>
        </li>
        <li>
          <a className="link" download href={`/inventory/export/json${search}`}>
            Export {what} for a program (JSON)
          </a>
        </li>
        <li>
          <a className="link" href={`/inventory/several${search}`}>
            Several at once
          </a>
        </li>
        <li>
          <Link className="link" href="/inventory/duplicates" prefetch={false}>
            Duplicates
          </Link>
        </li>
      </ul>
    </details>
  );
}
