import { pictureAddress } from "#lib/game/picture-address.ts";
import type { NamedWare } from "#lib/game/shown-ware.ts";
import type { WareGroup } from "#lib/game/xur-wares.ts";

/** A ware as a letter prints it: pictures by whole address, or not at all. */
export interface LetterWare extends NamedWare {
  readonly iconUrl: string | null;
  readonly coinUrl: string | null;
}

export function toLetterWare(ware: NamedWare, pictureOrigin: string): LetterWare {
  return {
    ...ware,
    iconUrl: pictureAddress(pictureOrigin, ware.iconPath),
    coinUrl: pictureAddress(pictureOrigin, ware.costs[0]?.iconPath ?? null),
  };
}

/** Why a ware is worth a look, for a reader we know nothing about. */
export function wareReason({ group, className }: Pick<NamedWare, "group" | "className">): string | null {
  return className && group === "exotic-armor"
    ? `Only a ${className.charAt(0).toUpperCase()}${className.slice(1)} can wear it, and its stats are for this visit only.`
    : GROUP_REASONS[group];
}

/** The same for all wares of a group. */
export const GROUP_REASONS: Readonly<Record<WareGroup, string | null>> = {
  "exotic-weapons": "Missing from your collection? This is the weekend to get it.",
  "exotic-armor": "Their stats are for this visit only.",
  catalysts: "Each makes an exotic you may already own stronger.",
  "legendary-weapons": "Their perks are for this visit only.",
  "legendary-armor": "Their stats are for this visit only. In the game he has some for every class.",
  materials: null,
  engrams: "What is inside is a surprise.",
  quests: null,
  other: null,
};
