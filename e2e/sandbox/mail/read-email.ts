import type { Mail } from "./mailbox.ts";
import { addressOf } from "./mailbox.ts";

export type EmailDraft = Omit<Mail, "mailId" | "at">;
export interface EmailProblem {
  readonly name: "validation_error" | "missing_required_field";
  readonly message: string;
}

const RECIPIENT_LIMIT = 50;
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/;

const isAddress = (written: string) => ADDRESS.test(addressOf(written));

function toList(value: unknown): string[] | null {
  const list = Array.isArray(value) ? value : [value];
  return list.every((entry) => typeof entry === "string") ? (list as string[]) : null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function headersOf(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
}

/** Reads one letter as the API gets it, or says what is wrong with it in Resend's terms. */
export function readEmail(value: unknown): EmailDraft | EmailProblem {
  if (typeof value !== "object" || value === null)
    return { name: "validation_error", message: "The letter is not an object." };
  const fields = value as Record<string, unknown>;
  for (const name of ["from", "to", "subject"]) {
    if (fields[name] === undefined)
      return { name: "missing_required_field", message: `Missing \`${name}\` field.` };
  }
  const to = toList(fields.to);
  if (!to || to.length === 0 || to.length > RECIPIENT_LIMIT || !to.every(isAddress)) {
    return { name: "validation_error", message: "Invalid `to` field: an address or a list of up to 50." };
  }
  const from = textOrNull(fields.from);
  const subject = textOrNull(fields.subject);
  if (from === null || !isAddress(from))
    return { name: "validation_error", message: "Invalid `from` field." };
  if (subject === null) return { name: "validation_error", message: "Invalid `subject` field." };
  const html = textOrNull(fields.html);
  const text = textOrNull(fields.text);
  if (html === null && text === null)
    return { name: "missing_required_field", message: "Missing `html` or `text` field." };
  return { to, from, subject, headers: headersOf(fields.headers), html, text };
}

export function isProblem(read: EmailDraft | EmailProblem): read is EmailProblem {
  return "message" in read;
}
