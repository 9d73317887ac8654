"use client";

import { useInBrowser } from "../../../_ui/use-in-browser.ts";

/** Ticks or unticks all that stand in the same section; only where there are scripts to do it. */
export function TickAll({ name }: { name: string }) {
  if (!useInBrowser()) return null;
  const toggle = ({ currentTarget }: React.MouseEvent<HTMLButtonElement>) => {
    const ticks = [
      ...(currentTarget.closest("section")?.querySelectorAll<HTMLInputElement>("[name=itemKey]") ?? []),
    ];
    const isAll = ticks.every(({ checked }) => checked);
    for (const tick of ticks) tick.checked = !isAll;
  };
  return (
    <button className="link cursor-pointer text-small" onClick={toggle} type="button">
      All or none<span className="sr-only"> of {name}</span>
    </button>
  );
}
