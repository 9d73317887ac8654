#!/usr/bin/env node
// Stand-in for Prisma's native schema engine: the same command line and JSON-RPC over standard input, answered by
// @prisma/schema-engine-wasm (the same engine at the same commit as the CLI) through @prisma/adapter-pg.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { dropShadows } from "./connect.mjs";
import { runDatabaseCommand } from "./database-commands.mjs";
import { loadEngine } from "./load-engine.mjs";

const NO_DATABASE = "postgresql://127.0.0.1:1/none";

function readArguments(argv) {
  const read = { datamodels: [], url: undefined, command: undefined, version: argv.includes("--version") };
  for (let i = 0; i < argv.length; i++) {
    const flag = argv[i];
    if (flag === "cli") read.command = argv[++i];
    else if (flag.startsWith("--")) {
      const value = argv[++i];
      if (flag === "--datamodels") read.datamodels.push([value, readFileSync(value, "utf8")]);
      if (flag === "--datasource") read.url = JSON.parse(value).url;
    }
  }
  return read;
}

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

// The wasm build has the engine's methods under their own names, but for this one.
const RENAMED = { getDatabaseVersion: "version" };

let engine;

async function answer(args, { id, method, params }) {
  try {
    engine ??= await loadEngine({ ...args, url: args.url ?? NO_DATABASE });
    const result = (await engine[RENAMED[method] ?? method](params).finally(dropShadows)) ?? {};
    if (method === "diff" && result.stdout != null) {
      send({ id: `print-${id}`, method: "print", params: { content: result.stdout } });
    }
    send({ id, result });
  } catch (error) {
    const data = {
      is_panic: false,
      message: String(error?.message ?? error),
      error_code: error?.code,
      meta: error?.meta,
    };
    send({
      id,
      error: { code: 4466, message: "An error happened. Check the data field for details.", data },
    });
  }
}

const args = readArguments(process.argv.slice(2));
if (args.version) {
  console.log("schema-engine-wasm");
} else if (args.command) {
  await runDatabaseCommand(args.command, args.url);
} else {
  let tail = Promise.resolve();
  const lines = createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    const request = line.trim() && JSON.parse(line);
    if (!request?.method) return;
    tail = tail.then(() => answer(args, request));
  });
  lines.on("close", () => tail.then(() => process.exit(0)));
}
