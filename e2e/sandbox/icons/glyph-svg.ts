import { pathData, type Shape } from "./shapes.ts";

export const GLYPH = 96;

/** White on nothing: element marks, perks, stats. */
export function glyphSvg(shapes: readonly Shape[], color = "#fff"): string {
  const parts = shapes.map((shape) => {
    const hole =
      shape.tone === "dark" || shape.tone === "hole"
        ? ' opacity=".35"'
        : shape.tone === "mid"
          ? ' opacity=".7"'
          : "";
    return `<path d="${pathData(shape)}" fill="${color}" fill-rule="evenodd"${hole}/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${GLYPH}" height="${GLYPH}" viewBox="0 0 ${GLYPH} ${GLYPH}">${parts.join("")}</svg>`;
}
