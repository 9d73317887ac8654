"use client";

import { useInBrowser } from "../../../_ui/use-in-browser.ts";
import { showHelp } from "./help-store.ts";

/** Opens the list of keys. Without scripts there are no keys and no button. */
export function KeysButton() {
  if (!useInBrowser()) return null;
  return (
    <>
      {" · "}
      <button className="link cursor-pointer" onClick={() => showHelp(true)} type="button">
        Keys
      </button>
    </>
  );
}
