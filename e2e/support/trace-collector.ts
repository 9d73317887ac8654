import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Takes OpenTelemetry's traces as a collector does, and keeps the bytes: what left the house can be searched. */
export class TraceCollector {
  readonly bodies: Buffer[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [Buffer.from(`${request.url} ${JSON.stringify(request.headers)}`)];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        this.bodies.push(Buffer.concat(chunks));
        response.writeHead(200, { "content-type": "application/x-protobuf" }).end();
      });
    });
  }

  static async start(): Promise<TraceCollector> {
    const collector = new TraceCollector();
    await new Promise<void>((listening) => collector.#server.listen(0, "localhost", listening));
    return collector;
  }

  get endpoint(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Everything so far; Protocol Buffers hold texts as they are. */
  get text(): string {
    return Buffer.concat(this.bodies).toString("latin1");
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }
}
