"use client";

import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { Notice } from "./notice.tsx";

/** A form that was not sent. */
interface Unsent {
  /** Where that is said: what lies outside an open dialog, nobody there is told of. */
  readonly around: Element;
  /** So that a second press is announced as well. */
  readonly press: number;
}

/** Keeps forms from being sent while there is no connection, and says so. What was filled in stays as it is. */
export function UnsentForms() {
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  useEffect(() => {
    const forget = () => setUnsent(null);
    const hold = (event: SubmitEvent) => {
      if (navigator.onLine || !isSending(event)) return forget();
      event.preventDefault();
      // React listens at the document and would call the form's action.
      event.stopPropagation();
      const around = (event.target as Element).closest("dialog") ?? document.body;
      setUnsent((before) => ({ around, press: (before?.press ?? 0) + 1 }));
    };
    addEventListener("submit", hold, { capture: true });
    addEventListener("online", forget);
    return () => {
      removeEventListener("submit", hold, { capture: true });
      removeEventListener("online", forget);
    };
  }, []);
  if (!unsent) return null;
  return createPortal(
    <div
      className="fixed inset-x-4 bottom-4 z-90 mx-auto max-w-xl shadow-2xl sm:inset-x-6 sm:bottom-6"
      key={unsent.press}
      role="alert"
    >
      <Notice title="There is no connection: nothing was sent" tone="warn">
        <p>This page is as you left it. Press again once you are connected.</p>
      </Notice>
    </div>,
    unsent.around,
  );
}

/**
 * Whether a form asks for something to be done; one that only leads to an address ends at the offline page.
 *
 * React marks forms and buttons whose action is a function with an address that is a script (React 19.3, read
 * 2026-11-23); as the server draws them, they are a POST.
 */
function isSending({ target, submitter }: SubmitEvent): boolean {
  const form = target as Element;
  const method = submitter?.getAttribute("formmethod") ?? form.getAttribute("method");
  const action = submitter?.getAttribute("formaction") ?? form.getAttribute("action");
  return /^post$/i.test(method ?? "") || /^javascript:/.test(action ?? "");
}
