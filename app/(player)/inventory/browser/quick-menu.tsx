"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { TAGS } from "#lib/game/item-mark.ts";
import type { Problem } from "#lib/game/problem.ts";
import { problemText } from "../../../_ui/problem-text.ts";
import { TAG_NAMES } from "../../../_ui/tag-names.ts";
import { askLock, askMove } from "./ask-move.ts";
import { askTag } from "./ask-tag.ts";
import { gearContext } from "./gear-context.ts";
import { knownFacts } from "./gear-index.ts";
import { factsOf } from "./item-facts.ts";
import { closeOnPressElsewhere, moveThroughMenu, placeMenu } from "./menu-behavior.ts";
import { type OpenMenu, openMenu } from "./menu-store.ts";
import { type ItemFacts, type MoveOffer, moveOffers } from "./move-offers.ts";

/** Everything that dragging does and more, for the keyboard, a finger, and whoever rather points than drags. */
export function QuickMenu({ menu }: { menu: OpenMenu }) {
  const popover = useRef<HTMLDivElement>(null);
  const facts = useFacts(menu.tile);
  useLayoutEffect(() => {
    const element = popover.current;
    if (!element) return;
    if (!element.matches(":popover-open")) element.showPopover();
    placeMenu(element, menu);
    element.querySelector<HTMLElement>("[role^=menuitem]")?.focus({ preventScroll: true });
  }, [menu]);

  useEffect(() => closeOnPressElsewhere(popover), []);

  // A menu closes by Escape, by a press elsewhere or by a choice; the keyboard goes back to its tile.
  function closed(event: React.ToggleEvent) {
    if (event.newState !== "closed") return;
    const isHeld =
      document.activeElement === document.body || popover.current?.contains(document.activeElement);
    openMenu(null);
    if (isHeld) menu.tile.focus({ preventScroll: true });
  }

  function choose(act: () => void) {
    popover.current?.hidePopover();
    act();
  }

  const offers = moveOffers(facts, gearContext().places);
  return (
    <div className="quick-menu panel" onToggle={closed} popover="manual" ref={popover}>
      <p className="quick-menu-title" id="quick-menu-title">
        {facts.name}
      </p>
      <div
        aria-labelledby="quick-menu-title"
        onKeyDown={(event) => moveThroughMenu(event, popover.current)}
        role="menu"
        tabIndex={-1}
      >
        <OfferGroup
          choose={(offer) => choose(() => void askMove(facts, offer))}
          offers={offers.filter(({ equip }) => !equip)}
          title="Move to"
        />
        <OfferGroup
          choose={(offer) => choose(() => void askMove(facts, offer))}
          offers={offers.filter(({ equip }) => equip)}
          title="Equip on"
        />
        <TagGroup choose={(tag) => choose(() => void askTag(facts, tag))} tile={menu.tile} />
        <Links choose={choose} facts={facts} tile={menu.tile} />
      </div>
    </div>
  );
}

/** What the tile shows at once, and what the index adds as soon as it is there. */
function useFacts(tile: HTMLAnchorElement): ItemFacts {
  const [facts, setFacts] = useState(() => factsOf(tile, null));
  useEffect(() => {
    let isCurrent = true;
    const fill = async () => {
      const known = await knownFacts(tile);
      if (isCurrent) setFacts(factsOf(tile, known));
    };
    void fill();
    return () => {
      isCurrent = false;
    };
  }, [tile]);
  return facts;
}

interface GroupProps {
  readonly title: string;
  readonly offers: readonly MoveOffer[];
  readonly choose: (offer: MoveOffer) => void;
}

function OfferGroup({ title, offers, choose }: GroupProps) {
  if (offers.length === 0) return null;
  const id = `quick-menu-${title.replace(" ", "-").toLowerCase()}`;
  const reasons = [...new Set(offers.flatMap(({ problem }) => (problem ? [reasonOf(problem)] : [])))];
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form here, so no fieldset
    <div aria-label={title} className="quick-menu-group" role="group">
      <span aria-hidden="true" className="label">
        {title}
      </span>
      <div className="quick-menu-choices" role="presentation">
        {offers.map((offer) => (
          <button
            aria-describedby={offer.problem ? id : undefined}
            aria-disabled={offer.problem !== null || undefined}
            aria-label={`${title} ${offer.place.name}`}
            className="quick-menu-choice"
            key={offer.wish}
            onClick={() => offer.problem ?? choose(offer)}
            role="menuitem"
            tabIndex={-1}
            type="button"
          >
            {offer.place.name}
          </button>
        ))}
      </div>
      {reasons.length > 0 ? (
        <span aria-hidden="true" className="quick-menu-reason" id={id}>
          {reasons.join(" ")}
        </span>
      ) : null}
    </div>
  );
}

function reasonOf(problem: Problem): string {
  const { happened, next } = problemText(problem);
  return problem.kind === "wrong-class" ? happened : `${happened} ${next}`;
}

function TagGroup({ tile, choose }: { tile: HTMLElement; choose: (tag: string) => void }) {
  const now = TAGS.find((tag) => tile.querySelector(`.glyph-tag-${tag}`)) ?? "none";
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form here, so no fieldset
    <div aria-label="Tag" className="quick-menu-group" role="group">
      <span aria-hidden="true" className="label">
        Tag
      </span>
      <div className="quick-menu-choices" role="presentation">
        {[...TAGS, "none" as const].map((tag) => (
          <button
            aria-checked={tag === now}
            aria-label={tag === "none" ? "No tag" : `Tag as ${TAG_NAMES[tag]}`}
            className="quick-menu-choice"
            key={tag}
            onClick={() => choose(tag)}
            role="menuitemradio"
            tabIndex={-1}
            type="button"
          >
            {tag === "none" ? "None" : TAG_NAMES[tag]}
          </button>
        ))}
      </div>
    </div>
  );
}

interface LinksProps {
  readonly facts: ItemFacts;
  readonly tile: HTMLAnchorElement;
  readonly choose: (act: () => void) => void;
}

function Links({ facts, tile, choose }: LinksProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    <div aria-label="This item" className="quick-menu-group" role="group">
      <div className="quick-menu-choices" role="presentation">
        {facts.isLockable ? (
          <button
            className="quick-menu-choice"
            onClick={() => choose(() => void askLock(facts))}
            role="menuitem"
            tabIndex={-1}
            type="button"
          >
            {facts.isLocked ? "Unlock" : "Lock"}
          </button>
        ) : null}
        <button
          className="quick-menu-choice"
          onClick={() => choose(() => tile.click())}
          role="menuitem"
          tabIndex={-1}
          type="button"
        >
          Open
        </button>
        <a
          className="quick-menu-choice"
          href={`/inventory/compare?item=${encodeURIComponent(facts.itemKey)}`}
          role="menuitem"
          tabIndex={-1}
        >
          Compare
        </a>
      </div>
    </div>
  );
}
