import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { setPriority } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";
import { clanBannerDatabase } from "./clan-banner-database.ts";
import type { GrowingBytes } from "./growing-bytes.ts";
import type { ContentOrder } from "./manifest-content.ts";
import type { DatabaseKind } from "./manifest-index.ts";
import { zipArchive } from "./zip-archive.ts";

/** What the process that builds a database is told, as JSON in its one argument. */
export interface DatabaseOrder {
  readonly content: ContentOrder;
  readonly database: DatabaseKind;
  /** What the file is called inside its archive. */
  readonly fileName: string;
}

const POLITE = 5;
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const BUILDER = fileURLToPath(new URL("./database-process.ts", import.meta.url));

/**
 * Builds a database in a process of its own: SQLite in WebAssembly holds it whole, and both that memory and the
 * seconds it takes would be felt by every other answer here.
 */
export async function buildDatabase(bytes: GrowingBytes, order: DatabaseOrder): Promise<void> {
  if (order.database !== "clanbanner") return buildApart(bytes, order);
  // A hundred rows: not worth a process.
  const database = Buffer.from(await clanBannerDatabase());
  for (const piece of zipArchive(order.fileName, database)) bytes.push(piece);
}

async function buildApart(bytes: GrowingBytes, order: DatabaseOrder): Promise<void> {
  const child = spawn(process.execPath, ["--import", LOADER, BUILDER, JSON.stringify(order)], {
    stdio: ["ignore", "pipe", "inherit"],
    // The parent may be a test runner whose own hooks mean nothing to the child.
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  if (child.pid !== undefined) setPriority(child.pid, POLITE);
  const end = () => child.kill();
  process.once("exit", end);
  child.stdout.on("data", (chunk: Buffer) => bytes.push(chunk));
  const [code] = await once(child, "close");
  process.off("exit", end);
  if (code !== 0) throw new Error(`building ${order.fileName} ended with ${code}`);
}
