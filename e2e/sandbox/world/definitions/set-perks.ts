import { gameHash } from "./game-hash.ts";

/** The perk that wearing two or four pieces of a set brings. Which sets there are and what they do is ours. */
export const setPerkHash = (setName: string, requiredSetCount: number): number =>
  gameHash(`ninefold set perk ${setName} ${requiredSetCount}`);
