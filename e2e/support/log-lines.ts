import type { NodeProcess } from "./node-process.ts";

/** One line of a process's log. */
export interface LogLine {
  readonly level: string;
  readonly what: string;
  readonly words: string;
  readonly requestId?: string;
  readonly job?: string;
  readonly endpoint?: string;
  readonly path?: string;
  readonly status?: number;
  readonly code?: number;
  readonly err?: { readonly digest?: string };
}

/** The lines of a process's log so far; what Next prints before it starts is none of them. */
export function logLines({ output }: Pick<NodeProcess, "output">): LogLine[] {
  return output
    .split("\n")
    .filter((line) => line.startsWith("{") && line.endsWith("}"))
    .map((line) => JSON.parse(line) as LogLine);
}
