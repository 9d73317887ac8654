/** What Tab can reach; which of it is shown is asked where it matters. */
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/**
 * Keeps the focus inside a dialog until the returned function is called, and hears Escape wherever the focus is.
 *
 * The browser's own modal dialogs do the same by making everything else inert, which gives thousands of elements a
 * new style: on an account of 3,000 items that takes longer than a player waits for. To screen readers `aria-modal`
 * says it.
 */
export function holdFocus(dialog: HTMLElement, onEscape: () => void): () => void {
  const follow = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || dialog.contains(target) || isAbove(target)) return;
    const isBefore = dialog.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING;
    (isBefore ? lastIn(dialog) : dialog).focus();
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented || isAbove(document.activeElement)) return;
    event.preventDefault();
    onEscape();
  };
  document.addEventListener("focusin", follow);
  document.addEventListener("keydown", hear);
  return () => {
    document.removeEventListener("focusin", follow);
    document.removeEventListener("keydown", hear);
  };
}

/** In something that the browser itself lays on top of the page. */
function isAbove(target: Element | null): boolean {
  return target?.closest("dialog:modal, :popover-open") != null;
}

function lastIn(dialog: HTMLElement): HTMLElement {
  const shown = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => !one.matches(":disabled") && one.checkVisibility(),
  );
  return shown.at(-1) ?? dialog;
}
