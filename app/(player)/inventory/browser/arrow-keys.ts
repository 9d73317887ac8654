/** Where something is drawn; only sides and sizes count, so any origin will do. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Direction = "left" | "right" | "up" | "down";

/** Tells which of the boxes an arrow key leads to from one among them; null when there is none that way. */
export function neighbour(from: Box, boxes: readonly Box[], direction: Direction): number | null {
  const isAcross = direction === "left" || direction === "right";
  const sign = direction === "left" || direction === "up" ? -1 : 1;
  const ahead = (box: Box) => sign * (isAcross ? middleX(box) - middleX(from) : middleY(box) - middleY(from));
  if (isAcross) return nearest(boxes, (box) => (isInLine(box, from) && ahead(box) > 0 ? ahead(box) : null));
  return entry(
    from,
    boxes.map((box) => (ahead(box) > 0 && !isInLine(box, from) ? box : null)),
    direction,
  );
}

/**
 * Tells which box is reached first when one comes from outside: the nearest line of them, and on it the nearest box.
 *
 * Boxes that do not count are null, so that the answer is an index of the list as given.
 */
export function entry(from: Box, boxes: readonly (Box | null)[], direction: Direction): number | null {
  if (direction === "left" || direction === "right") {
    const line = lineOf(boxes, (box) => Math.abs(middleY(box) - middleY(from)));
    return nearest(line, (box) => box && (direction === "right" ? box.left : -box.left));
  }
  const line = lineOf(boxes, (box) => (direction === "down" ? box.top : -box.top));
  return nearest(line, (box) => box && Math.abs(middleX(box) - middleX(from)));
}

const middleX = ({ left, width }: Box) => left + width / 2;
const middleY = ({ top, height }: Box) => top + height / 2;

function isInLine(one: Box, other: Box): boolean {
  return Math.abs(middleY(one) - middleY(other)) < Math.min(one.height, other.height) / 2;
}

/** Keeps the boxes of the line whose distance is smallest. */
function lineOf(boxes: readonly (Box | null)[], distance: (box: Box) => number): readonly (Box | null)[] {
  const index = nearest(boxes, (box) => box && distance(box));
  const first = index === null ? null : boxes[index];
  return boxes.map((box) => (box && first && isInLine(box, first) ? box : null));
}

/** The index of the smallest distance, the first of equals; null distances do not count. */
function nearest<T>(list: readonly T[], distance: (one: T) => number | null): number | null {
  let best: { readonly index: number; readonly far: number } | null = null;
  for (const [index, one] of list.entries()) {
    const far = distance(one);
    if (far !== null && (best === null || far < best.far)) best = { index, far };
  }
  return best?.index ?? null;
}
