"use client";

import { GEAR_DRAWN } from "./gear-dom.ts";
import { swapGear } from "./swap-gear.ts";

/** The gear that was shown last, for coming back to the page: its nodes, and what state of whose gear they are. */
let kept: { readonly stamp: string; readonly nodes: DocumentFragment } | null = null;
/** What state of the gear the page shows; null: none. */
let shownStamp: string | null = null;
let asked = 0;

/** A stamp begins with whose gear it is. */
const ownerOf = (stamp: string) => stamp.split(" ")[0];

/** Call when the element is there; the answer is to be called when it goes, and keeps the gear for coming back. */
export function gearHeld(root: HTMLElement): () => void {
  return () => {
    asked += 1;
    if (!shownStamp) return;
    const nodes = document.createDocumentFragment();
    nodes.append(...root.childNodes);
    kept = { stamp: shownStamp, nodes };
    shownStamp = null;
  };
}

/** Sees to it that the element shows the gear of this stamp. */
export function holdGear(root: HTMLElement, stamp: string): void {
  const isDrawn = root.firstChild !== null;
  // Drawn by the server with this very page.
  if (isDrawn && shownStamp === null) {
    shownStamp = stamp;
    return;
  }
  if (!isDrawn && kept && ownerOf(kept.stamp) === ownerOf(stamp)) {
    root.append(kept.nodes);
    shownStamp = kept.stamp;
    kept = null;
    document.dispatchEvent(new Event(GEAR_DRAWN));
  }
  if (shownStamp !== stamp) void fetchGear(root, stamp);
}

/** Fetches the gear for the page's address and puts it in place; a later call makes an earlier one void. */
export async function fetchGear(root: HTMLElement, stamp: string | null = shownStamp): Promise<void> {
  asked += 1;
  const mine = asked;
  const answer = await fetch(`/inventory/gear${location.search}`, { cache: "no-store" }).catch(() => null);
  const html = answer?.ok ? await answer.text().catch(() => null) : null;
  if (mine !== asked) return;
  // Signed out meanwhile: the page itself leads to the sign-in.
  if (answer?.status === 401) return location.reload();
  if (html === null) {
    if (root.firstChild !== null) return;
    shownStamp = "";
    root.append(unreachable());
    return;
  }
  shownStamp = answer?.headers.get("x-gear-stamp") ?? stamp;
  swapGear(root, html);
}

function unreachable(): HTMLElement {
  const words = document.createElement("p");
  words.setAttribute("role", "alert");
  words.className = "py-6";
  words.textContent = "Your gear could not be fetched. Nothing is lost: reload the page.";
  return words;
}
