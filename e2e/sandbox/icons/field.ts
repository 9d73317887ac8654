import type { Point, Shape } from "./shapes.ts";

/** How far every pixel in a window lies from the edge of a shape, inside negative, and the way to the nearest edge. */
export interface Field {
  readonly x0: number;
  readonly y0: number;
  readonly width: number;
  readonly height: number;
  /** Exact as far as `reach`; beyond, just that far. */
  readonly distance: Float32Array;
  /** Unit vectors that point outwards, to or from the nearest edge; nought beyond `reach`. */
  readonly outX: Float32Array;
  readonly outY: Float32Array;
  /** How far from its edge the deepest pixel lies, `reach` at most. */
  readonly depth: number;
}

interface Edge {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  /** One over the square of its length. */
  readonly scale: number;
}

function edgesOf({ rings }: Shape): Edge[] {
  const edges: Edge[] = [];
  for (const ring of rings) {
    let [x, y]: Point = ring[ring.length - 1] ?? [0, 0];
    for (const [nextX, nextY] of ring) {
      const [dx, dy] = [nextX - x, nextY - y];
      const square = dx * dx + dy * dy;
      if (square > 0) edges.push({ x, y, dx, dy, scale: 1 / square });
      x = nextX;
      y = nextY;
    }
  }
  return edges;
}

function windowOf(edges: readonly Edge[], margin: number, width: number, height: number) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of edges) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const x0 = Math.max(0, Math.floor(left - margin));
  const y0 = Math.max(0, Math.floor(top - margin));
  const x1 = Math.min(width, Math.ceil(right + margin));
  const y1 = Math.min(height, Math.ceil(bottom + margin));
  return { x0, y0, width: Math.max(0, x1 - x0), height: Math.max(0, y1 - y0) };
}

/**
 * The field of a shape on a canvas: distances to its edges within `reach` pixels, in a window `margin` wider than it.
 * Only pixels near an edge are measured, which is what makes a tile of forty parts a matter of milliseconds.
 */
export function fieldOf(
  shape: Shape,
  reach: number,
  margin: number,
  canvasWidth: number,
  canvasHeight: number,
): Field {
  const edges = edgesOf(shape);
  const { x0, y0, width, height } = windowOf(edges, margin, canvasWidth, canvasHeight);
  const distance = new Float32Array(width * height).fill(reach * reach);
  const field = {
    x0,
    y0,
    width,
    height,
    distance,
    outX: new Float32Array(width * height),
    outY: new Float32Array(width * height),
  };
  for (const edge of edges) measure(field, edge, reach);
  return { ...field, depth: signed(field, edges) };
}

type Bare = Omit<Field, "depth">;

/** Notes the squared distance to one edge, and the vector from it, wherever it is the nearest so far. */
function measure({ x0, y0, width, height, distance, outX, outY }: Bare, edge: Edge, reach: number): void {
  const { x, y, dx, dy, scale } = edge;
  const first = Math.max(0, Math.floor(Math.min(y, y + dy) - reach - y0));
  const last = Math.min(height - 1, Math.ceil(Math.max(y, y + dy) + reach - y0));
  for (let row = first; row <= last; row++) {
    const py = y0 + row + 0.5 - y;
    // The part of the edge that this row can be near.
    let from = 0;
    let to = 1;
    if (dy !== 0) {
      const one = (py - reach) / dy;
      const other = (py + reach) / dy;
      from = Math.max(0, Math.min(one, other));
      to = Math.min(1, Math.max(one, other));
      if (from > to) continue;
    }
    const [start, end] = dx >= 0 ? [x + dx * from, x + dx * to] : [x + dx * to, x + dx * from];
    const left = Math.max(0, Math.floor(start - reach - x0));
    const right = Math.min(width - 1, Math.ceil(end + reach - x0));
    for (let column = left; column <= right; column++) {
      const px = x0 + column + 0.5 - x;
      const along = (px * dx + py * dy) * scale;
      const t = Math.max(0, Math.min(1, along));
      const ex = px - dx * t;
      const ey = py - dy * t;
      const square = ex * ex + ey * ey;
      const at = row * width + column;
      if (square < (distance[at] as number)) {
        distance[at] = square;
        outX[at] = ex;
        outY[at] = ey;
      }
    }
  }
}

/** Turns squares into distances, inside negative by the even-odd rule; says how deep the shape is. */
function signed({ x0, y0, width, height, distance, outX, outY }: Bare, edges: readonly Edge[]): number {
  let depth = 0;
  for (let row = 0; row < height; row++) {
    const crossings = crossingsOf(edges, y0 + row + 0.5);
    let passed = 0;
    for (let column = 0; column < width; column++) {
      while (passed < crossings.length && (crossings[passed] as number) < x0 + column + 0.5) passed++;
      const at = row * width + column;
      const far = Math.sqrt(distance[at] as number);
      const sign = passed % 2 === 1 ? -1 : 1;
      if (far > 1e-6) {
        outX[at] = ((outX[at] as number) / far) * sign;
        outY[at] = ((outY[at] as number) / far) * sign;
      }
      distance[at] = far * sign;
      if (sign < 0 && far > depth) depth = far;
    }
  }
  return depth;
}

function crossingsOf(edges: readonly Edge[], y: number): number[] {
  const found: number[] = [];
  for (const edge of edges) {
    if (edge.y < y !== edge.y + edge.dy < y) found.push(edge.x + (edge.dx * (y - edge.y)) / edge.dy);
  }
  return found.sort((one, other) => one - other);
}
