import type { ClassName } from "#lib/game/character.ts";
import { priceWords } from "#lib/game/ware-words.ts";
import type { StockChange, StockCoverage } from "#lib/game/xur-stock.ts";

/** How a ware changed, to follow its name: "came", "went", "costs 29 Strange Coins now, not 41". */
export function changeWords({ kind, ware, before }: StockChange): string {
  switch (kind) {
    case "came":
      return "is new.";
    case "went":
      return "is no longer sold.";
    case "price":
      return before
        ? `costs ${priceWords(ware.costs)} now; it was ${priceWords(before.costs)}.`
        : `costs ${priceWords(ware.costs)} now.`;
    case "roll":
      return "has another roll.";
  }
}

/** What of a stock nobody could read, and why; null when it is whole. */
export function missingWords({ classes, hasRolls }: StockCoverage, all: readonly ClassName[]): string | null {
  const missing = all.filter((name) => !classes.includes(name)).map(plural);
  if (missing.length === 0 && hasRolls) return null;
  const unread = missing.length === 0 ? null : `legendary armor for ${missing.join(" and ")}`;
  const parts = [unread, hasRolls ? null : "perks and stats"].filter((part) => part !== null);
  return `Not listed: ${parts.join("; ")}. Bungie.net tells that only to a signed-in character of each class, and this site has no such character set up yet.`;
}

function plural(name: ClassName): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}s`;
}
