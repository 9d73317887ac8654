import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { ELEMENTS } from "#lib/game/element.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const LIGHT = /@media\s*\(prefers-color-scheme:\s*light\)/;

/** What a pattern finds in the dark half and in the light one. */
function tints(text: string, pattern: RegExp): (string | undefined)[] {
  const [dark = "", light = ""] = text.split(LIGHT);
  return [dark, light].map((half) => pattern.exec(half)?.[1]);
}

const COLORS: Readonly<Record<string, string>> = { pip: "masterwork" };
const isElement = (name: string) => (ELEMENTS as readonly string[]).includes(name);
for (const file of readdirSync(new URL("tile-marks/", import.meta.url))) {
  const name = file.replace(".svg", "");
  test(`the mark ${name} has the palette's tint, in the dark and in the light`, () => {
    const color = isElement(name) ? name : (COLORS[name] ?? "text");
    const drawn = tints(read(`tile-marks/${file}`), /svg\{color:(#\w+)\}/);
    expect(drawn).not.toContain(undefined);
    expect(drawn).toEqual(tints(read("../globals.css"), new RegExp(`--color-${color}: (#\\w+);`)));
  });
}
