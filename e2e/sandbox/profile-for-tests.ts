import type { SandboxForTests, TestPlayer } from "./sandbox-for-tests.ts";

/** A component of an answer, as far as every test may count on. */
export type Component = { data?: { items?: unknown[] } & Record<string, unknown>; privacy: number };
export type Profile = Record<string, Component> & { itemComponents: Record<string, Component> };

export const profilePath = (one: TestPlayer) =>
  `/Platform/Destiny2/${one.membershipType}/Profile/${one.membershipId}/`;

/** Reads a profile as its bearer, or as a stranger without one. */
export async function readProfile(
  sandbox: SandboxForTests,
  player: TestPlayer,
  components: string,
  token?: string,
): Promise<Profile> {
  const path = `${profilePath(player)}?components=${encodeURIComponent(components)}`;
  const reply = await sandbox.ask("GET", path, token === undefined ? {} : { token });
  return reply.json.Response as Profile;
}

/** What an answer consists of, without its dates. */
export const partsOf = (answer: object): string[] =>
  Object.keys(answer)
    .filter((name) => !name.endsWith("Timestamp"))
    .sort();
