import { readFileSync } from "node:fs";

const HEADING = "## Fields the real service gives and we do not";

/** A row of that table: an answer, a path of it that ours lacks, and why. */
export interface AbsentField {
  readonly answer: string;
  readonly path: string;
  readonly reason: string;
}

/** The table of fidelity.md that owns up to what is missing. */
export function absentFields(): AbsentField[] {
  const text = readFileSync(new URL("../fidelity.md", import.meta.url), "utf8");
  const [, section = ""] = text.split(HEADING);
  return section
    .split("\n## ")[0]
    ?.split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim().replace(/^`|`$/g, "")))
    .filter((cells) => cells.length >= 5 && cells[1] !== "answer" && !/^-+$/.test(cells[1] ?? ""))
    .map(([, answer = "", path = "", reason = ""]) => ({ answer, path, reason })) as AbsentField[];
}
