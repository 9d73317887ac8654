import { usePathname, useRouter, useSelectedLayoutSegment } from "next/navigation";
import { type RefObject, useEffect, useRef, useState } from "react";
import { holdFocus } from "./hold-focus.ts";
import { notePressedItem } from "./pressed-item.ts";

/** A link was pressed and its page has not come yet. */
interface Pending {
  readonly from: string;
  readonly to: string;
}

/**
 * Whether an item is open above the page, and how it is closed. The address is the truth: back closes, forward opens
 * again. Between a press and its page, the press is.
 */
export function useItemDialog() {
  const router = useRouter();
  const pathname = usePathname();
  // Null where the address is no item's, or an item's own page was opened whole.
  const slot = useSelectedLayoutSegment("modal");
  const [pending, setPending] = useState<Pending | null>(null);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const isShowing = slot !== null && pathname.startsWith("/item/");
  const isPending = pending !== null && pending.from === pathname;

  // What was pressed has come, or was left behind; what was closed can be opened again.
  const [wasShowing, setWasShowing] = useState(false);
  if (isShowing !== wasShowing) {
    setWasShowing(isShowing);
    setPending(null);
    if (!isShowing) setDismissed(null);
  }

  useEffect(() => {
    // Closed, perhaps before it came: its address has to go as well.
    if (isShowing && pathname === dismissed) router.back();
  }, [isShowing, pathname, dismissed, router]);

  function press(to: string) {
    setDismissed(null);
    setPending({ from: window.location.pathname, to });
  }

  function leave() {
    if (isShowing) setDismissed(pathname);
    else if (isPending) {
      setDismissed(pending.to);
      setPending(null);
    }
  }

  const isOpen = isPending || (isShowing && pathname !== dismissed);
  return { isOpen, isPending, isShowing, press, leave };
}

/** Opens and closes the dialog, holds the focus in it meanwhile, and gives it back to where it came from. */
export function useModal(
  ref: RefObject<HTMLDialogElement | null>,
  isOpen: boolean,
  on: { press(to: string): void; leave(): void },
) {
  const opener = useRef<string | null>(null);
  const latest = useRef(on);
  useEffect(() => {
    latest.current = on;
  });

  useEffect(() => {
    const noteClick = (event: MouseEvent) => {
      const pressed = notePressedItem(event);
      if (!pressed || pressed.path === window.location.pathname) return;
      if (!ref.current?.open) opener.current = pressed.path;
      latest.current.press(pressed.path);
    };
    // On the window, so that it comes after everybody who follows links.
    window.addEventListener("click", noteClick);
    return () => window.removeEventListener("click", noteClick);
  }, [ref]);

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || !isOpen) return;
    dialog.show();
    // Its name is read first; not a button that happens to be the first one.
    dialog.focus();
    const letGo = holdFocus(dialog, () => latest.current.leave());
    return () => {
      letGo();
      dialog.close();
      giveFocusBack(opener.current);
    };
  }, [isOpen, ref]);
}

/** The browser does it itself, unless what was pressed has been drawn anew meanwhile. */
function giveFocusBack(path: string | null) {
  if (path === null || (document.activeElement && document.activeElement !== document.body)) return;
  document.querySelector<HTMLElement>(`a[href="${CSS.escape(path)}"]`)?.focus();
}
