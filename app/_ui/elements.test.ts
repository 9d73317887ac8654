import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { ELEMENTS } from "#lib/game/element.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const LIGHT = /@media\s*\(prefers-color-scheme:\s*light\)/;

/** What `property` is for each element, in the dark and in the light. */
function tints(text: string, property: (element: string) => RegExp) {
  const [dark = "", light = ""] = text.split(LIGHT);
  return ELEMENTS.map((element) => [dark, light].map((half) => property(element).exec(half)?.[1]));
}

test("the elements' picture has the palette's tints, in the dark and in the light", () => {
  const drawn = tints(read("elements.svg"), (element) => new RegExp(`\\.${element}\\{color:(#\\w+)\\}`));
  const palette = tints(read("../globals.css"), (element) => new RegExp(`--color-${element}: (#\\w+);`));
  expect(drawn.flat()).not.toContain(undefined);
  expect(drawn).toEqual(palette);
});
