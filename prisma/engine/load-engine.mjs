// Prisma's schema engine, compiled to WebAssembly and bound to a connection of adapter-pg.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { EngineAdapter } from "./connect.mjs";

const WASM = "schema_engine_bg.wasm";

/** `datamodels` as the engine wants them: pairs of path and text. One engine a process. */
export async function loadEngine({ datamodels = [], url }) {
  const { instance } = await WebAssembly.instantiate(readFileSync(findWasm()), {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    message: "",
    set_message(message) {
      this.message = message;
    },
    get() {
      return this.message;
    },
  };
  const adapter = bindMigrationAwareSqlAdapterFactory(new EngineAdapter({ connectionString: url }));
  const log = (line) => process.env.SCHEMA_ENGINE_DEBUG && process.stderr.write(`${line}\n`);
  return bindings.SchemaEngine.new({ datamodels: datamodels.length ? datamodels : undefined }, log, adapter);
}

/** Beside this file where it was bundled, else in its package. */
function findWasm() {
  const beside = fileURLToPath(new URL(WASM, import.meta.url));
  if (existsSync(beside)) return beside;
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  return entry.replace(/schema_engine\.js$/, WASM);
}
