import { createServer, type Server, type Socket } from "node:net";
import pg from "pg";

const SSL_REQUEST = 80877103;
const SERVER_VERSION = "18.0";
const TEXT_TYPE = 25;

/** Messages of PostgreSQL's protocol 3: a letter, a length, a body. */
function message(letter: string, ...parts: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(`${part}\0`) : part)),
  );
  const head = Buffer.alloc(5);
  head.write(letter);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

const int32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const int16 = (value: number) => {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
};
const ready = (isInTransaction: boolean) => message("Z", Buffer.from(isInTransaction ? "T" : "I"));

/**
 * A transaction pooler, as PgBouncer with `pool_mode = transaction`: a session has a server's process for as long as
 * one transaction lasts, and the one given back last is lent first. Speaks simple queries alone, and lets anybody in.
 */
export class TransactionPooler {
  readonly #server: Server;
  readonly #upstream: string;
  readonly #free: pg.Client[] = [];
  readonly #all: pg.Client[] = [];
  readonly #sockets = new Set<Socket>();

  private constructor(upstream: string) {
    this.#upstream = upstream;
    this.#server = createServer((socket) => this.#serve(socket));
  }

  static async start(upstream: string): Promise<TransactionPooler> {
    const pooler = new TransactionPooler(upstream);
    await new Promise<void>((resolve) => pooler.#server.listen(0, "127.0.0.1", resolve));
    return pooler;
  }

  /** The same database, through here. */
  get databaseUrl(): string {
    const address = new URL(this.#upstream);
    const bound = this.#server.address();
    address.hostname = "127.0.0.1";
    address.port = String(bound && typeof bound === "object" ? bound.port : 0);
    return address.href;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all(this.#all.map((client) => client.end()));
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => socket.destroy());
    let pending = Buffer.alloc(0);
    let isStarted = false;
    let held: pg.Client | null = null;
    let turn = Promise.resolve();
    const answer = async (sql: string) => {
      const process = held ?? (await this.#borrow());
      socket.write(await run(process, sql));
      if (/^\s*begin/i.test(sql)) held = process;
      if (/^\s*(commit|rollback)/i.test(sql)) held = null;
      if (!held) this.#free.push(process);
      socket.write(ready(held !== null));
    };
    socket.on("data", (chunk: Buffer) => {
      pending = Buffer.concat([pending, chunk]);
      for (;;) {
        const headBytes = isStarted ? 5 : 4;
        if (pending.length < headBytes) return;
        const bytes = pending.readInt32BE(isStarted ? 1 : 0) + (isStarted ? 1 : 0);
        if (pending.length < bytes) return;
        const whole = pending.subarray(0, bytes);
        pending = pending.subarray(bytes);
        if (!isStarted) {
          isStarted = whole.readInt32BE(4) !== SSL_REQUEST;
          socket.write(isStarted ? welcome() : "N");
        } else if (whole.toString("latin1", 0, 1) === "Q") {
          const sql = whole.toString("utf8", 5, bytes - 1);
          turn = turn.then(() => answer(sql));
        }
      }
    });
  }

  async #borrow(): Promise<pg.Client> {
    const last = this.#free.pop();
    if (last) return last;
    const client = new pg.Client({ connectionString: this.#upstream });
    client.on("error", () => undefined); // its queries reject by themselves
    await client.connect();
    this.#all.push(client);
    return client;
  }
}

function welcome(): Buffer {
  return Buffer.concat([
    message("R", int32(0)),
    message("S", "server_version", SERVER_VERSION),
    message("S", "client_encoding", "UTF8"),
    message("K", int32(1), int32(1)),
    ready(false),
  ]);
}

async function run(process: pg.Client, sql: string): Promise<Buffer> {
  const asText = { getTypeParser: () => (value: string) => value };
  const { fields, rows, command } = await process.query<(string | null)[]>({
    text: sql,
    rowMode: "array",
    types: asText as never,
  });
  const columns = fields.map(({ name }) =>
    Buffer.concat([
      Buffer.from(`${name}\0`),
      int32(0),
      int16(0),
      int32(TEXT_TYPE),
      int16(-1),
      int32(-1),
      int16(0),
    ]),
  );
  const toRow = (row: (string | null)[]) =>
    message(
      "D",
      int16(row.length),
      ...row.map((value) =>
        value === null ? int32(-1) : Buffer.concat([int32(Buffer.byteLength(value)), Buffer.from(value)]),
      ),
    );
  return Buffer.concat([
    ...(fields.length > 0 ? [message("T", int16(fields.length), ...columns)] : []),
    ...rows.map(toRow),
    message("C", `${command} ${rows.length}`),
  ]);
}
