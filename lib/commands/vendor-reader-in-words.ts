import type { ChosenReader, VendorReaderState } from "#lib/flows/set-vendor-reader.ts";
import type { Problem } from "#lib/game/problem.ts";

/** What `vendor-reader set` did, for an operator. */
export function chosenInWords(chosen: ChosenReader, wanted: string): string {
  switch (chosen.state) {
    case "set":
      return `${chosen.bungieName} reads the vendors from the next look on.`;
    case "unknown":
      return `Nobody called "${wanted}" has an account here. Let them sign in once, then run this again.`;
    case "several":
      return `"${wanted}" can be ${chosen.bungieNames.join(", ")}. Say which, with its number, or by Bungie.net account id.`;
  }
}

/** Who reads the vendors, and what came of it. */
export function readerInWords({ reader, problem, lookedAt, coverage }: VendorReaderState): string {
  const lines = reader
    ? [`${reader.bungieName ?? "An unnamed player"} reads the vendors, since ${reader.setAt.toISOString()}.`]
    : [
        "Nobody reads the vendors: Xûr's wares come from Bungie's public list, without rolls and with one class's armor.",
        "Set somebody who has signed in: npm run vendor-reader -- set <Bungie name or Bungie.net account id>",
      ];
  if (!lookedAt)
    return [...lines, "Nobody has looked for Xûr yet; the worker does when it starts."].join("\n");
  const when = lookedAt.toISOString();
  if (reader && problem) lines.push(`At the last look (${when}) ${problemInWords(problem)}`);
  else lines.push(`The last look was at ${when}.`);
  if (coverage) {
    const classes = coverage.classes.join(", ") || "none for sure";
    lines.push(
      `Of the wares he sells now: classes ${classes}; ${coverage.hasRolls ? "with" : "without"} rolls.`,
    );
  }
  return lines.join("\n");
}

function problemInWords({ kind }: Problem): string {
  switch (kind) {
    case "signed-out":
      return "Bungie no longer let us ask in their name: let them sign in again, or set somebody else.";
    case "no-destiny-account":
      return "they had no Destiny account that could be asked: if they have several, let them pick one in their settings.";
    case "no-characters":
      return "they had no characters.";
    case "private":
      return "their characters were private.";
    default:
      return "Bungie did not answer them; the public list was used. The next look tries again.";
  }
}
