import type { DatabasePlace } from "#lib/db/database-facts.ts";
import type { DatabaseFinding } from "#lib/flows/examine-database.ts";
import { note, ok, type Told, type WordsFor, wrong } from "./told.ts";

const where = ({ host, port, database }: DatabasePlace) => `"${database}" at ${host}:${port}`;

/** Why there is no connection: PostgreSQL's five characters, or the system's word. */
function unreachable(place: DatabasePlace, code: string): Told {
  const { host, port, database, user } = place;
  switch (code) {
    case "ECONNREFUSED":
      return wrong(
        `Nothing answers at ${host}:${port}.`,
        "Start PostgreSQL there, or put the right host and port into DATABASE_URL.",
      );
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return wrong(
        `There is no machine called ${host}.`,
        "Correct the host in DATABASE_URL. Within compose it is the service's name, outside of it localhost.",
      );
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return wrong(
        `${host}:${port} does not answer in time.`,
        "A firewall or an allow list may stand between: let this machine's address in, or correct DATABASE_URL.",
      );
    case "28P01":
      return wrong(
        `PostgreSQL refuses the password of "${user}".`,
        "Correct user and password in DATABASE_URL; letters such as @ : / # in a password are written as %40 %3A %2F %23.",
      );
    case "28000":
      return wrong(
        `PostgreSQL lets "${user}" in from here only otherwise.`,
        "Most hosts ask for encryption: add ?sslmode=require to DATABASE_URL. Else allow this machine in pg_hba.conf.",
      );
    case "no-ssl":
      return wrong(
        `The server at ${host}:${port} does not speak TLS.`,
        "Take sslmode out of DATABASE_URL, or switch ssl on in postgresql.conf.",
      );
    case "SELF_SIGNED_CERT_IN_CHAIN":
    case "DEPTH_ZERO_SELF_SIGNED_CERT":
    case "UNABLE_TO_VERIFY_LEAF_SIGNATURE":
    case "UNABLE_TO_GET_ISSUER_CERT_LOCALLY":
      return wrong(
        `Nobody known vouches for the certificate of ${host}:${port}.`,
        "Name its authority: sslmode=verify-full&sslrootcert=<file> in DATABASE_URL; your host offers the file.",
      );
    case "3D000":
      return wrong(
        `There is no database ${where(place)}.`,
        `Create it: createdb -h ${host} -p ${port} -U ${user} ${database}. Then: npm run db:migrate.`,
      );
    case "53300":
      return wrong(
        "PostgreSQL has no connection left.",
        "Raise max_connections (a site takes 10, a worker 20), or end what holds the others.",
      );
    default:
      return wrong(
        `The database ${where(place)} could not be asked (${code}).`,
        "Try the same address with psql: its words say more. Then correct DATABASE_URL.",
      );
  }
}

export const DATABASE_WORDS: WordsFor<DatabaseFinding> = {
  "database-fine": ({ place, version }) => ok(`PostgreSQL ${version} answers: ${where(place)}.`),
  "database-unreachable": ({ place, code }) => unreachable(place, code),
  "database-too-old": ({ version }) =>
    wrong(
      `PostgreSQL ${version} is too old.`,
      "Move to PostgreSQL 15 or newer (pg_upgrade, or dump and restore).",
    ),
  "database-direct": () => ok("The connection is direct: every session has a process of its own."),
  "database-pooled": () =>
    wrong(
      "DATABASE_URL leads through a transaction pooler. Locks that show which worker lives, and the wake-up for new jobs, get lost there.",
      "Use the direct address: without \"-pooler\" in the host at Neon, port 5432 in place of 6543 at Supabase, PostgreSQL's own port in place of PgBouncer's.",
    ),
  "migrations-fine": ({ applied }) => ok(`All ${applied} migrations are applied.`),
  "migrations-missing": ({ missing, of }) =>
    wrong(
      missing === of
        ? "The database holds no table of Ninefold's yet."
        : `${missing} of ${of} migrations are not applied.`,
      "Run: npm run db:migrate. It may run while an older version still serves.",
    ),
  "migration-failed": ({ name }) =>
    wrong(
      `The migration "${name}" broke half-way.`,
      `Mend what its words say, then: node prisma/engine/cli.mjs migrate resolve --rolled-back ${name}, and npm run db:migrate.`,
    ),
  "migrations-from-later": ({ names }) =>
    note(
      `The database is ahead of this version by ${names.length} (${names.join(", ")}).`,
      "All is well if a newer version runs elsewhere. Else deploy the newer version here too.",
    ),
  "job-queue-missing": () =>
    wrong(
      "The job queue's tables are missing: moves could not even be asked for.",
      "Run: npm run db:migrate.",
    ),
  "database-clock-fine": () => ok("Its clock agrees with this machine's."),
  "database-clock-off": ({ aheadMs }) =>
    wrong(
      `The database's clock is ${Math.round(Math.abs(aheadMs) / 100) / 10} s ${aheadMs > 0 ? "ahead of" : "behind"} this machine's.`,
      "Let both be set by NTP (timedatectl set-ntp true): deadlines and leases are compared between them.",
    ),
};
