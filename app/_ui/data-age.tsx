"use client";

import { useEffect, useState } from "react";
import { ageWords } from "./age-words.ts";

const OLD_AFTER_MS = 90_000;
const TICK_MS = 5_000;

/**
 * How old the data on the page is. `ageMs` is reckoned by the server at rendering, and only the time since then is
 * counted here: the reader's clock may be wrong.
 */
export function DataAge({ ageMs }: { ageMs: number }) {
  const [sinceMs, setSinceMs] = useState(0);
  useEffect(() => {
    const startedMs = performance.now();
    const timer = setInterval(() => setSinceMs(performance.now() - startedMs), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const totalMs = Math.max(0, ageMs) + sinceMs;
  return (
    <span className={totalMs > OLD_AFTER_MS ? "numbers text-warn" : "numbers"}>
      {ageWords(totalMs)}
      {totalMs > OLD_AFTER_MS ? ", old data" : ""}
    </span>
  );
}
