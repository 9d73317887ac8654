"use client";

import { useEffect } from "react";

/** Has the browser learn the offline page once the present one is there. Draws nothing. */
export function OfflineGuard() {
  useEffect(() => {
    if (document.readyState === "complete") learn();
    else addEventListener("load", learn, { once: true });
    return () => removeEventListener("load", learn);
  }, []);
  return null;
}

function learn(): void {
  // Where it is refused (private windows), the browser's own page says that there is no connection.
  navigator.serviceWorker?.register("/sw.js", { updateViaCache: "none" }).catch(() => undefined);
}
