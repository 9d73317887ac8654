import { expect, test } from "@playwright/test";
import { type Import, importsOf, read, sourceFiles } from "./source-files.ts";

interface Rule {
  /** Which files the rule is for. The first rule that fits counts. */
  readonly files: RegExp;
  readonly may: readonly RegExp[];
}

const node = /^node:/;
const react = /^react(-dom)?(\/|$)/;
const own = (folder: string) => new RegExp(`^${folder}/`);

/** Who may import whom. Everything not listed is refused; `e2e` may be imported by tests alone, and only its support. */
const RULES: readonly Rule[] = [
  {
    files: /^e2e\/sandbox\/(.*(\.test|\.spec|-for-tests)\.ts$|contract\/)/,
    may: [
      own("e2e/sandbox"),
      node,
      /^bungie-api-ts\//,
      /^(sharp|ajv|sql\.js|fflate|resend|fast-check)$/,
      /^@playwright\/test$/,
      /^@axe-core\/playwright$/,
    ],
  },
  {
    files: /^e2e\/sandbox\//,
    may: [own("e2e/sandbox"), node, /^bungie-api-ts\//, /^(sharp|sql\.js|fflate)$/, /^@playwright\/test$/],
  },
  // A stranger's program must know nothing of ours.
  { files: /^e2e\/independent-client\.spec\.ts$/, may: [node, /^bungie-api-ts\//, /^@playwright\/test$/] },
  {
    files: /^e2e\/.*\.spec\.ts$/,
    may: [own("e2e/support"), own("e2e/soak"), own("lib/game"), node, /^@playwright\/test$/],
  },
  { files: /^e2e\/(run|rules|support|bench|soak)\//, may: [/./] },
  { files: /^lib\/game\//, may: [own("lib/game")] },
  {
    files: /^lib\/bungie\//,
    may: [own("lib/bungie"), own("lib/game"), own("lib/log"), node, /^zod$/, /^cockatiel$/],
  },
  {
    files: /^lib\/manifest\//,
    may: [own("lib/manifest"), own("lib/game"), own("lib/bungie"), own("lib/db"), node, /^zod$/],
  },
  { files: /^lib\/db\//, may: [own("lib/db"), own("lib/game"), own("lib/log"), node, /^@prisma\//, /^pg$/] },
  {
    files: /^lib\/mail\//,
    may: [
      own("lib/mail"),
      own("emails"),
      own("lib/game"),
      own("lib/log"),
      node,
      /^resend$/,
      /^@react-email\//,
      react,
    ],
  },
  {
    files: /^lib\/log\//,
    may: [own("lib/log"), node, /^pino$/, /^@opentelemetry\/(api|sdk-trace-base)$/, /^@vercel\/otel$/],
  },
  { files: /^emails\//, may: [own("emails"), own("lib/game"), react, /^@react-email\//] },
  {
    files: /^lib\/flows\//,
    may: [
      ...["flows", "game", "bungie", "manifest", "db", "mail", "log"].map((name) => own(`lib/${name}`)),
      /^lib\/env\.ts$/,
      node,
      /^zod$/,
    ],
  },
  {
    files: /^lib\/(jobs|commands)\//,
    may: [
      ...["jobs", "commands", "flows", "db", "game", "log"].map((name) => own(`lib/${name}`)),
      /^lib\/env\.ts$/,
      node,
      /^graphile-worker$/,
      /^pg$/,
    ],
  },
  { files: /^lib\/answers\//, may: [own("lib/answers"), own("lib/db"), node] },
  {
    files: /^lib\/auth\//,
    may: [
      ...["auth", "answers", "bungie", "db", "game", "log"].map((name) => own(`lib/${name}`)),
      /^lib\/env\.ts$/,
      node,
      /^next(-auth)?(\/|$)/,
      /^@auth\//,
      /^server-only$/,
      react,
    ],
  },
  { files: /^lib\/env(\.test)?\.ts$/, may: [/^zod$/, /^lib\/env\.ts$/] },
  // The schedulers of hosts without a worker process.
  { files: /^app\/api\/cron\//, may: [own("app"), own("lib/flows"), /^lib\/jobs\/work-for\.ts$/, /^zod$/] },
  {
    files: /^app\//,
    may: [
      own("app"),
      ...["flows", "auth", "answers", "game", "log"].map((name) => own(`lib/${name}`)),
      node,
      react,
      /^next(\/|$)/,
      /^zod$/,
      /^sonner$/,
      /^nuqs$/,
      /^@atlaskit\/pragmatic-drag-and-drop\//,
      /^@fontsource/,
    ],
  },
  {
    files: /^(proxy|instrumentation)\.ts$/,
    may: [
      own("lib/auth"),
      own("lib/answers"),
      own("lib/log"),
      /^lib\/(env|require-env|jobs\/jobs-in-site)\.ts$/,
      /^next(\/|$)/,
      node,
    ],
  },
  { files: /^prisma\/seed\.ts$/, may: [own("lib/db"), own("lib/game")] },
  { files: /^prisma\/engine\//, may: [own("prisma/engine"), node, /^@prisma\//, /^pg$/] },
  { files: /^e2e\/.*\.d\.mts$/, may: [] },
  { files: /^lib\/require-env\.ts$/, may: [/^lib\/env\.ts$/] },
  { files: /^(next|playwright|prisma)\.config\.ts$|^postcss\.config\.mjs$|^next-env\.d\.ts$/, may: [/./] },
];

const isTest = (file: string) => /\.test\.tsx?$/.test(file);

function isAllowed({ file, target }: Import): boolean {
  if (
    isTest(file) &&
    (/^(@playwright\/test|fast-check)$/.test(target) || /^e2e\/support\//.test(target) || node.test(target))
  )
    return true;
  // A long run has a smaller form among the tests.
  if (/^lib\/flows\/.*\.test\.ts$/.test(file) && /^e2e\/soak\//.test(target)) return true;
  // The sandbox is tried with the real client of the service it stands in for.
  if (/^e2e\/sandbox\/.*\.test\.ts$/.test(file) && target === "resend") return true;
  const rule = RULES.find(({ files }) => files.test(file));
  return rule?.may.some((pattern) => pattern.test(target)) ?? false;
}

function describe({ file, line, target }: Import): string {
  return `${file}:${line} imports ${target}`;
}

test("a folder imports only what the house allows it", () => {
  const refused = sourceFiles()
    .flatMap(importsOf)
    .filter((found) => !isAllowed(found));
  expect(refused.map(describe)).toEqual([]);
});

test("nothing of the product reaches into e2e", () => {
  const product = sourceFiles().filter((file) => /^(app|lib|emails|prisma)\//.test(file) && !isTest(file));
  expect(
    product
      .flatMap(importsOf)
      .filter(({ target }) => target.startsWith("e2e/"))
      .map(describe),
  ).toEqual([]);
});

// Types are erased before a browser sees them; only what is left at run time counts here.
test("a client component knows React, its neighbours, the shared interface and the rules, nothing else", () => {
  const clients = sourceFiles(/^app\/.*\.tsx?$/).filter((file) => /^["']use client["']/m.test(read(file)));
  const may = [react, own("app"), own("lib/game"), /^next\/(link|navigation|dynamic)$/, /^sonner$/, /^nuqs/];
  const refused = clients
    .flatMap(importsOf)
    .filter(({ target, isTypeOnly }) => !isTypeOnly && !may.some((pattern) => pattern.test(target)));
  expect(refused.map(describe)).toEqual([]);
});

test("the rules of the game have no clock, no network, no settings and no chance of their own", () => {
  const hidden = /\bDate\.now\(|\bnew Date\(\)|\bfetch\(|\bprocess\.|\bMath\.random\(|\bperformance\.now\(/;
  const found = sourceFiles(/^lib\/game\/.*\.ts$/)
    .filter((file) => !isTest(file))
    .filter((file) => hidden.test(read(file)));
  expect(found).toEqual([]);
});

test("the rule itself refuses what it should", () => {
  const refused = { file: "lib/game/item.ts", line: 1, target: "lib/db/client.ts", isTypeOnly: false };
  expect(isAllowed(refused)).toBe(false);
  expect(isAllowed({ ...refused, target: "lib/game/place.ts" })).toBe(true);
  expect(isAllowed({ ...refused, file: "app/page.tsx", target: "lib/bungie/call.ts" })).toBe(false);
  expect(isAllowed({ ...refused, file: "lib/flows/move.ts", target: "next/headers" })).toBe(false);
});
