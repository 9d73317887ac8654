"use client";

import { useInBrowser } from "../../_ui/use-in-browser.ts";

/**
 * Hidden fields with what letters need to write times and numbers: the browser's own once the page runs, until then
 * what its request preferred. Its reader sees and changes both in the settings.
 */
export function ReaderFields({ preferred }: { readonly preferred: string }) {
  const isInBrowser = useInBrowser();
  const zone = isInBrowser ? Intl.DateTimeFormat().resolvedOptions().timeZone : "UTC";
  return (
    <>
      <input name="zone" type="hidden" value={zone} />
      <input
        name="locale"
        type="hidden"
        value={isInBrowser ? navigator.languages.join(",").slice(0, 200) : preferred}
      />
    </>
  );
}
