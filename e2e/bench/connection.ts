import { Agent, request } from "node:http";

export interface Received {
  readonly status: number;
  /** Bytes of the body as they came over the wire. */
  readonly bytes: number;
  readonly text: () => string;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Keeps the body for `text`; left out, it is counted and dropped. */
  readonly keep?: boolean;
}

/** One kept-alive connection. Nothing is unpacked: the time of the caller is none of the server's. */
export class Connection {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  /** Sends one request and reads the answer to its end. Throws when the status is not 200. */
  ask(url: string, { method = "GET", headers = {}, body, keep = false }: Sent = {}): Promise<Received> {
    return new Promise((resolve, reject) => {
      const sent = request(url, { method, headers, agent: this.#agent }, (response) => {
        const kept: Buffer[] = [];
        let bytes = 0;
        response.on("data", (chunk: Buffer) => {
          bytes += chunk.length;
          if (keep) kept.push(chunk);
        });
        response.on("error", reject);
        response.on("end", () => {
          const status = response.statusCode ?? 0;
          if (status === 200) resolve({ status, bytes, text: () => Buffer.concat(kept).toString("utf8") });
          else reject(new Error(`${method} ${url} answered ${status}`));
        });
      });
      sent.on("error", reject);
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
