"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { isHandBusy } from "./hand.ts";
import { isRefreshing, refreshPage, setRefresh } from "./refresh-page.ts";
import { nextRefreshMs } from "./refresh-schedule.ts";

/** How often to look whether the hand is free again, or the page came back. */
const LOOK_AGAIN_MS = 1_000;

/** Draws the page anew from time to time while somebody looks at it, and whenever `refreshPage` is asked. */
export function useAutoRefresh(isStale: boolean): void {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const ended = useRef<(isDrawn: boolean) => void>(null);
  const failures = useRef(0);
  const stale = useRef(isStale);

  useEffect(() => {
    stale.current = isStale;
    if (isPending) return;
    ended.current?.(true);
    ended.current = null;
  }, [isPending, isStale]);

  useEffect(() => {
    setRefresh(async (isFresh) => {
      // A refresh that finds no site would end in the browser's own page of errors, and this one be gone.
      if (!(await isSiteThere(isFresh))) return false;
      return new Promise((resolve) => {
        ended.current = resolve;
        startTransition(() => router.refresh());
      });
    });
    return () => {
      ended.current?.(false);
      setRefresh(async () => false);
    };
  }, [router]);

  useEffect(() => {
    let lastEndedMs = performance.now();
    const look = async () => {
      const state = { ...situation(), lastEndedMs, failures: failures.current };
      if (nextRefreshMs(state, performance.now()) !== 0) return;
      const isDrawn = await refreshPage();
      failures.current = isDrawn && !stale.current ? 0 : failures.current + 1;
      lastEndedMs = performance.now();
    };
    const lookNow = () => void look();
    const timer = setInterval(lookNow, LOOK_AGAIN_MS);
    document.addEventListener("visibilitychange", lookNow);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", lookNow);
    };
  }, []);
}

function situation() {
  return {
    isVisible: document.visibilityState === "visible",
    isOnline: navigator.onLine,
    isBusy: isHandBusy(),
    isRunning: isRefreshing(),
  };
}

/** Any answer will do; the one that has Bungie asked anew is then there for the page as well. */
async function isSiteThere(isFresh: boolean): Promise<boolean> {
  try {
    if (isFresh) await fetch("/inventory/gear?fresh=1", { cache: "no-store" });
    else await fetch("/icon.svg", { method: "HEAD", cache: "no-store" });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
