const GROUND = "M14 84H114";

/** The drawings of app/_ui/state-picture.tsx for the plain pages' states. Decoration. */
const DRAWINGS = {
  broken: ["M64 8 104 48 64 88 24 48ZM64 26 86 48 64 70 42 48Z", "M64 8 58 30 68 44 60 58 66 88"],
  building: [
    `${GROUND}M32 84V20M96 84V20M32 40H96M32 62H96M32 40 96 62M32 62 64 84M96 20H32`,
    "M58 20H70V10H58Z",
  ],
  offline: [
    "M10 60H34C40 60 40 48 46 48H50M50 40H60V56H50ZM60 44H66M60 52H66M118 36H100C94 36 94 48 88 48H84M84 38V58H78V38Z",
    "M70 36V30M74 62V68M66 62 62 67",
  ],
} as const;

export function pagePicture(name: keyof typeof DRAWINGS): string {
  const [lines, accent] = DRAWINGS[name];
  return `<svg aria-hidden="true" class="picture" viewBox="0 0 128 96"><path d="${lines}"/><path class="lit" d="${accent}"/></svg>
`;
}
