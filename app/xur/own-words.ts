import type { Character } from "#lib/game/character.ts";
import type { OwnComparison, OwnCopy, OwnWare, WareReason } from "#lib/game/own-ware.ts";
import type { ShownCost } from "#lib/game/shown-ware.ts";
import { costWords } from "#lib/game/ware-words.ts";
import { characterName } from "../_ui/place-names.ts";

/** "+7", "−5" with a real minus, "0". */
export function signedWords(value: number): string {
  if (value === 0) return "0";
  return value > 0 ? `+${value}` : `−${-value}`;
}

/** "Not in your collection", "Beats your best copy by 4": why a ware is worth the reader's look. */
export function reasonWords(reason: WareReason): string {
  switch (reason.kind) {
    case "not-collected":
      return "Not in your collection";
    case "beats-best":
      return `Beats your best copy by ${reason.total}`;
    case "affordable":
      return "You can afford it";
  }
}

/** How his roll stands against the reader's best copy, in all. */
export function verdictWords({ verdict, total }: OwnComparison): string {
  switch (verdict) {
    case "better":
      return total === null
        ? "Better than your best copy"
        : `Better than your best copy: ${signedWords(total)} in all`;
    case "worse":
      return total === null
        ? "Worse than your best copy"
        : `Worse than your best copy: ${signedWords(total)} in all`;
    case "same":
      return "The same stats as your best copy";
    case "mixed":
      return "Some stats better, some worse than your best copy";
  }
}

/** "You lack 12 Strange Coins", "You can afford it"; null when nobody can tell. */
export function purseWords({ canAfford, lacking }: OwnWare, costs: readonly ShownCost[]): string | null {
  if (canAfford === null) return null;
  if (canAfford) return costs.length === 0 ? null : "You can afford it";
  const missing = lacking.map(({ itemHash, quantity }) => {
    const cost = costs.find((one) => one.itemHash === itemHash);
    return costWords({ itemHash, quantity, name: cost?.name ?? null, iconPath: null });
  });
  return missing.length === 0 ? "You cannot afford it yet" : `You lack ${missing.join(" and ")}`;
}

/** "Vault", "Hunter": where a copy lies. */
export function copyPlace({ place }: OwnCopy, characters: readonly Character[]): string {
  if (place.kind === "vault") return "Vault";
  const character = characters.find(({ characterId }) => characterId === place.characterId);
  return character ? characterName(character, characters) : "Another character";
}
