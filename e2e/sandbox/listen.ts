import { createServer as createPlainServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";

/** Certificate and private key in PEM, for clients that know only https. */
export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

export interface Listening {
  readonly port: number;
  /** Sets who answers; calls before that wait. */
  answerWith(listener: RequestListener): void;
  close(): Promise<void>;
}

// Longer than clients keep a connection, so that none is closed under a request on its way.
const KEEP_ALIVE_MS = 75_000;

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return closed;
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);

/** Whether the machine has no IPv6 at all, which is no reason not to start. */
const isWithoutIpv6 = (error: unknown) => ["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(String(codeOf(error)));

/** Listens on both loopback addresses, since `localhost` means the one to some and the other to others. */
export async function listenOnLoopback(port: number, tls: TlsFiles | undefined): Promise<Listening> {
  const waiting: Parameters<RequestListener>[] = [];
  let answer: RequestListener = (...call) => void waiting.push(call);
  const servers = [0, 1].map(() => {
    const listener: RequestListener = (request, response) => answer(request, response);
    const server = tls ? createTlsServer(tls, listener) : createPlainServer(listener);
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    server.headersTimeout = KEEP_ALIVE_MS + 5_000;
    return server;
  }) as [Server, Server];
  const [ipv4, ipv6] = servers;
  const chosen = await listenOn(ipv4, "127.0.0.1", port);
  try {
    await listenOn(ipv6, "::1", chosen);
  } catch (error) {
    if (!isWithoutIpv6(error)) {
      await closeServer(ipv4);
      // A free port of the one address may be taken on the other: then another one is.
      if (port === 0 && codeOf(error) === "EADDRINUSE") return listenOnLoopback(0, tls);
      throw error;
    }
  }
  return {
    port: chosen,
    answerWith: (listener) => {
      answer = listener;
      for (const call of waiting.splice(0)) listener(...call);
    },
    close: async () => {
      await Promise.all(servers.filter((server) => server.listening).map(closeServer));
    },
  };
}
