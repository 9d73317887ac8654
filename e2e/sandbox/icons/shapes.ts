export type Point = readonly [x: number, y: number];
/** Painted plates (light, mid), grips (dark), bare metal, fittings, hollows, and parts that take the element's colour. */
export type Tone = "light" | "mid" | "dark" | "steel" | "trim" | "hole" | "accent" | "glow";

/** A filled polygon; several rings make holes. Silhouettes are nothing but these, so they can be turned and fitted. */
export interface Shape {
  readonly rings: readonly (readonly Point[])[];
  readonly tone: Tone;
}

export function poly(tone: Tone, ...points: Point[]): Shape {
  return { rings: [points], tone };
}

/** A box with cut corners: one cut for all, or top-left, top-right, bottom-right, bottom-left. */
export function box(
  tone: Tone,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  cut: number | readonly number[] = 0,
): Shape {
  const [tl = 0, tr = 0, br = 0, bl = 0] = typeof cut === "number" ? [cut, cut, cut, cut] : cut;
  return poly(
    tone,
    [x0 + tl, y0],
    [x1 - tr, y0],
    [x1, y0 + tr],
    [x1, y1 - br],
    [x1 - br, y1],
    [x0 + bl, y1],
    [x0, y1 - bl],
    [x0, y0 + tl],
  );
}

export function arc(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fromDeg: number,
  toDeg: number,
  steps = 24,
): Point[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = ((fromDeg + ((toDeg - fromDeg) * step) / steps) * Math.PI) / 180;
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)] as const;
  });
}

export function disc(tone: Tone, cx: number, cy: number, r: number, ry = r): Shape {
  return { rings: [arc(cx, cy, r, ry, 0, 360, 36)], tone };
}

export function ring(tone: Tone, cx: number, cy: number, outer: number, inner: number): Shape {
  return { rings: [arc(cx, cy, outer, outer, 0, 360, 48), arc(cx, cy, inner, inner, 360, 0, 48)], tone };
}

export function ngon(tone: Tone, cx: number, cy: number, r: number, corners: number, turnDeg = 0): Shape {
  return { rings: [arc(cx, cy, r, r, turnDeg, turnDeg + 360, corners).slice(0, -1)], tone };
}

/** A band of even width along a line of points. */
export function band(tone: Tone, width: number, points: readonly Point[], endWidth = width): Shape {
  const sides = points.map((point, at) => {
    const [beforeX, beforeY] = points[Math.max(0, at - 1)] ?? point;
    const [afterX, afterY] = points[Math.min(points.length - 1, at + 1)] ?? point;
    const length = Math.hypot(afterX - beforeX, afterY - beforeY) || 1;
    const half = (width + ((endWidth - width) * at) / Math.max(1, points.length - 1)) / 2;
    const offX = (-(afterY - beforeY) / length) * half;
    const offY = ((afterX - beforeX) / length) * half;
    return {
      left: [point[0] + offX, point[1] + offY] as const,
      right: [point[0] - offX, point[1] - offY] as const,
    };
  });
  return { rings: [[...sides.map((side) => side.left), ...sides.map((side) => side.right).reverse()]], tone };
}

/** The same shapes on the other side of the line x = `axis`. */
export function mirrored(shapes: readonly Shape[], axis: number): Shape[] {
  return shapes.map(({ rings, tone }) => ({
    tone,
    rings: rings.map((one) => one.map(([x, y]) => [2 * axis - x, y] as const).reverse()),
  }));
}

export function withMirror(shapes: readonly Shape[], axis: number): Shape[] {
  return [...shapes, ...mirrored(shapes, axis)];
}

export function turned(shapes: readonly Shape[], degrees: number): Shape[] {
  const angle = (degrees * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return shapes.map(({ rings, tone }) => ({
    tone,
    rings: rings.map((one) => one.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos] as const)),
  }));
}

/** The same shapes, thicker or thinner across. */
export function stretched(shapes: readonly Shape[], factor: number): Shape[] {
  return shapes.map(({ rings, tone }) => ({
    tone,
    rings: rings.map((one) => one.map(([x, y]) => [x, y * factor] as const)),
  }));
}

/** Moves and scales the shapes so that they sit in the middle of a square and reach `size` across. */
export function fitted(shapes: readonly Shape[], middle: number, size: number): Shape[] {
  const points = shapes.flatMap(({ rings }) => rings.flat());
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const scale = size / Math.max(right - left, bottom - top);
  const shiftX = middle - ((left + right) / 2) * scale;
  const shiftY = middle - ((top + bottom) / 2) * scale;
  return shapes.map(({ rings, tone }) => ({
    tone,
    rings: rings.map((one) => one.map(([x, y]) => [x * scale + shiftX, y * scale + shiftY] as const)),
  }));
}

export function pathData({ rings }: Shape): string {
  const number = (value: number) => value.toFixed(2);
  return rings.map((one) => `M${one.map(([x, y]) => `${number(x)} ${number(y)}`).join("L")}Z`).join("");
}
