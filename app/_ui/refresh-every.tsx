"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Draws the page anew every so often while it is looked at, keeping focus and place. Without scripts it does nothing. */
export function RefreshEvery({ everyMs }: { everyMs: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router, everyMs]);
  return null;
}
