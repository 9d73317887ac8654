// Builds the site when its sources changed since the last build; `npm run build` always does.
import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./processes.mjs";
import { step } from "./say.mjs";
import { projectDir } from "./settings.mjs";

const SOURCES = [
  "app",
  "lib",
  "emails",
  "public",
  "prisma/schema.prisma",
  "next.config.ts",
  "proxy.ts",
  "instrumentation.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "tsconfig.json",
];
/** As `npm start` has it: an answer of Bungie's is megabytes of short-lived objects, and room for them halves the work of collecting them. */
export const SITE_FLAGS = ["--max-semi-space-size=64"];
/** As `npm run worker` has it: with the usual gigabytes of room the letters of a large edition are not collected for long. */
export const WORKER_FLAGS = ["--max-old-space-size=512"];
const STAMP = join(projectDir, ".next", "ninefold-sources");

/** Generates the Prisma client; needed before anything that reads the database is compiled or run. */
export function generateClient() {
  return run(process.execPath, ["prisma/engine/cli.mjs", "generate"]);
}

/**
 * Builds the standalone server unless the built one is of the same sources. The build asks for no setting; given some
 * in `env`, a search of what was built shows that none got in.
 */
export async function buildSite({ always = false, env = {} } = {}) {
  const sources = hashSources();
  if (!always && existsSync(STAMP) && readFileSync(STAMP, "utf8") === sources) return;
  await step("Generating the database client", generateClient);
  await step("Building the site (next build)", async () => {
    await run(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
      env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    copyAssets();
    writeFileSync(STAMP, sources);
  });
}

/** The standalone server does not bring its static files along. */
function copyAssets() {
  const standalone = join(projectDir, ".next", "standalone");
  cpSync(join(projectDir, ".next", "static"), join(standalone, ".next", "static"), { recursive: true });
  if (existsSync(join(projectDir, "public")))
    cpSync(join(projectDir, "public"), join(standalone, "public"), { recursive: true });
}

function hashSources() {
  const hash = createHash("sha256");
  for (const source of SOURCES) addTo(hash, join(projectDir, source));
  return hash.digest("hex");
}

function addTo(hash, path) {
  if (!existsSync(path) || path.endsWith("generated")) return;
  const children = safeReaddir(path);
  if (!children) hash.update(path).update(readFileSync(path));
  else for (const name of children.sort()) addTo(hash, join(path, name));
}

function safeReaddir(path) {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error.code === "ENOTDIR") return null;
    throw error;
  }
}

if (process.argv[1]?.endsWith("build.mjs")) await buildSite({ always: true });
