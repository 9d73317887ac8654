import type { PlaceFacts } from "./move-offers.ts";

/** What the page knows and every part of it in the browser may need. */
export interface GearContext {
  readonly places: readonly PlaceFacts[];
  readonly selectedCharacterId: string;
  /** Only the last good copy is shown: nothing can be moved. */
  readonly isStale: boolean;
}

let context: GearContext = { places: [], selectedCharacterId: "", isStale: true };

export function setGearContext(now: GearContext): void {
  context = now;
}

/** As the page was drawn last. */
export function gearContext(): GearContext {
  return context;
}

/** "the vault", "your Hunter": a place as a sentence names it. */
export function placeWords(key: string): string {
  const place = context.places.find((one) => one.key === key);
  if (key === "vault") return "the vault";
  return place ? `your ${place.name}` : "all your characters";
}
