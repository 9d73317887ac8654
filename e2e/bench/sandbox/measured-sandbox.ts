import { API_KEY } from "../../sandbox/sandbox.ts";
import { Connection } from "../connection.ts";
import { nodeCommand, type ServerProcess, startServer } from "../server-process.ts";

/** The size of the world that is measured, as the real one has it. */
export const SIZE = ["--items", "3000", "--definitions", "36000"] as const;
export const HEALTH = "/__sandbox/health";

export interface MeasuredPlayer {
  readonly playerId: string;
  readonly membershipId: string;
  readonly membershipType: number;
  readonly characters: readonly { readonly characterId: string; readonly classType: number }[];
  readonly headers: Readonly<Record<string, string>>;
}

/** What a player truly holds, as the control says it. */
export interface TrueItem {
  readonly itemInstanceId: string | null;
  readonly itemHash: number;
  readonly place: string;
  readonly bucketHash: number;
  readonly homeBucketHash: number;
  readonly equipped: boolean;
  readonly postmaster: boolean;
}

/** A sandbox of full size in a process of its own, without the limit of requests a second. */
export class MeasuredSandbox {
  readonly server: ServerProcess;
  readonly #connection = new Connection();

  private constructor(server: ServerProcess) {
    this.server = server;
  }

  static async start(): Promise<MeasuredSandbox> {
    const options = [...SIZE, "--requests-per-second", "0"];
    const server = await startServer((port) => ({
      ...nodeCommand("e2e/sandbox/serve.ts", "--port", String(port), ...options),
      healthPath: HEALTH,
    }));
    return new MeasuredSandbox(server);
  }

  get origin(): string {
    return this.server.origin;
  }

  stop(): Promise<void> {
    this.#connection.close();
    return this.server.stop();
  }

  async control<T>(method: string, path: string, body?: unknown): Promise<T> {
    const reply = await fetch(`${this.origin}/__sandbox/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${await reply.text()}`);
    return (await reply.json()) as T;
  }

  /** A new player with three characters and so many items, signed in. */
  async player(items: number): Promise<MeasuredPlayer> {
    const player = await this.control<Omit<MeasuredPlayer, "headers">>("POST", "players", {
      template: "rich",
      items,
    });
    const { playerId } = player;
    const tokens = await this.control<{ access_token: string }>("POST", "tokens", { playerId });
    return { ...player, headers: { "x-api-key": API_KEY, authorization: `Bearer ${tokens.access_token}` } };
  }

  items({ playerId }: MeasuredPlayer): Promise<TrueItem[]> {
    return this.control("GET", `players/${playerId}/items`);
  }

  /** The `Response` of a call that only needs a key. */
  async read<T>(
    path: string,
    headers: Readonly<Record<string, string>> = { "x-api-key": API_KEY },
  ): Promise<T> {
    const reply = await fetch(this.origin + path, { headers });
    return ((await reply.json()) as { Response: T }).Response;
  }

  /** One action under /Destiny2/Actions/. Throws when it is refused: that would be no action at all, and quick. */
  async act(path: string, headers: MeasuredPlayer["headers"], body: string): Promise<void> {
    const url = `${this.origin}/Platform/Destiny2/Actions/${path}/`;
    const { text } = await this.#connection.ask(url, { method: "POST", headers, body, keep: true });
    if (!text().includes('"ErrorCode":1,')) throw new Error(`${path} was refused: ${text()}`);
  }

  profileUrl({ membershipType, membershipId }: MeasuredPlayer, components: string): string {
    return `${this.origin}/Platform/Destiny2/${membershipType}/Profile/${membershipId}/?components=${components}`;
  }
}
