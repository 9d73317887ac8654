import type { Problem } from "#lib/game/problem.ts";
import type { ProblemNames, ProblemText } from "./problem-text.ts";

/** A full place, for a player who has switched off that room is made: with the list of what could go. */
export function inTheWayText(
  { place, bucketHash, itemHashes }: Extract<Problem, { kind: "in-the-way" }>,
  names: ProblemNames,
): ProblemText {
  const where =
    place.kind === "vault"
      ? "in your vault"
      : `with ${names.place(place)} (${names.bucket(bucketHash)} is full)`;
  const list = orList([...new Set(itemHashes.map((hash) => names.item(hash)))]);
  const way = list
    ? `In the way: ${list}. Move one of them, then try again.`
    : "Free a slot there and try again.";
  return {
    happened: `There is no room ${where}, and making room by itself is switched off.`,
    rests: "Nothing moved.",
    next: `${way} Or let room be made by itself: see “How things are moved” on your account page.`,
  };
}

function orList(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} or ${last}`;
}
