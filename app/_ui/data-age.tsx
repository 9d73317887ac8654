"use client";

import { useEffect, useState } from "react";
import { ageWords } from "./age-words.ts";

/** Gear moves while one plays. */
const OLD_AFTER_MS = 90_000;
const TICK_MS = 5_000;

/**
 * How old the data on the page is. `ageMs` is reckoned by the server at rendering, and only the time since then is
 * counted here: the reader's clock may be wrong.
 */
export function DataAge({ ageMs, oldAfterMs = OLD_AFTER_MS }: { ageMs: number; oldAfterMs?: number }) {
  const [sinceMs, setSinceMs] = useState(0);
  useEffect(() => {
    const startedMs = performance.now();
    const timer = setInterval(() => setSinceMs(performance.now() - startedMs), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const totalMs = Math.max(0, ageMs) + sinceMs;
  return (
    <span className={totalMs > oldAfterMs ? "numbers text-warn" : "numbers"}>
      {ageWords(totalMs)}
      {totalMs > oldAfterMs ? ", old data" : ""}
    </span>
  );
}
