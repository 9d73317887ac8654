import type { PlayerTemplate, SandboxControls, SandboxPlayer } from "./sandbox-controls.ts";

let made = 0;

/** A player with a name of their own, so that journeys do not meet. */
export function newPlayer(
  sandbox: SandboxControls,
  template: PlayerTemplate = "one-character",
  more: Pick<Parameters<SandboxControls["makePlayer"]>[0] & object, "classes" | "items"> = {},
): Promise<SandboxPlayer> {
  made += 1;
  const name = `Player ${process.pid}-${made}-${Date.now().toString(36)}`;
  return sandbox.makePlayer({ template, name, ...more });
}
