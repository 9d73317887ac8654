import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const projectDir = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Every source file of the project, tracked or new, as paths from its top. */
export function sourceFiles(pattern = /\.(ts|tsx|mjs)$/): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: projectDir,
    encoding: "utf8",
  });
  return listed.split("\n").filter((file) => pattern.test(file) && existsSync(join(projectDir, file)));
}

export function read(file: string): string {
  return readFileSync(join(projectDir, file), "utf8");
}

export interface Import {
  readonly file: string;
  readonly line: number;
  /** A path from the project's top for files of the project, the bare name for packages. */
  readonly target: string;
  readonly isTypeOnly: boolean;
}

// `import x from "y"`, `export … from "y"`, `import "y"` and `import("y")`. The house formatter keeps these shapes.
const IMPORT =
  /(?:^|\n)\s*(?:import|export)(\s+type)?\s[^;'"`]*?from\s*["']([^"']+)["']|(?:^|\n)import\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g;

/** Every import of a file, resolved to where it leads. */
export function importsOf(file: string): Import[] {
  const text = read(file);
  return [...text.matchAll(IMPORT)].map((match) => {
    const specifier = match[2] ?? match[3] ?? match[4] ?? "";
    const line = text.slice(0, (match.index ?? 0) + match[0].length).split("\n").length;
    return { file, line, target: resolve(file, specifier), isTypeOnly: match[1] !== undefined };
  });
}

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith(".")) return join(dirname(file), specifier);
  if (specifier.startsWith("#")) return specifier.slice(1);
  return specifier;
}
