/** What each kind of misbehaviour does, in the words of the console. */
export const FAULT_KINDS = {
  code: "Refuses with a platform code (`code`, else 5) under `status` and `throttleSeconds`.",
  status: "Answers an HTML page under `status` (503), as a proxy in front would.",
  html: "Answers an HTML page with status 200 (or `status`).",
  maintenance:
    "The whole platform answers code 5, the token endpoint 400 SystemDisabled; with `page` all HTML.",
  delay: "Waits `delayMs` (1000), then answers.",
  slow: "Answers at once, but the body trickles over `delayMs` (2000).",
  hang: "Never answers, until the caller gives up or the fault is taken away.",
  reset: "Cuts the connection before anything is done.",
  "lost-answer": "Does what was asked, then cuts the connection.",
  truncate: "Does what was asked, then cuts the connection in the middle of the body.",
  "cut-json": "Sends half of the body as if it were all.",
  stale: "Shows accounts as they were `seconds` (60) ago, minted then.",
  backwards: "Every second answer shows accounts as they were `seconds` (60) ago, minted then.",
  "vault-missing": "Leaves the vault out of profiles.",
  "new-fields": "Adds fields that no description has to every part of the answer.",
  "unknown-values": "Fills enumerations and flags with what no list has, and shows an item nobody defines.",
  classified: "Shows a classified item in the vault, in place of another.",
  "lost-lock": "A transfer that succeeds takes the lock off the item.",
} as const satisfies Record<string, string>;

export type FaultKind = keyof typeof FAULT_KINDS;

export function isFaultKind(name: unknown): name is FaultKind {
  return typeof name === "string" && Object.hasOwn(FAULT_KINDS, name);
}

/** Kinds that change what an answer shows and leave the way it comes to the others, so that both may strike. */
const VIEWS: ReadonlySet<FaultKind> = new Set([
  "stale",
  "backwards",
  "vault-missing",
  "new-fields",
  "unknown-values",
  "classified",
  "lost-lock",
]);

export function isView(kind: FaultKind): boolean {
  return VIEWS.has(kind);
}
