"use client";

import { lazy, Suspense, useEffect } from "react";
import { VOICE_ID } from "./announce.ts";
import { useErrands } from "./errands.ts";
import { type GearContext, setGearContext } from "./gear-context.ts";
import { listenToGear } from "./gear-events.ts";
import { showHelp, useHelp } from "./help-store.ts";
import { useOpenMenu } from "./menu-store.ts";
import { useAutoRefresh } from "./use-auto-refresh.ts";
import "./browser.css";

// What few visits need comes when it is asked for.
const QuickMenu = lazy(async () => ({ default: (await import("./quick-menu.tsx")).QuickMenu }));
const HelpDialog = lazy(async () => ({ default: (await import("./help-dialog.tsx")).HelpDialog }));
const ErrandPanel = lazy(async () => ({ default: (await import("./errand-panel.tsx")).ErrandPanel }));

/** Keys, menu, drag and drop, and refreshes of the gear that the server drew. Draws only what is open. */
export function GearControls({ places, selectedCharacterId, isStale }: GearContext) {
  useEffect(
    () => setGearContext({ places, selectedCharacterId, isStale }),
    [places, selectedCharacterId, isStale],
  );
  useEffect(listenToGear, []);
  useAutoRefresh(isStale);
  const errands = useErrands();
  const menu = useOpenMenu();
  const isHelpOpen = useHelp();
  return (
    <>
      <p className="sr-only" id={VOICE_ID} role="status" />
      <Suspense fallback={null}>
        {menu ? <QuickMenu menu={menu} /> : null}
        {isHelpOpen ? <HelpDialog onClose={() => showHelp(false)} /> : null}
        {errands.length > 0 ? <ErrandPanel errands={errands} /> : null}
      </Suspense>
    </>
  );
}
