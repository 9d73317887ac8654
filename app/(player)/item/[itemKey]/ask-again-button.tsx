"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";

export function AskAgainButton() {
  const router = useRouter();
  const [isAsking, start] = useTransition();
  return (
    <button
      aria-disabled={isAsking || undefined}
      className="button-quiet"
      onClick={() => start(() => router.refresh())}
      type="button"
    >
      {isAsking ? "Asking…" : "Try again"}
    </button>
  );
}
