import type { PlanView } from "#lib/flows/load-plan.ts";
import { SLOTS } from "#lib/game/bucket.ts";
import type { Place } from "#lib/game/place.ts";
import { characterName } from "./place-names.ts";
import type { ProblemNames } from "./problem-text.ts";

type Naming = Pick<PlanView, "characters"> & Partial<Pick<PlanView, "wishes" | "restsAt" | "wornItemName">>;

/** What places, slots and items of a plan are called in a sentence: as they were when it was asked for. */
export function planNames({ characters, wishes = [], restsAt, wornItemName }: Naming): ProblemNames {
  return {
    place: (place: Place) => {
      if (place.kind === "vault") return "the vault";
      const character = characters.find(({ characterId }) => characterId === place.characterId);
      return character ? `your ${characterName(character, characters)}` : "that character";
    },
    bucket: (hash) => SLOTS.find(({ bucketHash }) => bucketHash === hash)?.name ?? "that slot",
    item: (hash) =>
      [...wishes, ...(restsAt ?? [])].find(({ itemHash }) => itemHash === hash)?.name ??
      wornItemName ??
      "another one",
  };
}

/** An item in a sentence; several pieces of a stack with their number. */
export function itemWords(name: string | null, quantity: number | null = 1): string {
  const words = name ?? "an unknown item";
  return quantity !== null && quantity > 1 ? `${quantity} × ${name ?? "unknown item"}` : words;
}

/** "A", "A and B", "A, B and C"; of many the first ones and how many more there are. */
export function listWords(names: readonly string[], most = 4): string {
  const shown = names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}

/** As the first word of a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "in the vault", "with your Hunter". */
export function restsWords(place: Place, names: Pick<ProblemNames, "place">): string {
  return `${place.kind === "vault" ? "in" : "with"} ${names.place(place)}`;
}
