import type { DestinyManifest } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import type { ManifestContent } from "./manifest-content.ts";
import { type DatabaseKind, databaseDigest, LANGUAGES, manifestIndex } from "./manifest-index.ts";

/** A file of an edition: a table, all tables in one ("aggregate"), or a database. */
export type FileOrder =
  | { readonly kind: "json"; readonly tableName: string }
  | { readonly kind: "database"; readonly database: DatabaseKind; readonly digest: string };

/** One state of the definitions under a version, with the names of its files. */
export class Edition {
  readonly version: string;
  readonly content: ManifestContent;
  readonly publishedAt: Date;
  readonly index: Wire<DestinyManifest>;
  readonly #databases: ReadonlyMap<string, FileOrder>;

  constructor(version: string, content: ManifestContent, publishedAt: Date) {
    this.version = version;
    this.content = content;
    this.publishedAt = publishedAt;
    this.index = manifestIndex(version, content.contentId, content.tableNames);
    this.#databases = databasesOf(content.contentId);
  }

  /** What a path (in small letters) asks of this edition; null when it is none of its files. */
  fileAt(path: string): FileOrder | null {
    const database = /_sql_content_([0-9a-f]{32})\.content$/.exec(path)?.[1];
    if (database !== undefined) return this.#databases.get(database) ?? null;
    const [, language = "", name = "", id] =
      /\/json\/([a-z-]+)\/(\w+)-([0-9a-f-]{36})\.json$/.exec(path) ?? [];
    if (id !== this.content.contentId || !LANGUAGES.some((one) => one === language)) return null;
    const tableName = ["aggregate", ...this.content.tableNames].find((one) => one.toLowerCase() === name);
    return tableName === undefined ? null : { kind: "json", tableName };
  }
}

function databasesOf(contentId: string): ReadonlyMap<string, FileOrder> {
  const all: [DatabaseKind, string][] = [
    ["asset", ""],
    ["gear", ""],
    ["clanbanner", ""],
    ...LANGUAGES.map((language): [DatabaseKind, string] => ["world", language]),
  ];
  return new Map(
    all.map(([database, language]) => {
      const digest = databaseDigest(contentId, database, language);
      return [digest, { kind: "database", database, digest }];
    }),
  );
}
