"use client";

import { useEffect, useState } from "react";
import { countdownWords } from "./countdown-words.ts";

const TICK_MS = 1_000;

/**
 * How long until an instant. `leftMs` is reckoned by the server at rendering and only the time since then is counted
 * here: the reader's clock may be wrong. Without JavaScript it stays what it was when the page was made.
 */
export function Countdown({ leftMs }: { leftMs: number }) {
  const [words, setWords] = useState(() => countdownWords(leftMs));
  useEffect(() => {
    const startedMs = performance.now();
    const timer = setInterval(
      () => setWords(countdownWords(leftMs - performance.now() + startedMs)),
      TICK_MS,
    );
    return () => clearInterval(timer);
  }, [leftMs]);
  return (
    <span className="countdown numbers" role="timer">
      {words}
    </span>
  );
}
