import Link from "next/link";

/** What one does more rarely with what the page shows: files of it, and what is there twice. Works without scripts. */
export function InventoryMore({ query }: { query: string }) {
  const search = query.trim() === "" ? "" : `?q=${encodeURIComponent(query)}`;
  const what = search ? "the items found" : "all items";
  return (
    <details className="relative text-small">
      <summary className="cursor-pointer text-quiet hover:text-text">More</summary>
      <ul className="panel absolute right-0 z-30 mt-1 w-max max-w-[80vw] space-y-1 px-3 py-2">
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
          <Link className="link" href="/inventory/duplicates" prefetch={false}>
            Duplicates
          </Link>
        </li>
      </ul>
    </details>
  );
}
