"use client";

import { useState } from "react";
import { useInBrowser } from "../../../_ui/use-in-browser.ts";

/** Puts a text on the clipboard; not there without scripts, where the text beside it can be copied by hand. */
export function CopyButton({ text }: { text: string }) {
  const [said, say] = useState("");
  const isBrowser = useInBrowser();
  if (!isBrowser) return null;
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      say("Copied");
    } catch {
      // The reader forbids it, or the page is not on https: then the selected text is one key away.
      document.querySelector<HTMLInputElement>("#share-link")?.select();
      say("Selected");
    }
  }
  return (
    <button className="button-quiet shrink-0 px-3! text-small" onClick={() => void copy()} type="button">
      <span aria-live="polite">{said || "Copy"}</span>
    </button>
  );
}
