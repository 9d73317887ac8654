import { expect, test } from "@playwright/test";
import { ACTIONS } from "../support/action-doors.ts";
import { PAGES, ROUTES } from "../support/doors.ts";
import { read, sourceFiles } from "./source-files.ts";

const METHODS = "GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS";
const isServerFile = (text: string) => /^\s*(\/\*[\s\S]*?\*\/\s*|\/\/.*\n\s*)*["']use server["']/.test(text);
const code = sourceFiles(/^(app|lib|emails)\/.*\.tsx?$|^(proxy|instrumentation)\.ts$/).filter(
  (file) => !/\.test\.tsx?$/.test(file),
);
const serverFiles = code.filter((file) => isServerFile(read(file)));
const routeFiles = code.filter((file) => /^app\/(.*\/)?route\.tsx?$/.test(file));
const pageFiles = code.filter((file) => /^app\/(.*\/)?page\.tsx?$/.test(file));

/** Names that a file exports at run time; types are none. */
function exportsOf(text: string): string[] {
  return [...text.matchAll(/^export\s+(?!type\b|interface\b)(.*)$/gm)].map(([, rest = ""]) => {
    const named = /^(?:async\s+)?(?:function|const|let|class)\s+(\w+)/.exec(rest);
    return named?.[1] ?? rest;
  });
}

/** The body of an exported function, from its first statement on. The house formatter keeps this shape. */
function bodyOf(text: string, name: string): string {
  const start = text.search(new RegExp(`^export (default )?async function ${name}\\b`, "m"));
  expect(start, `${name} is an exported async function`).toBeGreaterThanOrEqual(0);
  const body = /\{\n([\s\S]*?)\n\}\n/.exec(
    text.slice(start).replace(/^[\s\S]*?\)(: Promise<[^{]*>)? \{\n/, "{\n"),
  );
  return (body?.[1] ?? "").trimStart();
}

/** A form that no page of the player can have sent must not even be looked at before. */
const ASKS_WHO = /^(const player = )?await requirePlayer\(\);/;
const ASKS_WHO_IN_ROUTE = /^const player = await currentPlayer\(\);\n/;

test("every server action stands in the table of doors, and nothing else does", () => {
  const found = serverFiles.flatMap((file) => exportsOf(read(file)).map((name) => `${file} ${name}`));
  expect(ACTIONS.map(({ file, name }) => `${file} ${name}`).toSorted()).toEqual(found.toSorted());
});

/** What a route file says of itself to the host, and no door: how long it may take. */
const SETTINGS: readonly string[] = ["maxDuration"];
const methodsOf = (file: string) => exportsOf(read(file)).filter((name) => !SETTINGS.includes(name));

test("every method of every route stands in the table of doors, and nothing else does", () => {
  const found = routeFiles.flatMap((file) => methodsOf(file).map((name) => `${file} ${name}`));
  expect(ROUTES.map(({ file, method }) => `${file} ${method}`).toSorted()).toEqual(found.toSorted());
});

test("every page stands in the table of doors, and nothing else does", () => {
  expect(PAGES.map(({ file }) => file).toSorted()).toEqual(pageFiles.toSorted());
});

test("actions stand in files of actions alone, each a plain exported function", () => {
  const mentions = code.filter((file) => /["']use server["']/.test(read(file)));
  expect(mentions.toSorted(), "no action inside another file").toEqual(serverFiles.toSorted());
  expect(serverFiles.filter((file) => !/\/actions\.ts$/.test(file))).toEqual([]);
  const odd = serverFiles.flatMap((file) =>
    read(file)
      .split("\n")
      .filter((line) => /^export\b/.test(line) && !/^export (async function|type|interface) \w+/.test(line)),
  );
  expect(odd).toEqual([]);
});

test("routes are plain exported functions named after their method", () => {
  const odd = routeFiles.flatMap((file) =>
    methodsOf(file).filter((name) => !new RegExp(`^(${METHODS})$`).test(name)),
  );
  expect(odd).toEqual([]);
});

test("no door of another kind exists: no pages folder, no generated metadata route, no second proxy", () => {
  const others = sourceFiles(
    /^(src\/)?pages\/|^(src\/)?middleware\.|^app\/(.*\/)?(robots|sitemap|manifest|opengraph-image|twitter-image|icon|apple-icon)\d*\.[jt]sx?$|^app\/(.*\/)?default\.[jt]sx?$/,
  );
  // Draws nothing: the place of the item's dialog while none is open.
  expect(others).toEqual(["app/(player)/@modal/default.tsx"]);
  expect(read("app/(player)/@modal/default.tsx")).toMatch(/\(\) \{\n {2}return null;\n\}\n$/);
});

for (const { file, name } of ACTIONS.filter(({ who }) => who === "player")) {
  test(`${name} in ${file} asks who is there before anything else`, () => {
    expect(bodyOf(read(file), name)).toMatch(ASKS_WHO);
  });
}

for (const { file, method } of ROUTES.filter(({ who }) => who === "player")) {
  test(`${method} of ${file} asks who is there before anything else`, () => {
    expect(bodyOf(read(file), method)).toMatch(ASKS_WHO_IN_ROUTE);
  });
}

for (const { file } of PAGES.filter(({ who }) => who === "player")) {
  test(`${file} asks who is there before anything else`, () => {
    expect(bodyOf(read(file), "\\w+")).toMatch(ASKS_WHO);
  });
}

test("every page for signed-in players is in the players' folder and the other way round", () => {
  const personal = PAGES.filter(({ who }) => who === "player").map(({ file }) => file);
  const inFolder = pageFiles.filter((file) => file.startsWith("app/(player)/"));
  // The pages there that are not every player's: one is shown once the account is gone, one is there for operators alone.
  const forNobody = ["app/(player)/account/deleted/page.tsx", "app/(player)/operator/page.tsx"];
  expect(personal.toSorted()).toEqual(inFolder.filter((file) => !forNobody.includes(file)).toSorted());
});

test("what is open to anybody says why", () => {
  for (const door of [...ACTIONS, ...ROUTES, ...PAGES])
    if (door.who === "anybody") expect(door.because.length, door.file).toBeGreaterThan(8);
});

test("pages, actions and routes reach data through flows and lib/auth alone", () => {
  const reaching =
    /services\(\)\s*\.(db|bungie)\b|\{[^}]*\b(db|bungie)\b[^}]*\}\s*=\s*services\(\)|\bfetch\(|\bopenDb\(/;
  const found = code
    .filter((file) => file.startsWith("app/") && !/^["']use client["']/m.test(read(file)))
    .filter((file) => reaching.test(read(file)));
  expect(found).toEqual([]);
});

test("a page of nothing says so without scripts as well: it draws MissingPage, where notFound() stays blank", () => {
  expect(pageFiles.filter((file) => /\bnotFound\b/.test(read(file)))).toEqual([]);
});

test("no action trusts a form without its schema", () => {
  const raw = serverFiles.filter((file) =>
    /\bform\.get\(|\bObject\.fromEntries\(form\)|\.parse\(/.test(read(file)),
  );
  expect(raw, "use requireFields or fieldsOf of lib/auth/refuse-form.ts").toEqual([]);
});
