import { once } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import { createGzip } from "node:zlib";
import { buildDatabase, type DatabaseOrder } from "./build-database.ts";
import type { Edition, FileOrder } from "./edition.ts";
import { GrowingBytes } from "./growing-bytes.ts";
import type { ManifestContent } from "./manifest-content.ts";

/** A file as it is kept: JSON packed once for all who ask, databases as the archives they are. */
export interface ContentFile {
  readonly bytes: GrowingBytes;
  readonly contentType: string;
  readonly isGzip: boolean;
  /** Known when the file is whole. */
  plainBytes: number | null;
}

const KEEP_BYTES = 160_000_000;
// Rows between two turns of the event loop: about 0.1 MB, so that other answers wait a few milliseconds at most.
const ROWS_A_SLICE = 32;
const GZIP_LEVEL = 4;

/**
 * Files made so far, the least asked for given up first when they are too many: each of them can be made again, the
 * same to the byte.
 */
export class ContentFiles {
  readonly #files = new Map<string, ContentFile>();

  open(edition: Edition, order: FileOrder): ContentFile {
    const key =
      order.kind === "json"
        ? `${edition.content.contentId} ${order.tableName}`
        : `${edition.content.contentId} ${order.digest}`;
    const file = this.#files.get(key) ?? this.#make(key, edition, order);
    // Last asked for, last in order.
    this.#files.delete(key);
    this.#files.set(key, file);
    this.#giveUp(file);
    return file;
  }

  #make(key: string, { content }: Edition, order: FileOrder): ContentFile {
    const bytes = new GrowingBytes();
    const isGzip = order.kind === "json";
    const contentType = isGzip ? "application/json" : "application/octet-stream";
    const file: ContentFile = { bytes, contentType, isGzip, plainBytes: null };
    const making =
      order.kind === "json"
        ? packJson(file, content, order.tableName)
        : buildDatabase(bytes, databaseOrder(content, order));
    making.then(
      () => bytes.end(),
      (error: unknown) => {
        this.#files.delete(key);
        bytes.fail(error instanceof Error ? error : new Error(String(error)));
      },
    );
    return file;
  }

  #giveUp(asked: ContentFile): void {
    let kept = 0;
    for (const { bytes } of this.#files.values()) kept += bytes.length;
    for (const [key, file] of this.#files) {
      if (kept <= KEEP_BYTES) return;
      if (file === asked || !file.bytes.isWhole) continue;
      this.#files.delete(key);
      kept -= file.bytes.length;
    }
  }
}

function databaseOrder(
  content: ManifestContent,
  { database, digest }: FileOrder & { kind: "database" },
): DatabaseOrder {
  const name = database === "gear" ? "asset" : database;
  return { content: content.order, database, fileName: `${name}_sql_content_${digest}.content` };
}

async function packJson(file: ContentFile, content: ManifestContent, tableName: string): Promise<void> {
  const gzip = createGzip({ level: GZIP_LEVEL });
  gzip.on("data", (chunk: Buffer) => file.bytes.push(chunk));
  const ended = once(gzip, "end");
  let plainBytes = 0;
  for (const text of tableName === "aggregate" ? aggregateText(content) : tableText(content, tableName)) {
    const slice = Buffer.from(text);
    plainBytes += slice.length;
    if (!gzip.write(slice)) await once(gzip, "drain");
    await nextTurn();
  }
  gzip.end();
  await ended;
  file.plainBytes = plainBytes;
}

/** A table as JSON text, a slice at a time. */
export function* tableText(content: ManifestContent, tableName: string): Generator<string> {
  let slice = "{";
  let count = 0;
  for (const [hash, row] of content.rows(tableName)) {
    slice += `${count === 0 ? "" : ","}"${hash}":${JSON.stringify(row)}`;
    count += 1;
    if (count % ROWS_A_SLICE !== 0) continue;
    yield slice;
    slice = "";
  }
  yield `${slice}}`;
}

function* aggregateText(content: ManifestContent): Generator<string> {
  let separator = "{";
  for (const tableName of content.tableNames) {
    yield `${separator}"${tableName}":`;
    yield* tableText(content, tableName);
    separator = ",";
  }
  yield "}";
}
