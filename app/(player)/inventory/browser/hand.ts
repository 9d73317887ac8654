/** True while something is held or open that a redrawn page would pull away: a drag, a menu, a list. */
export function isHandBusy(): boolean {
  return (
    document.querySelector(".can-drop, .no-drop, :popover-open, [role=combobox][aria-expanded=true]") !== null
  );
}
