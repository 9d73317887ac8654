"use client";

import { useState } from "react";
import { refreshNow } from "./refresh-now.ts";

/** Refreshes the page where it stands; without scripts a link to the same page. */
export function RefreshButton({ href }: { href: string }) {
  const [isRunning, setIsRunning] = useState(false);

  async function refresh(event: React.MouseEvent) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (isRunning) return;
    setIsRunning(true);
    await refreshNow();
    setIsRunning(false);
  }

  return (
    <a aria-disabled={isRunning || undefined} className="link" href={href} onClick={refresh}>
      {isRunning ? "Refreshing …" : "Refresh"}
    </a>
  );
}
