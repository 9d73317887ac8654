/** Destiny's class numbers, as Bungie sends them. Source: OpenAPI `Destiny.DestinyClass`, read 2026-11-22. */
export const CLASS_NAMES = ["titan", "hunter", "warlock"] as const;
export type ClassName = (typeof CLASS_NAMES)[number];

export interface Character {
  readonly characterId: string;
  readonly className: ClassName | "unknown";
  /** Human, Awoken or Exo, as the definitions name it; null until they are there. */
  readonly raceHash: number;
  readonly genderHash: number;
  readonly power: number;
  /** 1970 when Bungie names no day. */
  readonly lastPlayedAt: Date;
  /** In all, idle time too; null when Bungie does not say. */
  readonly minutesPlayed: number | null;
  /** The record whose title the character bears; null without one. */
  readonly titleRecordHash: number | null;
  readonly emblemPath: string;
  readonly emblemBackgroundPath: string;
  /** Stat hash to value, as the character screen shows them. */
  readonly stats: Readonly<Record<string, number>>;
}

export function toClassName(classType: number): ClassName | "unknown" {
  return CLASS_NAMES[classType] ?? "unknown";
}
