"use client";

import { usePathname, useRouter, useSelectedLayoutSegment } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { ItemFrame } from "./item-frame.tsx";
import { notePressedItem } from "./pressed-item.ts";
import "./item-dialog.css";

/** A link was pressed and its page has not come yet. */
interface Pending {
  readonly from: string;
  readonly to: string;
}

/**
 * The dialog in which an item opens above the page it was pressed on. The address is the item's own: back closes it,
 * forward opens it again, and a reload shows the item's full page instead.
 *
 * It opens with the press itself, before anything was asked of the server.
 */
export function ItemDialog({ children }: { children: React.ReactNode }) {
  const router = useRouter();
  const pathname = usePathname();
  // Null where the address is no item's, or an item's own page was opened whole.
  const slot = useSelectedLayoutSegment("modal");
  const ref = useRef<HTMLDialogElement>(null);
  const pressedOutside = useRef(false);
  const opener = useRef<string | null>(null);
  const [pending, setPending] = useState<Pending | null>(null);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const isShowing = slot !== null && pathname.startsWith("/item/");
  const isPending = pending !== null && pending.from === pathname;
  const isOpen = isPending || (isShowing && pathname !== dismissed);

  useEffect(() => {
    const press = (event: MouseEvent) => {
      const pressed = notePressedItem(event);
      if (!pressed || pressed.path === window.location.pathname) return;
      if (!ref.current?.open) opener.current = pressed.path;
      setDismissed(null);
      setPending({ from: window.location.pathname, to: pressed.path });
    };
    // On the window, so that it comes after everybody who follows links.
    window.addEventListener("click", press);
    return () => window.removeEventListener("click", press);
  }, []);

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (isOpen && !dialog.open) {
      dialog.showModal();
      // Its name is read first; not a button that happens to be the first one.
      dialog.focus();
    }
    if (!isOpen && dialog.open) {
      dialog.close();
      giveFocusBack(opener.current);
    }
  }, [isOpen]);

  useEffect(() => {
    // What was pressed has come, or was left behind.
    setPending(null);
    if (!isShowing) setDismissed(null);
    // Closed before it came: its address has to go as well.
    else if (pathname === dismissed) router.back();
  }, [isShowing, pathname, dismissed, router]);

  function leave() {
    if (isPending && !isShowing) {
      setDismissed(pending.to);
      setPending(null);
    } else if (isShowing) setDismissed(pathname);
  }

  /** Another copy takes this one's place, so that closing leads back to the page in one step. */
  function follow(event: React.MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a") : null;
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link?.pathname.startsWith("/item/") || link.origin !== window.location.origin || !isPlain) return;
    event.preventDefault();
    router.replace(link.pathname as Parameters<typeof router.replace>[0]);
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the button do the same by keyboard
    <dialog
      aria-labelledby="item-name"
      className="item-dialog"
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onClick={(event) => {
        if (event.target === ref.current && pressedOutside.current) leave();
        else follow(event);
      }}
      onClose={() => isOpen && leave()}
      onPointerDown={(event) => {
        pressedOutside.current = event.target === ref.current;
      }}
      ref={ref}
      tabIndex={-1}
    >
      <div className="item-dialog-inner">
        {isPending ? <ItemFrame /> : isShowing ? children : null}
        <button aria-label="Close" className="item-dialog-close" onClick={leave} type="button">
          <span aria-hidden="true">×</span>
        </button>
      </div>
    </dialog>
  );
}

/** The browser does it itself, unless what was pressed has been drawn anew meanwhile. */
function giveFocusBack(path: string | null) {
  if (path === null || (document.activeElement && document.activeElement !== document.body)) return;
  document.querySelector<HTMLElement>(`a[href="${CSS.escape(path)}"]`)?.focus();
}
