import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { gearRoot, gearRow } from "../gear-dom.ts";
import { askMove } from "./ask-move.ts";
import { clearDropMarks, markDrop, markTargets, placeOf } from "./drop-marks.ts";
import { gearContext } from "./gear-context.ts";
import { knownFactsNow } from "./gear-index.ts";
import { factsOf } from "./item-facts.ts";
import { type ItemFacts, type MoveOffer, toOffer } from "./move-offers.ts";

let held: { readonly facts: ItemFacts; readonly row: HTMLElement | null } | null = null;
const known = new WeakSet<HTMLElement>();
let endTargets: (() => void) | null = null;

/** Lets a tile be dragged; registered when a pointer comes near, since a page has thousands. */
export function makeDraggable(tile: HTMLAnchorElement): void {
  if (known.has(tile)) return;
  known.add(tile);
  draggable({
    element: tile,
    onGenerateDragPreview: () => {
      held = { facts: factsOf(tile, knownFactsNow(tile)), row: gearRow(tile) };
    },
  });
}

/** Listens to drags of tiles until the returned function is called. */
export function watchDrags(): () => void {
  return monitorForElements({
    canMonitor: ({ source }) => source.element instanceof HTMLElement && known.has(source.element),
    onDragStart: () => begin(),
    onDropTargetChange: ({ location }) => {
      clearDropMarks("hovered");
      const over = location.current.dropTargets[0]?.element;
      const offer = over && offerAt(over);
      if (over && offer && held) markDrop(over, held.row, offer);
    },
    onDrop: ({ location }) => {
      const { facts } = held ?? {};
      const over = location.current.dropTargets[0]?.element;
      const offer = over && offerAt(over);
      end();
      if (facts && offer && offer.problem?.kind !== "already-there") void askMove(facts, offer);
    },
  });
}

function begin(): void {
  if (!held) return;
  const targets = dropTargets();
  const stops = targets.map((element) => dropTargetForElements({ element }));
  endTargets = () => {
    for (const stop of stops) stop();
  };
  const { facts, row } = held;
  markTargets(targets, row, (element) => offerAt(element)?.problem ?? null, facts.lies);
}

function end(): void {
  held = null;
  endTargets?.();
  endTargets = null;
  clearDropMarks("all");
}

/** Every place of every row and the heads of the columns; in the dragged item's own row the worn places as well. */
function dropTargets(): readonly HTMLElement[] {
  const heads = [...document.querySelectorAll<HTMLElement>(".column-heads [data-place]")];
  const cells = [...(gearRoot()?.querySelectorAll<HTMLElement>(".gear-cell") ?? [])];
  const worn = [...(held?.row?.querySelectorAll<HTMLElement>(".worn") ?? [])];
  return [...heads, ...cells, ...worn];
}

/** What letting go there asks for. */
function offerAt(element: Element): MoveOffer | null {
  if (!held) return null;
  const { places, selectedCharacterId } = gearContext();
  const key = placeOf(element);
  const place = places.find((one) => one.key === (key === "shared" ? selectedCharacterId : key));
  return place ? toOffer(held.facts, place, isWornPlace(element)) : null;
}

function isWornPlace(element: Element): boolean {
  return element.matches(".worn");
}
