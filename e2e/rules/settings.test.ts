import { expect, test } from "@playwright/test";
import { readSettings, SETTING_NAMES } from "../../lib/env.ts";
import { read, sourceFiles } from "./source-files.ts";

const README = read("README.md");
const TABLE = README.slice(README.indexOf("\n## Settings"), README.indexOf("### What is wrong, and how"));
const ROWS = [...TABLE.matchAll(/^\| `([A-Z_]+)` \| (.+?) \| (.+) \|$/gm)].map(
  ([, name = "", usual = "", what = ""]) => ({ name, usual, what }),
);
const inOrder = (names: Iterable<string>) => [...names].sort();

test("the README's table of settings names every setting once, and none that there is not", () => {
  expect(inOrder(ROWS.map(({ name }) => name))).toEqual(inOrder(SETTING_NAMES));
});

test("the example file names every setting once, and none that there is not", () => {
  const named = [...read(".env.example").matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm)].map(([, name = ""]) => name);
  expect(inOrder(named)).toEqual(inOrder(SETTING_NAMES));
});

test("the table says which settings are needed, as a start without any does", () => {
  const needed = ROWS.filter(({ usual }) => usual === "**needed**").map(({ name }) => name);
  expect(inOrder(needed)).toEqual(inOrder(readSettings({}).wrong.map(({ name }) => name)));
});

test("what the table says holds unless set is what holds", () => {
  const { fine } = readSettings({});
  for (const { name, usual } of ROWS) {
    const [, value] = /^`(.+)`$/.exec(usual) ?? [];
    if (value !== undefined) expect(`${name}=${fine[name as keyof typeof fine]}`).toBe(`${name}=${value}`);
  }
});

test("no code reads a setting that the README does not name", () => {
  const own = /^(NODE_ENV|NEXT_[A-Z_]+|SCHEMA_ENGINE_DEBUG)$/;
  const files = sourceFiles(/^(app|lib|prisma|proxy|instrumentation|next\.config).*\.(ts|tsx|mjs)$/);
  const readNames = files
    .filter((file) => !/\.test\.tsx?$|^lib\/db\/generated/.test(file))
    .flatMap((file) => [...read(file).matchAll(/process\.env\.([A-Z][A-Z_]+)/g)].map(([, name = ""]) => name))
    .filter((name) => !own.test(name));
  expect(inOrder(new Set(readNames)).filter((name) => !README.includes(`\`${name}\``))).toEqual([]);
});
