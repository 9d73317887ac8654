// Puts the worker, the operator's commands and the migrations into single files that need no packages beside them:
// `node e2e/run/bundle-processes.mjs <folder>`. The image holds these in place of some 800 MB of packages.
import { copyFileSync, cpSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const projectDir = fileURLToPath(new URL("../..", import.meta.url));
const outdir = resolve(process.argv[2] ?? "bundled");

const COMMANDS = [
  "backup",
  "digest",
  "doctor",
  "inspect",
  "install-jobs",
  "restore",
  "tokens-rotate",
  "vendor-reader",
];
const entryPoints = [
  "lib/jobs/worker.ts",
  ...COMMANDS.map((name) => `lib/commands/${name}.ts`),
  "prisma/engine/deploy.mjs",
];

/** Packages of before ES modules look for these. Names of which no other file can have a second one. */
const banner = [
  `import { createRequire as $$requireFrom } from "node:module";`,
  `import { dirname as $$folderOf } from "node:path";`,
  `import { fileURLToPath as $$pathOf } from "node:url";`,
  `var require = $$requireFrom(import.meta.url), __filename = $$pathOf(import.meta.url), __dirname = $$folderOf(__filename);`,
].join(" ");

await build({
  absWorkingDir: projectDir,
  entryPoints,
  outdir,
  outbase: projectDir,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  format: "esm",
  platform: "node",
  target: "node20",
  jsx: "automatic",
  banner: { js: banner },
  define: { "process.env.NODE_ENV": '"production"' },
  // Asked for only where it is: a faster pg, and what colours a developer's terminal.
  external: ["pg-native", "pino-pretty"],
  logLevel: "warning",
});

const wasm = createRequire(join(projectDir, "package.json"))
  .resolve("@prisma/schema-engine-wasm")
  .replace(/schema_engine\.js$/, "schema_engine_bg.wasm");
copyFileSync(wasm, join(outdir, "prisma/engine/schema_engine_bg.wasm"));
cpSync(join(projectDir, "prisma/migrations"), join(outdir, "prisma/migrations"), { recursive: true });
