import { pictureAddress } from "#lib/game/picture-address.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import type { WareGroup } from "#lib/game/xur-wares.ts";
import { withoutSlots } from "./letter-slots.ts";

/** A ware as a letter prints it: pictures by whole address, or not at all, and every text one line, free of slots. */
export interface LetterWare extends XurWare {
  readonly name: string;
  readonly iconUrl: string | null;
  readonly coinUrl: string | null;
}

export function toLetterWare(ware: XurWare, pictureOrigin: string): LetterWare {
  return {
    ...ware,
    name: inOneLine(ware.name ?? "") || "Unknown item",
    typeName: inOneLine(ware.typeName),
    costs: ware.costs.map((cost) => ({ ...cost, name: cost.name === null ? null : inOneLine(cost.name) })),
    stats: ware.stats.map((stat) => ({ ...stat, name: inOneLine(stat.name) })),
    perks: ware.perks.map((perk) => ({ ...perk, name: inOneLine(perk.name) })),
    iconUrl: pictureAddress(pictureOrigin, ware.iconPath),
    coinUrl: pictureAddress(pictureOrigin, ware.costs[0]?.iconPath ?? null),
  };
}

/** One line, whatever a name contains: it may stand in a subject, which is a mail header. */
export function inOneLine(text: string): string {
  return withoutSlots(text)
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();
}

const PERKS_SHOWN = 5;
const ARMOR: ReadonlySet<WareGroup> = new Set(["exotic-armor", "legendary-armor"]);

/** "Roll 63: Health 28, Melee 24, Class 11", or the perks of a weapon; empty when Bungie told none. */
export function rollWords({ group, stats, perks }: Pick<LetterWare, "group" | "stats" | "perks">): string {
  if (ARMOR.has(group)) {
    const total = stats.reduce((sum, { value }) => sum + value, 0);
    const high = stats.filter(({ value }) => value > 0).toSorted((a, b) => b.value - a.value);
    const listed = high.map(({ name, value }) => `${name} ${value}`).join(", ");
    return listed ? `Roll ${total}: ${listed}` : "";
  }
  const names = perks.map(({ name }) => name).filter(Boolean);
  return names.slice(0, PERKS_SHOWN).join(", ");
}

/** Why the wares of a group are worth a look, for a reader we know nothing about. */
export const GROUP_REASONS: Readonly<Record<WareGroup, string | null>> = {
  "exotic-weapons": "Missing from your collection? This is the weekend to get it.",
  "exotic-armor": "Their stats are for this visit only.",
  catalysts: "Each makes an exotic you may already own stronger.",
  "legendary-weapons": "Their perks are for this visit only.",
  "legendary-armor": "Their stats are for this visit only.",
  materials: null,
  engrams: "What is inside is a surprise.",
  quests: null,
  other: null,
};
