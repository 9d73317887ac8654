import type { ItemView } from "#lib/flows/load-item.ts";
import { itemKey } from "#lib/game/item.ts";
import { markOf } from "#lib/game/item-mark.ts";
import { ItemDetails } from "./item-details.tsx";
import { ItemHeadline } from "./item-headline.tsx";
import { MarkForm } from "./mark-form.tsx";
import { moveChoices, placeNames } from "./move-choices.ts";
import { MoveForm } from "./move-form.tsx";
import "./item-body.css";

/** An item whole: the same on its page and in the dialog, which differ in how the parts lie (item-body.css). */
export function ItemBody({ view, origin }: { view: ItemView; origin: string }) {
  const { item, inventory } = view;
  const key = itemKey(item);
  const groups = moveChoices(view);
  // A stack or an emblem needs no tall window.
  const isSmall = view.stats.length === 0 && view.sockets.length === 0 && view.copies.length < 4;
  return (
    <div className={`item-body${isSmall ? " item-small" : ""}`}>
      <div className="item-parts">
        <div className="item-head">
          <ItemHeadline origin={origin} view={view} />
        </div>
        {groups.length > 0 ? (
          <div className="item-actions">
            <MoveForm
              groups={groups}
              itemKey={key}
              key={key}
              places={placeNames(view)}
              quantity={item.quantity}
              requestId={crypto.randomUUID()}
            />
          </div>
        ) : null}
        <div className="item-rest">
          <div className="item-details">
            <ItemDetails origin={origin} view={view} />
          </div>
          <div className="item-marks">
            <MarkForm itemKey={key} key={key} mark={markOf(inventory.marks, item)} />
          </div>
        </div>
      </div>
    </div>
  );
}
