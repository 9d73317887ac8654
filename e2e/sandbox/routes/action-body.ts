import { parseJson } from "../http/call.ts";

/**
 * The fields of an action's body, read as Bungie's deserialiser reads them: names in any case, numbers as text too.
 * The reading in any case is a guess from the library they use (Json.NET); clients in use write camel case.
 */
export interface ActionBody {
  has(name: string): boolean;
  /** Text, or a number as its digits; null when missing or neither. */
  text(name: string): string | null;
  whole(name: string): number | null;
  flag(name: string): boolean | null;
  list(name: string): readonly string[] | null;
  object(name: string): ActionBody | null;
}

// Ids may come as bare numbers, which JSON.parse would round: they are quoted first. The other branch skips text.
const TEXT_OR_LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;

/** The body of a call; null when it is not a JSON object. */
export function readActionBody(bodyText: string): ActionBody | null {
  const exact = bodyText.replace(TEXT_OR_LONG_NUMBER, (found) =>
    found.startsWith('"') ? found : `"${found}"`,
  );
  return toBody(parseJson(exact));
}

function toBody(value: unknown): ActionBody | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const fields = new Map(
    Object.entries(value).map(([name, field]) => [name.toLowerCase(), field as unknown]),
  );
  const get = (name: string) => fields.get(name.toLowerCase());
  return {
    has: (name) => get(name) !== undefined && get(name) !== null,
    text: (name) => toText(get(name)),
    whole: (name) => toWhole(get(name)),
    flag: (name) => toFlag(get(name)),
    list: (name) => {
      const list = get(name);
      return Array.isArray(list) ? list.map((one: unknown) => toText(one) ?? "") : null;
    },
    object: (name) => toBody(get(name)),
  };
}

function toText(value: unknown): string | null {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" ? String(value) : null;
}

function toWhole(value: unknown): number | null {
  const text = toText(value);
  return text !== null && /^-?\d+$/.test(text) ? Number(text) : null;
}

function toFlag(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  if (value.toLowerCase() === "true") return true;
  return value.toLowerCase() === "false" ? false : null;
}
