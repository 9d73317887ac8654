import type { XurStock } from "#lib/game/xur-stock.ts";
import type { XurQuery } from "./input.ts";
import type { OwnRead } from "./read-own.ts";
import { chooseCards, toCards } from "./to-cards.ts";
import { GroupLinks, WareGroups } from "./ware-groups.tsx";
import { XurChoice } from "./xur-choice.tsx";
import { OwnProblem, XurForYou } from "./xur-for-you.tsx";

interface StallProps {
  readonly stock: XurStock;
  /** Null: nobody is signed in. */
  readonly own: OwnRead | null;
  readonly chosen: XurQuery;
  readonly pictures: string;
  readonly now: Date;
}

/** Everything he sells now, and first of all what of it is new to the reader. */
export function XurStall({ stock, own, chosen, pictures, now }: StallProps) {
  const reader = own?.state === "shown" ? own.reader : null;
  const choice = reader ? chosen : { ...chosen, show: null };
  const cards = toCards(stock.wares, reader);
  const ofClass = chooseCards(cards, { ...choice, show: null });
  const shown = chooseCards(cards, choice);
  const newCount = reader ? ofClass.filter(({ isNew }) => isNew).length : null;
  return (
    <>
      {own && own.state !== "shown" ? <OwnProblem own={own} /> : null}
      {reader ? <XurForYou cards={ofClass} now={now} pictures={pictures} reader={reader} /> : null}
      <XurChoice chosen={choice} newCount={newCount} path="/xur" />
      {shown.length === 0 ? (
        <p className="text-quiet">Nothing of this choice is new to you, or better than yours.</p>
      ) : null}
      <GroupLinks cards={shown} />
      <WareGroups cards={shown} characters={reader?.characters ?? []} pictures={pictures} />
    </>
  );
}
