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
  const { isOpen, isPending, isShowing, press, leave } = useItemDialog();
  useModal(ref, isOpen, { press, leave });

  /** Another copy takes this one's place, so that closing leads back to the page in one step. */
  function follow(event: React.MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a") : null;
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link?.pathname.startsWith("/item/") || link.origin !== window.location.origin || !isPlain) return;
    event.preventDefault();
    router.replace(link.pathname as Parameters<typeof router.replace>[0]);
  }

  return (
    <>
      <div aria-hidden="true" className="item-backdrop" hidden={!isOpen} onClick={leave} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link's own key makes the same click */}
      <dialog
        aria-labelledby="item-name"
        aria-modal="true"
        className="item-dialog"
        onClick={follow}
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
    </>
  );
}
