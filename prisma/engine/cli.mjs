// Runs the Prisma CLI. Where its native schema engine is missing (it is a download of its own, out of reach
// behind many firewalls), the same engine compiled to WebAssembly stands in: schema-engine.mjs.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

function hasNativeEngine() {
  const folder = dirname(require.resolve("@prisma/engines/package.json"));
  return readdirSync(folder).some((file) => /^schema-engine-/.test(file));
}

const env = { ...process.env, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
if (!env.PRISMA_SCHEMA_ENGINE_BINARY && !hasNativeEngine()) {
  env.PRISMA_SCHEMA_ENGINE_BINARY = fileURLToPath(new URL("schema-engine.mjs", import.meta.url));
}
const prisma = require.resolve("prisma/build/index.js");
const child = spawn(process.execPath, [prisma, ...process.argv.slice(2)], { stdio: "inherit", env });
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
