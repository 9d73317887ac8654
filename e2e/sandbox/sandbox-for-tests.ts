import { API_KEY, CLIENT_ID, CLIENT_SECRET } from "./sandbox.ts";
import { type RunningSandbox, type SandboxOptions, startSandbox } from "./start-sandbox.ts";
import type { HeldItem } from "./world/holdings.ts";

export const REDIRECT = "http://localhost:3000/api/auth/callback/bungie";

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

export interface TestPlayer {
  readonly playerId: string;
  readonly name: string;
  readonly membershipId: string;
  readonly membershipType: number;
  readonly bungieMembershipId: string;
  readonly characters: readonly { readonly characterId: string; readonly classType: number }[];
}

export type TrueItem = Omit<HeldItem, "stateBits" | "power"> & {
  readonly name: string;
  readonly homeBucketHash: number;
  readonly postmaster: boolean;
  readonly membershipId: string;
};

// Item actions may follow one another after 0.1 s; a little more keeps a slow machine honest.
const GAP_MS = 105;

export type TestTables = Record<string, Record<string, unknown>>;

/** A sandbox of the test's own on a free port, spoken to over HTTP. */
export class SandboxForTests {
  readonly running: RunningSandbox;
  private loadedTables: Promise<TestTables> | undefined;
  constructor(running: RunningSandbox) {
    this.running = running;
  }

  /** Without the limit of calls a second, which tests of other things would run into; `options` may set one. */
  static async start(options: Partial<SandboxOptions> = {}): Promise<SandboxForTests> {
    const usual = { port: 0, redirectUrl: REDIRECT, requestsPerSecond: 0 };
    return new SandboxForTests(await startSandbox({ ...usual, ...options }));
  }

  close(): Promise<void> {
    return this.running.close();
  }

  async ask(
    method: string,
    path: string,
    more: { body?: unknown; token?: string; headers?: Record<string, string> } = {},
  ): Promise<Reply> {
    const body =
      more.body === undefined || typeof more.body === "string" ? more.body : JSON.stringify(more.body);
    const response = await fetch(this.running.origin + path, {
      method,
      redirect: "manual",
      headers: {
        ...(path.toLowerCase().startsWith("/platform") && { "X-API-Key": API_KEY }),
        ...(more.token !== undefined && { Authorization: `Bearer ${more.token}` }),
        ...more.headers,
      },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    const isJson = (response.headers.get("content-type") ?? "").includes("json");
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} };
  }

  async control<T>(method: string, path: string, body?: unknown): Promise<T> {
    const reply = await this.ask(method, `/__sandbox/${path}`, { body });
    return reply.json as T;
  }

  player(
    wish: { template?: string; name?: string; items?: number; classes?: readonly number[] } = {},
  ): Promise<TestPlayer> {
    return this.control("POST", "players", wish);
  }

  async tokenFor(playerId: string): Promise<string> {
    const answer = await this.control<{ access_token: string }>("POST", "tokens", { playerId });
    return answer.access_token;
  }

  /** Every English table, read as a client reads it: by the index. */
  tables(): Promise<TestTables> {
    this.loadedTables ??= this.loadTables();
    return this.loadedTables;
  }

  private async loadTables(): Promise<TestTables> {
    const { Response } = (await this.ask("GET", "/Platform/Destiny2/Manifest/")).json as {
      Response: { jsonWorldComponentContentPaths: Record<string, Record<string, string>> };
    };
    const paths = Object.entries(Response.jsonWorldComponentContentPaths.en ?? {});
    const tables = paths.map(async ([name, path]) => [name, (await this.ask("GET", path)).json] as const);
    return Object.fromEntries(await Promise.all(tables)) as TestTables;
  }

  items(playerId: string): Promise<TrueItem[]> {
    return this.control("GET", `players/${playerId}/items`);
  }

  tokenForm(fields: Record<string, string>, withClient = true): Promise<Reply> {
    const client: Record<string, string> = withClient
      ? { client_id: CLIENT_ID, client_secret: CLIENT_SECRET }
      : {};
    return this.ask("POST", "/Platform/App/OAuth/Token/", {
      body: new URLSearchParams({ ...fields, ...client }).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
  }

  /** One item action, after the pause that Bungie asks for. */
  async act(name: string, token: string, body: Record<string, unknown>): Promise<number> {
    await new Promise((resolve) => setTimeout(resolve, GAP_MS));
    const reply = await this.ask("POST", `/Platform/Destiny2/Actions/Items/${name}/`, { token, body });
    return Number(reply.json.ErrorCode);
  }
}

/** The body of TransferItem and PullFromPostmaster. */
export function moveOf(
  item: TrueItem,
  player: TestPlayer,
  characterId: string,
  transferToVault?: boolean,
  stackSize = 1,
) {
  return {
    itemReferenceHash: item.itemHash,
    stackSize,
    ...(transferToVault !== undefined && { transferToVault }),
    itemId: item.itemInstanceId ?? "0",
    characterId,
    membershipType: player.membershipType,
  };
}
