import type { ShownCost, ShownWare } from "./shown-ware.ts";
import type { WareGroup } from "./xur-wares.ts";

export const GROUP_NAMES: Readonly<Record<WareGroup, string>> = {
  "exotic-armor": "Exotic armor",
  "exotic-weapons": "Exotic weapons",
  catalysts: "Catalysts",
  "legendary-weapons": "Legendary weapons",
  "legendary-armor": "Legendary armor",
  materials: "Materials",
  engrams: "Engrams",
  quests: "Quests",
  other: "Everything else",
};

// Names that are the same for one and for many, or already say many ("Legendary Shards").
const UNCOUNTED = /^(Glimmer|.*s)$/;

/** "1 Strange Coin", "41 Strange Coins", "3,000 Glimmer"; what we cannot name is "of an unknown currency". */
export function costWords({ quantity, name }: ShownCost, locale = "en-US"): string {
  const amount = quantity.toLocaleString(locale);
  if (name === null) return `${amount} of an unknown currency`;
  return `${amount} ${quantity === 1 || UNCOUNTED.test(name) ? name : `${name}s`}`;
}

/** All prices of a ware, "and" between them; "Free" when it has none. */
export function priceWords(costs: readonly ShownCost[], locale = "en-US"): string {
  return costs.length === 0 ? "Free" : costs.map((cost) => costWords(cost, locale)).join(" and ");
}

// The exotic class item is sold as a placeholder, and neither it nor a catalyst has a type of its own.
const UNTYPED: Partial<Record<WareGroup, string>> = { "exotic-armor": "class item", catalysts: "catalyst" };

/** "Exotic Hunter helmet", "Exotic hand cannon, solar": what an item is, without its name. Unknown parts are left out. */
export function kindWords({ rarity, typeName, element, className, group }: ShownWare): string {
  const rarityWord = rarity === "none" ? "" : capital(rarity);
  const kind = (typeName || UNTYPED[group] || "").toLowerCase();
  const namesClass = className !== null && kind.startsWith(className);
  const wearer = className && !namesClass ? capital(className) : "";
  const what = [rarityWord, wearer, namesClass ? capital(kind) : kind].filter(Boolean).join(" ");
  return capital([what, element ?? ""].filter(Boolean).join(", "));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "17 × Enhancement Core"; one of something is just its name. */
export function wareName({ name, quantity }: Pick<ShownWare, "name" | "quantity">, locale = "en-US"): string {
  const title = name ?? "Unknown item";
  return quantity > 1 ? `${quantity.toLocaleString(locale)} × ${title}` : title;
}
