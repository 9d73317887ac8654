import { setTimeout as sleep } from "node:timers/promises";
import type { Route } from "../http/route-table.ts";
import { ALL_ROUTES } from "../routes/all-routes.ts";
import { type Reply, SandboxForTests } from "../sandbox-for-tests.ts";
import type { Player } from "../world/holdings.ts";
import { ACTION_EXAMPLES } from "./action-examples.ts";
import { EXAMPLES, type Example } from "./examples.ts";
import { type Subject, subjectOf } from "./subject.ts";

const SATURDAY = Date.UTC(2026, 6, 18, 12);
// Gaps between two actions run by the machine's time; a plug has the longest of those that are asked twice.
const BETWEEN_ACTIONS_MS = 110;
const BETWEEN_PLUGS_MS = 520;
const isPlug = (route: Route) => route.operation.startsWith("InsertSocketPlug");

/** Every platform call the stand-in has; the token endpoint speaks OAuth and has tests of its own. */
export const PLATFORM_ROUTES: readonly Route[] = ALL_ROUTES.filter(
  (route) => route.pattern.source.startsWith("^\\/Platform") && route.operation !== "Token",
);

/** A stand-in whose time stands still, so that equal calls have equal answers. */
export class Walk {
  readonly sandbox: SandboxForTests;
  readonly standing: readonly Subject[];
  private readonly tokens = new Map<string, string>();
  private constructor(sandbox: SandboxForTests, standing: readonly Subject[]) {
    this.sandbox = sandbox;
    this.standing = standing;
  }

  /** Saturday noon: Xûr is here, so that his calls have something to answer. */
  static async start(): Promise<Walk> {
    const sandbox = await SandboxForTests.start({ clock: () => SATURDAY });
    const { players } = sandbox.running.sandbox.state;
    const standing: Subject[] = [];
    for (const player of players) standing.push(await subjectOf(sandbox, player));
    return new Walk(sandbox, standing);
  }

  close(): Promise<void> {
    return this.sandbox.close();
  }

  subject(template: string): Subject {
    const found = this.standing.find((one) => one.player.playerId === template);
    if (!found) throw new Error(`nobody is ${template}`);
    return found;
  }

  example(route: Route, about: Subject): Example {
    const make = EXAMPLES[route.operation];
    if (!make) throw new Error(`${route.operation} has no example: add one to contract/examples.ts`);
    return make(about);
  }

  /** Makes the call as that player, or as nobody. */
  async call(
    route: Route,
    about: Subject,
    as: Player | null,
    change: (path: string) => string = (path) => path,
  ): Promise<Reply> {
    if (route.operation in ACTION_EXAMPLES)
      await sleep(isPlug(route) ? BETWEEN_PLUGS_MS : BETWEEN_ACTIONS_MS);
    const { path, body } = this.example(route, about);
    const token = as ? await this.tokenOf(as) : undefined;
    return this.sandbox.ask(route.method, change(`/Platform${path}`), {
      ...(token !== undefined && { token }),
      ...(body !== undefined && { body }),
    });
  }

  private async tokenOf(player: Player): Promise<string> {
    const known = this.tokens.get(player.playerId) ?? (await this.sandbox.tokenFor(player.playerId));
    this.tokens.set(player.playerId, known);
    return known;
  }
}

/** An answer without the instant at which it was minted. */
export function withoutStamps(text: string): string {
  return text.replace(/"(?:responseMintedTimestamp|secondaryComponentsMintedTimestamp)":"[^"]*",?/g, "");
}
