import { expect, test } from "@playwright/test";
import { read, sourceFiles } from "./source-files.ts";

/** From here on there may be sites of before that run while a migration is applied, and after. */
const FIRST_RELEASE = "20261123";
/** What takes something away names since when nobody asks for it: `-- Unused since: <migration or version>`. */
const REASON = /^-- Unused since: \S/;

interface Statement {
  readonly sql: string;
  /** The comment lines right above it. */
  readonly comments: readonly string[];
}

function statementsOf(text: string): Statement[] {
  return text
    .split(";")
    .map((part) => {
      const lines = part.split("\n").map((line) => line.trim());
      const sql = lines.filter((line) => line !== "" && !line.startsWith("--")).join(" ");
      return { sql, comments: lines.filter((line) => line.startsWith("--")) };
    })
    .filter(({ sql }) => sql !== "");
}

const named = (sql: string, before: RegExp) => new RegExp(`${before.source}\\s+"(\\w+)"`, "i").exec(sql)?.[1];

/** Why a version of before could not go on, or players would have to wait; null when all is well. */
function objectionTo({ sql, comments }: Statement, created: ReadonlySet<string>): string | null {
  const isExplained = comments.some((line) => REASON.test(line));
  if (/\bdrop\b/i.test(sql)) return isExplained ? null : "takes away what a running site may ask for";
  if (/\brename\b/i.test(sql)) return "renames what a running site asks for";
  if (/^(update|delete|truncate)\b/i.test(sql))
    return "rewrites rows while players change them: do it in a job";
  const altered = named(sql, /^alter table(?: only)?/);
  if (altered && !created.has(altered)) {
    if (/set data type|alter column .* type /i.test(sql)) return "rewrites the table";
    if (/set not null/i.test(sql)) return "forbids what a running site may write";
    if (/add column (?!.*default).*not null/i.test(sql)) return "wants what a running site does not write";
    if (/add constraint/i.test(sql) && !/not valid/i.test(sql)) return "reads the whole table under a lock";
  }
  const indexed = /^create (unique )?index/i.test(sql) ? named(sql, /\bon/) : null;
  if (indexed && !created.has(indexed) && !/concurrently/i.test(sql)) return "stops all writes to the table";
  return null;
}

function objections(text: string): string[] {
  const statements = statementsOf(text);
  const created = new Set(
    statements.flatMap(({ sql }) => named(sql, /^create table(?: if not exists)?/) ?? []),
  );
  const isCrowded = /concurrently/i.test(text) && statements.length > 1;
  return [
    ...statements.flatMap((one) => {
      const objection = objectionTo(one, created);
      return objection ? [`${objection}: ${one.sql}`] : [];
    }),
    ...(isCrowded ? ["CONCURRENTLY needs a migration of its own"] : []),
  ];
}

test("every migration since the first release leaves the version before it running", () => {
  const migrations = sourceFiles(/^prisma\/migrations\/.*\.sql$/).filter(
    (file) => (file.split("/")[2] ?? "") >= FIRST_RELEASE,
  );
  expect(migrations.length).toBeGreaterThan(0);
  const found = migrations.flatMap((file) => objections(read(file)).map((words) => `${file} ${words}`));
  expect(found).toEqual([]);
});

for (const [sql, isFine] of [
  [`create table "a" ("id" text not null); create index "i" on "a"("id")`, true],
  [`alter table "player" add column "x" text`, true],
  [`alter table "player" add column "x" integer not null default 0`, true],
  [`create index concurrently "i" on "player"("x")`, true],
  [`-- Unused since: 20270101000000_other\nalter table "player" drop column "x"`, true],
  [`alter table "player" add column "x" integer not null`, false],
  [`alter table "player" drop column "x"`, false],
  [`alter table "player" rename column "x" to "y"`, false],
  [`alter table "player" alter column "x" set not null`, false],
  [`alter table "player" alter column "x" set data type json`, false],
  [`alter table "player" add constraint "c" check (x > 0)`, false],
  [`create index "i" on "player"("x")`, false],
  [`create index concurrently "i" on "player"("x"); alter table "player" add column "y" text`, false],
  [`update "player" set "x" = 1`, false],
] as const) {
  test(`a migration that says '${sql}' is ${isFine ? "let in" : "refused"}`, () => {
    expect(objections(sql).length === 0).toBe(isFine);
  });
}
