import pg from "pg";
import { THING_OF_WORTH } from "#lib/game/test-wares.ts";

/** A digest of years ago whose letters have all left, so that a test letter has something to show on any day. */
export async function aPastEdition(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `insert into edition (id, "visitStartsAt", kind, wares, state)
       values ('an-edition-of-years-ago', '2020-01-03T17:00:00', 'digest', $1, 'sent') on conflict do nothing`,
      [JSON.stringify([THING_OF_WORTH])],
    );
  } finally {
    await client.end();
  }
}
