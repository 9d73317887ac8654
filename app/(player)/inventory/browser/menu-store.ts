import { useSyncExternalStore } from "react";

/** An open menu: for which tile, and where it was asked for. */
export interface OpenMenu {
  readonly tile: HTMLAnchorElement;
  /** Units: CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
}

let open: OpenMenu | null = null;
const listeners = new Set<() => void>();

export function openMenu(menu: OpenMenu | null): void {
  open = menu;
  for (const listener of listeners) listener();
}

export function useOpenMenu(): OpenMenu | null {
  return useSyncExternalStore(
    subscribe,
    () => open,
    () => null,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
