"use client";

import { GEAR_DRAWN, picturesPath } from "./gear-dom.ts";
import { swapGear } from "./swap-gear.ts";

/** The gear that was shown last, for coming back to the page: its nodes, and what state of whose gear they are. */
let kept: { readonly stamp: string; readonly nodes: DocumentFragment } | null = null;
/** What state of the gear the page shows; null: none. */
let shownStamp: string | null = null;
let asked = 0;

/** How long new gear waits for its pictures. */
const PICTURES_WAIT_MS = 3_000;

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
async function fetchGear(root: HTMLElement, stamp: string): Promise<void> {
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
  const sheetId = answer?.headers.get("x-gear-pictures");
  if (sheetId) await readPictures(picturesPath(sheetId));
  if (mine !== asked) return;
  shownStamp = answer?.headers.get("x-gear-stamp") ?? stamp;
  swapGear(root, html);
}

/** Sees to it that the page has a stylesheet; older ones stay, since they say the same of what is in them. */
function readPictures(path: string): Promise<void> | undefined {
  if (document.querySelector(`link[href="${CSS.escape(path)}"]`)) return;
  return new Promise((resolve) => {
    const link = document.createElement("link");
    const done = () => resolve();
    link.addEventListener("load", done);
    // Gear without its newest pictures is better than none.
    link.addEventListener("error", done);
    setTimeout(done, PICTURES_WAIT_MS);
    link.rel = "stylesheet";
    link.href = path;
    document.head.append(link);
  });
}

function unreachable(): HTMLElement {
  const words = document.createElement("p");
  words.setAttribute("role", "alert");
  words.className = "py-6";
  words.textContent = "Your gear could not be fetched. Nothing is lost: reload the page.";
  return words;
}
