import type { Item } from "./item.ts";

/** The mark of the season a copy came with; its kind's own where Bungie does not say. A path, null without one. */
export function watermarkOf({ definition, versionNumber }: Item): string | null {
  if (definition === null) return null;
  const ofVersion = versionNumber === null ? undefined : definition.watermarkPaths[versionNumber];
  return ofVersion || definition.watermarkPath;
}
