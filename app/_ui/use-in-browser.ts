import { useSyncExternalStore } from "react";

const noChanges = () => () => {};

/** False while the server draws and while the browser takes that over, then true: for what only the reader's browser knows. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    noChanges,
    () => true,
    () => false,
  );
}
