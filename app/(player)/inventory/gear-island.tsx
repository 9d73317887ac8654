"use client";

import { useRouter } from "next/navigation";
import { useLayoutEffect, useRef, useState } from "react";
import { GEAR_ID } from "./gear-dom.ts";
import { gearHeld, holdGear } from "./gear-memory.ts";
import { takeGear } from "./gear-store.ts";

interface IslandProps {
  /** Tells one state of the gear from another. */
  readonly stamp: string;
  /** Where the server laid the HTML aside. */
  readonly gearId: string;
}

/**
 * The gear's HTML, drawn once by the server and never by React: no tile is in the data that React sends along.
 *
 * Where the server drew nothing (a page reached by a link inside the site) and whenever the stamp changes, the browser
 * fetches the HTML from /inventory/gear.
 */
export function GearIsland({ stamp, gearId }: IslandProps) {
  const router = useRouter();
  const ref = useRef<HTMLDivElement>(null);
  // One object for ever: React sets the inside again whenever it is given another one.
  const [inside] = useState(() => ({ __html: typeof window === "undefined" ? takeGear(gearId) : "" }));

  useLayoutEffect(() => {
    const root = ref.current;
    if (!root) return;
    const follow = (event: MouseEvent) => {
      const path = pathOfPlainClick(event);
      if (path === null) return;
      event.preventDefault();
      router.push(path as Parameters<typeof router.push>[0]);
    };
    root.addEventListener("click", follow);
    return () => root.removeEventListener("click", follow);
  }, [router]);

  useLayoutEffect(() => {
    if (ref.current) return gearHeld(ref.current);
  }, []);

  useLayoutEffect(() => {
    if (ref.current) holdGear(ref.current, stamp);
  }, [stamp]);

  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: written by gear-html.ts, which escapes whatever others say
    <div dangerouslySetInnerHTML={inside} id={GEAR_ID} ref={ref} suppressHydrationWarning tabIndex={-1} />
  );
}

/** Where a click on a tile leads; null for other clicks and for those that want a new tab. */
function pathOfPlainClick(event: MouseEvent): string | null {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (event.defaultPrevented || !isPlain || !(event.target instanceof Element)) return null;
  return event.target.closest<HTMLAnchorElement>("a.t")?.pathname ?? null;
}
