"use client";

import { useInBrowser } from "../../../_ui/use-in-browser.ts";
import { showHelp } from "./help-store.ts";

/** Opens the list of keys. Without scripts there are no keys and no button; nor with a finger for a pointer. */
export function KeysButton() {
  if (!useInBrowser()) return null;
  return (
    <span className="pointer-coarse:hidden">
      {" · "}
      <button className="link cursor-pointer" onClick={() => showHelp(true)} type="button">
        Keys
      </button>
    </span>
  );
}
