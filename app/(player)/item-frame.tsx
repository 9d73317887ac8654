"use client";

import { lastPressedItem } from "./pressed-item.ts";

/** An item's dialog before its content has come: the same frame, with what the pressed tile already showed. */
export function ItemFrame() {
  const pressed = lastPressedItem();
  return (
    <div className="item-frame">
      <div className="item-frame-head">
        {pressed?.iconUrl ? <img alt="" height="104" src={pressed.iconUrl} width="104" /> : <i />}
        <div className="min-w-0 grow">
          <h1 className="wrap-anywhere font-semibold text-title" id="item-name">
            {pressed?.name || "Item"}
          </h1>
          <p className="mt-1 text-quiet text-small" role="status">
            Loading…
          </p>
        </div>
      </div>
      <div aria-hidden="true" className="item-frame-body">
        <i />
        <i />
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
