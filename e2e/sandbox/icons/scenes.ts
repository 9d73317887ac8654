import { type SeededRandom, seededRandom } from "../world/seeded-random.ts";

// Landscapes: a sky, a world in it, ridges one behind the other. What an activity's report or a season's page shows.

function ridge(random: SeededRandom, width: number, height: number, base: number, rough: number): string {
  let y = base;
  const points = Array.from({ length: 25 }, (_, nth) => {
    y = Math.max(base - rough, Math.min(base + rough, y + (random.below(201) / 100 - 1) * rough * 0.7));
    return `${((nth * width) / 24).toFixed(0)} ${y.toFixed(0)}`;
  });
  return `M0 ${height}L${points.join("L")}L${width} ${height}Z`;
}

/** A wide picture as SVG; the same seed, the same place. */
export function sceneSvg(seed: string, width: number, height: number): string {
  const random = seededRandom(`scene ${seed}`);
  const hue = random.below(360);
  const shift = 20 + random.below(50);
  const tone = (saturation: number, light: number, by = 0) =>
    `hsl(${(hue + by) % 360} ${saturation}% ${light}%)`;
  const [sunX, sunY] = [width * (0.2 + random.below(60) / 100), height * (0.2 + random.below(25) / 100)];
  const sun = height * (0.12 + random.below(16) / 100);
  const stars = Array.from(
    { length: 60 },
    () =>
      `<circle cx="${random.below(width)}" cy="${random.below(Math.round(height * 0.6))}" r="${(height * (0.0008 + random.below(16) / 10_000)).toFixed(2)}" fill="#fff" opacity="${(0.2 + random.below(60) / 100).toFixed(2)}"/>`,
  ).join("");
  const ridges = [0, 1, 2, 3].map((nth) => {
    const path = ridge(random, width, height, height * (0.56 + nth * 0.11), height * (0.1 - nth * 0.012));
    return `<path d="${path}" fill="${tone(30 - nth * 4, 30 - nth * 7, shift)}"/>`;
  });
  const spire = width * (0.15 + random.below(70) / 100);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>
<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${tone(48, 10)}"/><stop offset=".55" stop-color="${tone(42, 34, shift)}"/><stop offset=".75" stop-color="${tone(50, 62, shift + 14)}"/></linearGradient>
<radialGradient id="sun"><stop offset="0" stop-color="${tone(60, 92, shift)}"/><stop offset=".28" stop-color="${tone(60, 86, shift)}"/><stop offset=".3" stop-color="${tone(60, 80, shift)}" stop-opacity=".35"/><stop offset="1" stop-color="${tone(60, 70, shift)}" stop-opacity="0"/></radialGradient>
<linearGradient id="dusk" x1="0" y1="0" x2="0" y2="1"><stop offset=".5" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#05070a" stop-opacity=".75"/></linearGradient></defs>
<rect width="${width}" height="${height}" fill="url(#sky)"/>${stars}
<circle cx="${sunX.toFixed(0)}" cy="${sunY.toFixed(0)}" r="${(sun * 2.4).toFixed(0)}" fill="url(#sun)"/>
${ridges.slice(0, 2).join("")}
<path d="M${spire.toFixed(0)} ${(height * 0.2).toFixed(0)}l${(width * 0.018).toFixed(1)} ${(height * 0.75).toFixed(0)}h-${(width * 0.036).toFixed(1)}z" fill="${tone(26, 13, shift)}"/>
${ridges.slice(2).join("")}<rect width="${width}" height="${height}" fill="url(#dusk)"/></svg>`;
}
