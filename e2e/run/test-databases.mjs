// Throwaway databases for tests: each a copy of a migrated template, named after the run.
const PREFIX = "ninefold_test";

/** Creates `ninefold_test_<name>_<time>` as a copy of the database at `url` (or empty, from the server's own) and returns its address. */
export async function createFrom(url, name) {
  const source = new URL(url);
  const template = decodeURIComponent(source.pathname.slice(1));
  const database = `${PREFIX}_${name}_${process.pid}_${Date.now().toString(36)}`;
  const isOurs = template.startsWith(PREFIX);
  const admin = new URL(url);
  admin.pathname = "/postgres";
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  try {
    if (name === "template" && !process.env.DATABASE_URL) await dropEarlier(client);
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(database)}${isOurs ? ` TEMPLATE ${client.escapeIdentifier(template)}` : ""}`,
    );
  } finally {
    await client.end();
  }
  source.pathname = `/${database}`;
  return source.href;
}

/** Earlier runs leave their databases for a look; on the embedded server, which is ours alone, the next run clears them. */
async function dropEarlier(client) {
  const { rows } = await client.query(
    `select datname from pg_database d where datname like '${PREFIX}\\_%' and not exists (select from pg_stat_activity a where a.datname = d.datname)`,
  );
  for (const { datname } of rows)
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(datname)}`);
}
