/**
 * Fields that answers have although the official description (2.21.7) lacks them, each with the reason why they stay:
 * they are in recorded answers of the real service. Patterns match "Operation: /path/in/the/envelope".
 */
export const UNDESCRIBED: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/\/dismantlePermission$/, "recorded on every item of profiles (2021) and of linked profiles (2025)"],
  [
    /^GetDestinyEntityDefinition: /,
    "described by its base alone; tables.test.ts holds rows against their own schema",
  ],
];
