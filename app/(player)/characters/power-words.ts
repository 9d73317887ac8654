import { POWER_SLOTS } from "#lib/game/highest-power.ts";

const EIGHTHS = ["", "⅛", "¼", "⅜", "½", "⅝", "¾", "⅞"];

/** A sum over the slots as the mean that the game shows, with the eighths that it leaves out: "406⅛". */
export function powerWords(total: number): string {
  const slots = POWER_SLOTS.length;
  return `${Math.floor(total / slots)}${EIGHTHS[total % slots] ?? ""}`;
}
