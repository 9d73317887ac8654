import type { Item } from "../item.ts";

/** What the counters of kill trackers count. Source: manifest `DestinyObjectiveDefinition`, read 2026-11-22. */
const WORD_OF_OBJECTIVE: ReadonlyMap<number, string> = new Map([
  [1501870536, "pvp"],
  [2439952408, "pvp"],
  [74070459, "pvp"],
  [890482414, "pvp"],
  [90275515, "pve"],
  [2579044636, "pve"],
  [73837075, "pve"],
  [345540971, "gambit"],
  [3387796140, "pve"],
  [2109364169, "pvp"],
]);

/** What the trackers in its sockets have counted, by what they count; counters that nobody has a word for are left out. */
export function killsOf({ sockets, plugObjectives }: Item): Record<string, number> {
  const kills: Record<string, number> = {};
  for (const { plugHash, objectiveHash, progress } of plugObjectives) {
    const word = WORD_OF_OBJECTIVE.get(objectiveHash);
    if (word && sockets.some((socket) => socket.plugHash === plugHash)) kills[word] = progress;
  }
  return kills;
}
