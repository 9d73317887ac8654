import { ERROR_STATUS } from "../http/platform-errors.ts";
import { FAULT_KINDS, isFaultKind } from "./fault-kinds.ts";
import type { FaultWish } from "./faults.ts";

interface NumberField {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

const NUMBERS: Readonly<Record<string, NumberField>> = {
  code: { least: 0, most: 99_999, whole: true },
  status: { least: 200, most: 599, whole: true },
  delayMs: { least: 0, most: 3_600_000, whole: false },
  throttleSeconds: { least: 0, most: 86_400, whole: true },
  seconds: { least: 0, most: 900, whole: false },
  times: { least: 1, most: 1_000_000_000, whole: true },
  after: { least: 0, most: 1_000_000_000, whole: true },
  probability: { least: 0, most: 1, whole: false },
  lastsSeconds: { least: 0, most: 31_536_000, whole: false },
};
const TEXTS = ["route", "playerId", "address", "seed"];
const FIELDS = new Set(["kind", "page", ...TEXTS, ...Object.keys(NUMBERS)]);

function numberProblem(name: string, value: unknown): string | null {
  const field = NUMBERS[name];
  if (!field) return null;
  const isRight =
    typeof value === "number" &&
    value >= field.least &&
    value <= field.most &&
    (!field.whole || Number.isInteger(value));
  if (isRight) return null;
  return `"${name}" must be a ${field.whole ? "whole number" : "number"} from ${field.least} to ${field.most}.`;
}

function fieldProblem(name: string, value: unknown): string | null {
  if (!FIELDS.has(name)) return `"${name}" is not a field of a fault. There are ${[...FIELDS].join(", ")}.`;
  if (TEXTS.includes(name) && typeof value !== "string") return `"${name}" must be a text.`;
  if (name === "page" && typeof value !== "boolean") return `"page" must be true or false.`;
  return numberProblem(name, value);
}

/** What a fault may name. */
interface Known {
  readonly operations: ReadonlySet<string>;
  readonly playerIds: readonly string[];
}

/** The fault somebody wishes for, or a sentence that says what is wrong with the wish. */
export function readFault(
  wish: Readonly<Record<string, unknown>> | null,
  { operations, playerIds }: Known,
): FaultWish | string {
  if (!wish || !isFaultKind(wish.kind))
    return `Give {route, kind}. "kind" is one of ${Object.keys(FAULT_KINDS).join(", ")}.`;
  for (const [name, value] of Object.entries(wish)) {
    const problem = fieldProblem(name, value);
    if (problem) return problem;
  }
  const route = wish.route ?? (wish.kind === "maintenance" ? "*" : "");
  if (route !== "*" && !operations.has(String(route)))
    return `There is no route "${route}". Give "*" or one of ${[...operations].join(", ")}.`;
  if (wish.playerId !== undefined && !playerIds.includes(String(wish.playerId)))
    return `There is no player "${wish.playerId}". GET /__sandbox/players lists them.`;
  if (wish.kind === "code" && wish.code !== undefined && !ERROR_STATUS[Number(wish.code)])
    return `Code ${wish.code} has no name here. There are ${Object.keys(ERROR_STATUS).join(", ")}.`;
  return { ...wish, route: String(route), kind: wish.kind };
}
