import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { embeddedUrl } from "../run/database.mjs";

const LOOK_EVERY_MS = 10;

/** A PostgreSQL server of its own that can be restarted: nobody else's work is on it. */
export class OwnPostgres {
  readonly #dataDir: string;
  #process: ChildProcess | null = null;
  /** Of its first database. */
  databaseUrl = "";

  private constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  static async start(): Promise<OwnPostgres> {
    const server = new OwnPostgres(mkdtempSync(join(tmpdir(), "ninefold-own-postgres-")));
    server.#launch();
    while (server.databaseUrl === "") {
      server.databaseUrl = (await embeddedUrl(server.#dataDir, "postgres")) ?? "";
      await pause();
    }
    return server;
  }

  /** Ends the server as an operator does, every session cut, and starts it again. Returns when it takes sessions again. */
  async restart(): Promise<void> {
    await this.stop();
    this.#launch();
    while (!(await this.#takesSessions())) await pause();
  }

  async stop(): Promise<void> {
    const server = this.#process;
    if (!server || server.exitCode !== null) return;
    server.kill("SIGTERM");
    await once(server, "exit");
  }

  #launch(): void {
    this.#process = spawn(process.execPath, ["e2e/run/database-server.mjs", this.#dataDir], {
      stdio: "ignore",
    });
    const server = this.#process;
    process.once("exit", () => server.kill("SIGTERM"));
  }

  async #takesSessions(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.databaseUrl, connectionTimeoutMillis: 1_000 });
    client.on("error", () => undefined); // its failed connection is the answer
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false; // not yet
    }
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
