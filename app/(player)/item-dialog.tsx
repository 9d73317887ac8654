"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { ItemFrame } from "./item-frame.tsx";
import { useItemDialog, useModal } from "./use-item-dialog.ts";
import "./item-dialog.css";

/**
 * The dialog in which an item opens above the page it was pressed on. The address is the item's own; a reload shows its
 * full page instead. It opens with the press itself, before anything was asked of the server.
 */
export function ItemDialog({ children }: { children: React.ReactNode }) {
  const router = useRouter();
  const ref = useRef<HTMLDialogElement>(null);
  const pressedOutside = useRef(false);
  const { isOpen, isPending, isShowing, press, leave } = useItemDialog();
  useModal(ref, isOpen, press);

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
