import { createHash } from "node:crypto";
import { BUCKET } from "../buckets.ts";
import { authoredDigest, authoredTables, type Row, type Table, type Tables } from "./authored-tables.ts";
import { liteRow } from "./lite-row.ts";
import { MadeUpItems } from "./made-up-items.ts";

export const ITEMS = "DestinyInventoryItemDefinition";
const BUCKETS = "DestinyInventoryBucketDefinition";
export const LITE_ITEMS = "DestinyInventoryItemLiteDefinition";

/** What the content of an edition depends on; nothing else does. */
export interface ContentOrder {
  /** Rows of the item table; null: as many as are written down. Never fewer than those. */
  readonly definitions: number | null;
  readonly seed: string;
  /** 0 is the content as it is at the start; every other number is another state of it. */
  readonly revision: number;
  /** What the bucket table says the vault takes; left out, what is written down. */
  readonly vaultSlots?: number;
}

// Which rows tell that made-up ones are made otherwise than before: as many, spread over the table.
const PROBES = 64;
// In another revision every so many-th written row is worded anew.
const REWORDED_EVERY = 40;

/** All rows of one state of the definitions, made as they are asked for. */
export class ManifestContent {
  readonly order: ContentOrder;
  readonly #tables: Tables;
  readonly #hasOtherVault: boolean;
  readonly #items: Table;
  readonly #made: MadeUpItems;
  readonly #writtenCount: number;
  readonly #madeCount: number;
  #indexes: ReadonlyMap<number, number> | undefined;
  #id: string | undefined;

  constructor(order: ContentOrder, tables: Tables = authoredTables()) {
    this.order = order;
    this.#tables = withVault(tables, order.vaultSlots);
    this.#hasOtherVault = this.#tables !== tables;
    this.#items = reworded(tables[ITEMS] ?? {}, order.revision);
    this.#made = new MadeUpItems(order.seed, tables[ITEMS] ?? {});
    this.#writtenCount = Object.keys(this.#items).length;
    this.#madeCount =
      Math.max(0, (order.definitions ?? 0) - this.#writtenCount) + Math.max(0, order.revision);
  }

  get tableNames(): readonly string[] {
    return Object.keys(this.#tables);
  }

  rowCount(tableName: string): number {
    const isItems = tableName === ITEMS || tableName === LITE_ITEMS;
    if (isItems) return this.#writtenCount + this.#madeCount;
    return Object.keys(this.#tables[tableName] ?? {}).length;
  }

  /** The rows one by one, so that nobody needs to hold 130 MB. */
  *rows(tableName: string): Generator<readonly [hash: string, row: Row]> {
    if (tableName === ITEMS) yield* this.#itemRows();
    else if (tableName === LITE_ITEMS) for (const [hash, row] of this.#itemRows()) yield [hash, liteRow(row)];
    else yield* Object.entries(this.#tables[tableName] ?? {});
  }

  /** One row; null when there is no such table or no such hash. */
  row(tableName: string, hash: string): Row | null {
    if (tableName === LITE_ITEMS) {
      const whole = this.row(ITEMS, hash);
      return whole && liteRow(whole);
    }
    if (tableName !== ITEMS) return this.#tables[tableName]?.[hash] ?? null;
    return this.#items[hash] ?? this.#madeRow(Number(hash));
  }

  /** Looks like the real ones; the same for the same content, and another for any other. */
  get contentId(): string {
    this.#id ??= this.#digest().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    return this.#id;
  }

  *#itemRows(): Generator<readonly [string, Row]> {
    yield* Object.entries(this.#items);
    for (let index = 0; index < this.#madeCount; index++) {
      const row = this.#madeRowAt(index);
      yield [String(row.hash), row];
    }
  }

  #madeRowAt(index: number): Row {
    return this.#made.rowAt(index, this.#writtenCount + index);
  }

  #madeRow(hash: number): Row | null {
    this.#indexes ??= new Map(
      Array.from({ length: this.#madeCount }, (_, index) => [this.#made.hashAt(index), index]),
    );
    const index = this.#indexes.get(hash);
    return index === undefined ? null : this.#madeRowAt(index);
  }

  #digest(): string {
    const digest = createHash("md5").update(authoredDigest());
    digest.update(`${this.#madeCount} ${this.order.revision}`);
    if (this.#hasOtherVault) digest.update(`vault ${this.order.vaultSlots}`);
    const step = Math.max(1, Math.floor(this.#madeCount / PROBES));
    for (let index = 0; index < this.#madeCount; index += step)
      digest.update(JSON.stringify(this.#madeRowAt(index)));
    return digest.digest("hex");
  }
}

function reworded(items: Table, revision: number): Table {
  if (revision === 0) return items;
  return Object.fromEntries(
    Object.entries(items).map(([hash, row], nth) => [
      hash,
      nth % REWORDED_EVERY === 0 ? { ...row, displaySource: `Worded anew, ${revision}.` } : row,
    ]),
  );
}

/** The tables with a vault of another size; the same tables where the size is the written one. */
function withVault(tables: Tables, vaultSlots: number | undefined): Tables {
  const buckets = tables[BUCKETS] ?? {};
  const vault = buckets[BUCKET.vault];
  if (vaultSlots === undefined || vault === undefined || vault.itemCount === vaultSlots) return tables;
  return { ...tables, [BUCKETS]: { ...buckets, [BUCKET.vault]: { ...vault, itemCount: vaultSlots } } };
}
