import type { XurReader } from "#lib/flows/load-xur-reader.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import type { XurQuery } from "./input.ts";
import type { CardWare } from "./ware-card.tsx";

/** Wares with what they are to the reader; addresses within the page go by their place in the stock. */
export function toCards(wares: readonly XurWare[], reader: XurReader | null): CardWare[] {
  return wares.map((ware, place) => {
    const reasons = reader?.reasons[place] ?? [];
    return {
      anchor: `ware-${place + 1}`,
      ware,
      own: reader?.own[place] ?? null,
      reasons,
      isNew: reasons.some(({ kind }) => kind === "not-collected" || kind === "beats-best"),
    };
  });
}

/** The cards of a choice; what every class can use stays with each. */
export function chooseCards(cards: readonly CardWare[], chosen: XurQuery): CardWare[] {
  return cards.filter(
    ({ ware, isNew }) =>
      (chosen.class === null || ware.className === null || ware.className === chosen.class) &&
      (chosen.show === null || isNew),
  );
}
