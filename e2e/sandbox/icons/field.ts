import type { Point, Shape } from "./shapes.ts";

/** Distance of every pixel in a window to the edge of a shape, inside negative, with the way to the nearest edge. */
export interface Field {
  readonly x0: number;
  readonly y0: number;
  readonly width: number;
  readonly height: number;
  readonly distance: Float32Array;
  /** Unit vectors that point outwards, to or from the nearest edge. */
  readonly outX: Float32Array;
  readonly outY: Float32Array;
  /** How far from its edge the deepest pixel lies. */
  readonly depth: number;
}

// Start, way along, and one over its length squared.
const EDGE = 5;

function edgesOf({ rings }: Shape): Float64Array {
  const edges: number[] = [];
  for (const ring of rings) {
    ring.forEach(([ax, ay], at) => {
      const [bx, by] = ring[(at + 1) % ring.length] ?? ([ax, ay] as Point);
      const square = (bx - ax) ** 2 + (by - ay) ** 2;
      if (square > 0) edges.push(ax, ay, bx - ax, by - ay, 1 / square);
    });
  }
  return Float64Array.from(edges);
}

function windowOf(edges: Float64Array, margin: number, width: number, height: number) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < edges.length; at += EDGE) {
    const [x = 0, y = 0] = [edges[at], edges[at + 1]];
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

/** The field of a shape on a canvas, as far as `margin` pixels round it. */
export function fieldOf(shape: Shape, margin: number, canvasWidth: number, canvasHeight: number): Field {
  const edges = edgesOf(shape);
  const { x0, y0, width, height } = windowOf(edges, margin, canvasWidth, canvasHeight);
  const distance = new Float32Array(width * height);
  const outX = new Float32Array(width * height);
  const outY = new Float32Array(width * height);
  let depth = 0;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const x = x0 + column + 0.5;
      const y = y0 + row + 0.5;
      let nearest = Infinity;
      let [nearX, nearY] = [0, 0];
      let inside = false;
      for (let at = 0; at < edges.length; at += EDGE) {
        const ax = edges[at] as number;
        const ay = edges[at + 1] as number;
        const dx = edges[at + 2] as number;
        const dy = edges[at + 3] as number;
        const px = x - ax;
        const py = y - ay;
        const along = (px * dx + py * dy) * (edges[at + 4] as number);
        const t = Math.max(0, Math.min(1, along));
        const ex = px - dx * t;
        const ey = py - dy * t;
        const square = ex * ex + ey * ey;
        if (square < nearest) {
          nearest = square;
          nearX = ex;
          nearY = ey;
        }
        if (py < 0 !== py - dy < 0 && px < (py / dy) * dx) inside = !inside;
      }
      const at = row * width + column;
      const far = Math.sqrt(nearest);
      const sign = inside ? -1 : 1;
      distance[at] = far * sign;
      if (far > 1e-6) {
        outX[at] = (nearX / far) * sign;
        outY[at] = (nearY / far) * sign;
      }
      if (inside && far > depth) depth = far;
    }
  }
  return { x0, y0, width, height, distance, outX, outY, depth };
}
