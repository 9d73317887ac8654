// Connections of the schema engine stand-in: Prisma's own adapter for pg, with three things mended.
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

const CHAR_OID = 18;
const CHAR_ARRAY_OID = 1002;

// adapter-pg has no mapping for PostgreSQL's internal "char" type, which the engine's catalogue queries return
// and expect as Character. It passes the adapter disguised as char[] and is turned back in `RenamingPg` below.
for (const prototype of [pg.Client.prototype, pg.Pool.prototype]) {
  const query = prototype.query;
  prototype.query = function (...args) {
    const running = query.apply(this, args);
    return running?.then ? running.then(disguiseChars) : running;
  };
}

function disguiseChars(result) {
  for (const field of result?.fields ?? [])
    if (field.dataTypeID === CHAR_OID) field.dataTypeID = CHAR_ARRAY_OID;
  return result;
}

function restoreChars(connection) {
  const queryable = Object.getPrototypeOf(Object.getPrototypeOf(connection));
  if (queryable.restoresChars) return connection;
  const queryRaw = queryable.queryRaw;
  queryable.restoresChars = true;
  queryable.queryRaw = async function (query) {
    const result = await queryRaw.call(this, query);
    result.columnTypes = result.columnTypes.map((type) =>
      type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
    );
    return result;
  };
  return connection;
}

const shadows = new Map();

/** Whole, so that PostgreSQL takes it as one transaction; the adapter's own cuts it at every semicolon. */
async function executeScript(script) {
  try {
    await this.client.query(script);
  } catch (error) {
    this.onError(error);
  }
}

/** A pg adapter factory that can also make the throwaway database `migrate dev` and `diff` replay into. */
export class EngineAdapter extends PrismaPg {
  async connect() {
    return Object.assign(restoreChars(await super.connect()), { executeScript });
  }

  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    const url = new URL(this.config.connectionString);
    const main = url.href;
    await asAdmin(main, () => `CREATE DATABASE "${name}"`);
    url.pathname = `/${name}`;
    shadows.set(name, main);
    return new EngineAdapter({ connectionString: url.href }).connect();
  }
}

/** The engine never drops its shadow databases and the CLI kills us once it is answered, so: before each answer. */
export async function dropShadows() {
  for (const [name, url] of shadows) {
    shadows.delete(name);
    await asAdmin(url, () => `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  }
}

/** Runs one statement in the `postgres` database of the server that `url` names. */
export async function asAdmin(url, statement) {
  const admin = new URL(url);
  const database = decodeURIComponent(admin.pathname.slice(1));
  admin.pathname = "/postgres";
  admin.search = "";
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  try {
    await client.query(statement(client.escapeIdentifier(database)));
  } finally {
    await client.end();
  }
}
