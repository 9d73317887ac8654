import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "@playwright/test";
import { projectDir, read, sourceFiles } from "./source-files.ts";

const MAX_LINES = 400;
const MAX_README_LINES = 15;

test("no file is named so that it could hold anything", () => {
  const vague = /^(utils?|helpers?|misc|common|types|constants|index)\.(ts|tsx|mjs)$/;
  expect(sourceFiles().filter((file) => vague.test(basename(file)))).toEqual([]);
});

test("file names are kebab-case", () => {
  const kebab = /^(\[.+\]|[a-z0-9]+(-[a-z0-9]+)*)(\.property)?(\.(test|spec|config|d))?\.(ts|tsx|mjs)$/;
  expect(
    sourceFiles(/^(app|lib|emails|e2e|prisma)\/.*\.(ts|tsx|mjs)$/).filter(
      (file) => !kebab.test(basename(file)),
    ),
  ).toEqual([]);
});

test(`no source file is longer than ${MAX_LINES} lines`, () => {
  const long = sourceFiles().map((file) => ({ file, lines: read(file).split("\n").length }));
  expect(long.filter(({ lines }) => lines > MAX_LINES)).toEqual([]);
});

test("no test is switched off and nothing is left to do later", () => {
  const left = new RegExp(String.raw`\b(test|it|describe)\.(skip|only|fixme)\b|\b(TO${""}DO|FIX${""}ME)\b`);
  expect(sourceFiles().filter((file) => !file.startsWith("e2e/rules/") && left.test(read(file)))).toEqual([]);
});

test(`every folder of lib opens with a README of at most ${MAX_README_LINES} lines`, () => {
  const folders = readdirSync(join(projectDir, "lib"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const readmes = [...folders.map(({ name }) => `lib/${name}`), "emails", "e2e/sandbox"].map(
    (folder) => `${folder}/README.md`,
  );
  const wrong = readmes.filter(
    (file) =>
      !existsSync(join(projectDir, file)) || read(file).trimEnd().split("\n").length > MAX_README_LINES,
  );
  expect(wrong).toEqual([]);
});

test("the top level holds what was agreed and configuration, no more", () => {
  const agreed =
    /^(app|lib|prisma|emails|e2e|public|docs|\.ci|Dockerfile|compose\.yaml|[^/]+\.(json|ts|mjs|md)|LICENSE|\.[\w.-]+)$/;
  const tops = new Set(sourceFiles(/./).map((file) => file.split("/")[0] ?? ""));
  expect([...tops].filter((top) => !agreed.test(top))).toEqual([]);
});
