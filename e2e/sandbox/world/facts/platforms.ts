/** Platforms an account can be on today, by membership type: the enum's name and what people call them. */
export const PLATFORMS: Readonly<Record<number, readonly [identifier: string, displayName: string]>> = {
  1: ["TigerXbox", "Xbox"],
  2: ["TigerPsn", "PlayStation"],
  3: ["TigerSteam", "Steam"],
  6: ["TigerEgs", "Epic Games"],
};
