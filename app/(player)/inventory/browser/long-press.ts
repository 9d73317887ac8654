import { tileAt } from "./gear-tiles.ts";
import { openMenu } from "./menu-store.ts";

const LONG_MS = 500;
const STILL_PX = 10;

/** A finger that rests on a tile opens its menu; where the system has no such event of its own, too. */
export function watchLongPress(root: HTMLElement | null, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLong = false;
  let from = { x: 0, y: 0 };
  const cancel = () => clearTimeout(timer);

  root?.addEventListener(
    "pointerdown",
    (event) => {
      isLong = false;
      const tile = event.pointerType === "touch" ? tileAt(event.target) : null;
      if (!tile) return;
      from = { x: event.clientX, y: event.clientY };
      timer = setTimeout(() => {
        isLong = true;
        openMenu({ tile, ...from });
      }, LONG_MS);
    },
    { signal },
  );
  root?.addEventListener(
    "pointermove",
    ({ clientX, clientY }) => {
      if (Math.hypot(clientX - from.x, clientY - from.y) > STILL_PX) cancel();
    },
    { signal, passive: true },
  );
  for (const end of ["pointerup", "pointercancel", "contextmenu"] as const)
    root?.addEventListener(end, cancel, { signal });
  // The finger's click after it would open the item under the menu.
  root?.addEventListener(
    "click",
    (event) => {
      if (!isLong) return;
      isLong = false;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
}
