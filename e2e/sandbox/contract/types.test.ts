import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

const ROUTES = new URL("../routes/", import.meta.url);
// Their types say nothing: a row is of whatever table was asked for, and the banners' type is empty.
const UNTYPED = ["manifest.ts"];

test("whatever a route answers is checked at compile time against Bungie's generated types", () => {
  const loose = readdirSync(ROUTES).filter((file) => {
    if (!file.endsWith(".ts") || file.endsWith(".test.ts") || UNTYPED.includes(file)) return false;
    const source = readFileSync(new URL(file, ROUTES), "utf8");
    const answers = [...source.matchAll(/\bbungie(<[^(]*>)?\(/g)].map(([, type]) => type);
    return answers.some((type) => type === undefined || /<(?:object|unknown|any)\b/.test(type));
  });
  expect(loose).toEqual([]);
});
