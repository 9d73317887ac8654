import { connect, createServer, type Server, type Socket } from "node:net";

/** Stands between a process and its database. Cut, connections end and new ones are refused; hanging, nobody says a word. */
export class DatabaseRelay {
  readonly #upstream: URL;
  readonly #open = new Set<Socket>();
  readonly #pairs = new Set<readonly [caller: Socket, database: Socket]>();
  #isHanging = false;
  #server: Server;
  #port = 0;

  private constructor(upstream: URL) {
    this.#upstream = upstream;
    this.#server = this.#newServer();
  }

  static async start(databaseUrl: string): Promise<DatabaseRelay> {
    const relay = new DatabaseRelay(new URL(databaseUrl));
    await relay.mend();
    return relay;
  }

  /** The database's address by way of this relay. */
  get databaseUrl(): string {
    const through = new URL(this.#upstream);
    through.hostname = "127.0.0.1";
    through.port = String(this.#port);
    return through.href;
  }

  /** From now on nobody answers. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#open) socket.destroy();
    await closed;
  }

  /** From now on connections are taken, and whatever is said on them or on those of before stays with the relay. */
  hang(): void {
    this.#isHanging = true;
    for (const [caller, database] of this.#pairs) {
      caller.unpipe(database);
      database.unpipe(caller);
    }
  }

  /** What was said meanwhile arrives. */
  goOn(): void {
    this.#isHanging = false;
    for (const pair of this.#pairs) join(pair);
  }

  /** Listens again, on the port of before. */
  async mend(): Promise<void> {
    this.#server = this.#newServer();
    await new Promise<void>((resolve) => this.#server.listen(this.#port, "127.0.0.1", resolve));
    const bound = this.#server.address();
    if (bound && typeof bound === "object") this.#port = bound.port;
  }

  #newServer(): Server {
    return createServer((caller) => {
      const { hostname, port } = this.#upstream;
      const database = connect(Number(port || 5432), hostname);
      for (const socket of [caller, database]) {
        this.#open.add(socket);
        socket.once("close", () => this.#open.delete(socket));
        // A cut is what this is for; whoever is at the other end hears of it.
        socket.on("error", () => socket.destroy());
      }
      const pair = [caller, database] as const;
      this.#pairs.add(pair);
      caller.once("close", () => {
        this.#pairs.delete(pair);
        database.destroy();
      });
      database.once("close", () => caller.destroy());
      if (!this.#isHanging) join(pair);
    });
  }
}

function join([caller, database]: readonly [caller: Socket, database: Socket]): void {
  caller.pipe(database);
  database.pipe(caller);
}
