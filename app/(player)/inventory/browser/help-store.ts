import { useSyncExternalStore } from "react";

let isOpen = false;
const listeners = new Set<() => void>();

/** Shows or hides the list of keys, whichever button or key asks. */
export function showHelp(show: boolean): void {
  isOpen = show;
  for (const listener of listeners) listener();
}

export function useHelp(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isOpen,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
