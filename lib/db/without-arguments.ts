import { Prisma } from "./generated/client.ts";

/**
 * The client's error without the values of the call: its message quotes all of them, addresses and keys too, when one
 * does not fit, and messages reach the log. What remains names the call and the argument that was wrong.
 */
export function withoutArguments(error: unknown): unknown {
  if (!(error instanceof Prisma.PrismaClientValidationError)) return error;
  const paragraphs = error.message.trim().split(/\n\s*\n/);
  const told = [paragraphs[0], paragraphs.at(-1)].join(" ");
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  error.message = told;
  error.stack = [`${error.name}: ${told}`, ...frames].join("\n");
  return error;
}
