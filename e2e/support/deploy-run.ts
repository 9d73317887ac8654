import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeProcess } from "./node-process.ts";

const projectDir = fileURLToPath(new URL("../../", import.meta.url));

/** What a newer version brings along: the migrations there are, and one more of this text. */
export class NewerMigrations {
  readonly folder: string;

  constructor(sql: string) {
    this.folder = mkdtempSync(join(tmpdir(), "ninefold-migrations-"));
    cpSync(join(projectDir, "prisma/migrations"), this.folder, { recursive: true });
    const newest = join(this.folder, "29991231000000_newer");
    mkdirSync(newest);
    writeFileSync(join(newest, "migration.sql"), sql);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** The first half of `npm run db:migrate`, as a deployment runs it beside sites that go on. */
export class DeployRun extends NodeProcess {
  constructor(databaseUrl: string, { folder }: NewerMigrations) {
    super(["prisma/engine/deploy.mjs", folder], projectDir, { DATABASE_URL: databaseUrl });
  }

  /** How often it gave way to somebody who held a lock. */
  get gaveWay(): number {
    return this.output.split("it gives way").length - 1;
  }
}
