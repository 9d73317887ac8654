import { PrismaPg } from "@prisma/adapter-pg";
import { noteSpent } from "#lib/log/server-timing.ts";
import { answeredInTime, noteDatabaseTrouble } from "./database-trouble.ts";
import { PrismaClient } from "./generated/client.ts";
import { withoutArguments } from "./without-arguments.ts";

export type Db = PrismaClient;
/** A client or the transaction it is in. */
export type DbOrTransaction = Db | Parameters<Parameters<Db["$transaction"]>[0]>[0];

const held = globalThis as { ninefoldDb?: Map<string, Db> };

/** One pooled client an address and process; Next's dev server reloads modules, so it is kept on the global. */
export function openDb(databaseUrl: string): Db {
  held.ninefoldDb ??= new Map();
  const existing = held.ninefoldDb.get(databaseUrl);
  if (existing) return existing;
  const db = quietly(new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) }));
  held.ninefoldDb.set(databaseUrl, db);
  return db;
}

/** The address behind a client, for a plain connection beside it. Throws for a client that `openDb` did not open. */
export function databaseUrlOf(db: Db): string {
  for (const [databaseUrl, opened] of held.ninefoldDb ?? []) if (opened === db) return databaseUrl;
  throw new Error("This client was not opened by openDb.");
}

/** The same client, whose errors can be logged. An extension that changes no result; its own type says the same less plainly. */
function quietly(db: Db): Db {
  const quiet = db.$extends({
    query: {
      $allOperations: async ({ args, query }) => {
        const startedMs = performance.now();
        try {
          return await answeredInTime(query(args));
        } catch (error) {
          noteDatabaseTrouble(error);
          throw withoutArguments(error);
        } finally {
          noteSpent("database", performance.now() - startedMs);
        }
      },
    },
  }) as unknown as Db;
  return noteTransactions(quiet);
}

/** A transaction that cannot begin or end is no operation of the client's: it is noted, and ended in time, here. */
function noteTransactions(db: Db): Db {
  const begin = db.$transaction.bind(db) as (...args: unknown[]) => Promise<unknown>;
  const noted = async (...args: unknown[]): Promise<unknown> => {
    const { timeout = 0, maxWait = 0 } = Object(args[1]) as { timeout?: number; maxWait?: number };
    try {
      return await answeredInTime(begin(...args), maxWait + timeout);
    } catch (error) {
      noteDatabaseTrouble(error);
      throw error;
    }
  };
  return Object.assign(db, { $transaction: noted }) as Db;
}
