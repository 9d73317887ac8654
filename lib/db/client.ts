import { PrismaPg } from "@prisma/adapter-pg";
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
  return db.$extends({
    query: {
      $allOperations: async ({ args, query }) => {
        try {
          return await query(args);
        } catch (error) {
          throw withoutArguments(error);
        }
      },
    },
  }) as unknown as Db;
}
