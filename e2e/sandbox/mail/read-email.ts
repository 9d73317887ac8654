import { addressOf, domainOf, type LetterDraft, type Tag } from "./letter.ts";
import type { MailSettings } from "./mail-settings.ts";
import { readSchedule } from "./read-schedule.ts";
import type { ResendProblem } from "./refusals.ts";

/** What a letter is judged by. */
export interface ReadingRules {
  readonly settings: Pick<MailSettings, "domains" | "refusesExampleDomains">;
  readonly isBatch: boolean;
  readonly now: Date;
}

const RECIPIENT_LIMIT = 50;
const ATTACHMENTS_LIMIT_CHARACTERS = 40 * 1024 * 1024;
const ADDRESS = /^[^\s@<>,;:"()[\]]+@[^\s@<>,;:"()[\]]+\.[^\s@<>,;:"()[\].]+$/;
const TAG = /^[A-Za-z0-9_-]{1,256}$/;
const EXAMPLE_DOMAINS = new Set(["example.com", "example.net", "example.org", "test.com"]);

type Fields = Readonly<Record<string, unknown>>;

/** Stops the reading of one letter. */
class Unfit extends Error {
  readonly problem: ResendProblem;
  constructor(problem: ResendProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

const invalid = (message: string, statusCode = 422) =>
  new Unfit({ statusCode, name: "validation_error", message });
const missing = (field: string) =>
  new Unfit({ statusCode: 422, name: "missing_required_field", message: `Missing \`${field}\` field.` });
const misaddressed = (field: string) =>
  invalid(
    `Invalid \`${field}\` field. The email address needs to follow the \`email@example.com\` or \`Name <email@example.com>\` format.`,
  );

/**
 * Reads one letter as the API gets it, or says what is wrong with it in Resend's words.
 *
 * The order of the checks (`to`, then the parts, `subject`, `from`) is told by people who tried it.
 */
export function readEmail(value: unknown, rules: ReadingRules): LetterDraft | ResendProblem {
  try {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw invalid("The request body must be an object.", 400);
    return readFields(value as Fields, rules);
  } catch (error) {
    if (error instanceof Unfit) return error.problem;
    throw error;
  }
}

export function isProblem(read: LetterDraft | ResendProblem): read is ResendProblem {
  return "statusCode" in read;
}

function readFields(fields: Fields, rules: ReadingRules): LetterDraft {
  if (isEmpty(fields.to)) throw missing("to");
  const html = textOf(fields, "html");
  const text = textOf(fields, "text");
  if (!html && !text) throw invalid("Missing `html` or `text` field.");
  if (isEmpty(fields.subject)) throw missing("subject");
  if (isEmpty(fields.from)) throw missing("from");
  const to = addressesOf(fields, "to");
  if (to.length > RECIPIENT_LIMIT) throw invalid("The `to` field must have at most 50 recipients.");
  checkDomains(to, rules);
  return {
    from: senderOf(fields, rules),
    to,
    subject: subjectOf(fields),
    cc: addressesOf(fields, "cc"),
    bcc: addressesOf(fields, "bcc"),
    replyTo: addressesOf(fields, "reply_to"),
    headers: headersOf(fields),
    html,
    text,
    tags: tagsOf(fields),
    attachments: attachmentsOf(fields, rules),
    scheduledAt: scheduleOf(fields, rules.now),
  };
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

function textOf(fields: Fields, name: string): string | null {
  const value = fields[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") throw invalid(`The \`${name}\` field must be a string.`);
  return value;
}

function addressesOf(fields: Fields, name: string): string[] {
  const value = fields[name];
  if (isEmpty(value)) return [];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.map((written) => {
    if (typeof written !== "string" || !ADDRESS.test(addressOf(written))) throw misaddressed(name);
    return written;
  });
}

function checkDomains(to: readonly string[], { settings }: ReadingRules): void {
  if (!settings.refusesExampleDomains || !to.some((written) => EXAMPLE_DOMAINS.has(domainOf(written))))
    return;
  throw invalid(
    "Invalid `to` field. Please use our testing email address instead of domains like `example.com`. See our documentation for more information.",
  );
}

function senderOf(fields: Fields, { settings }: ReadingRules): string {
  const [from, ...more] = addressesOf(fields, "from");
  if (from === undefined || more.length > 0) throw misaddressed("from");
  const domain = domainOf(from);
  const known = settings.domains?.find(({ name }) => name === domain);
  if (settings.domains && known?.status !== "verified")
    throw invalid(`The \`${domain}\` domain is not verified. Please, add and verify your domain.`, 403);
  return from;
}

function subjectOf(fields: Fields): string {
  const subject = textOf(fields, "subject") ?? "";
  if (/[\r\n]/.test(subject)) throw invalid("The `\\n` is not allowed in the `subject` field.");
  return subject;
}

function headersOf({ headers }: Fields): Record<string, string> {
  if (headers === undefined || headers === null) return {};
  if (typeof headers !== "object" || Array.isArray(headers))
    throw invalid("The `headers` field must be an object.");
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

function tagsOf({ tags }: Fields): Tag[] {
  if (isEmpty(tags)) return [];
  const list: unknown[] = Array.isArray(tags) ? tags : [tags];
  return list.map((tag) => {
    const { name, value } = (tag ?? {}) as Fields;
    if (typeof name !== "string" || typeof value !== "string" || !TAG.test(name) || !TAG.test(value)) {
      throw invalid("Tags should only contain ASCII letters, numbers, underscores, or dashes.");
    }
    return { name, value };
  });
}

function attachmentsOf({ attachments }: Fields, { isBatch }: ReadingRules): string[] {
  if (isEmpty(attachments)) return [];
  if (isBatch) throw invalid("The `attachments` field is not supported in batch emails.");
  const list: unknown[] = Array.isArray(attachments) ? attachments : [attachments];
  let characters = 0;
  const names = list.map((attachment) => {
    const { content, path, filename } = (attachment ?? {}) as Fields;
    if (isEmpty(content) && isEmpty(path)) {
      const message = "Attachment must have either a `content` or `path`.";
      throw new Unfit({ statusCode: 422, name: "invalid_attachment", message });
    }
    characters += typeof content === "string" ? content.length : 0;
    return typeof filename === "string" ? filename : "attachment";
  });
  if (characters > ATTACHMENTS_LIMIT_CHARACTERS) throw invalid("The attachments are larger than 40MB.");
  return names;
}

function scheduleOf(fields: Fields, now: Date): string | null {
  const written = textOf(fields, "scheduled_at");
  if (written === null || written === "") return null;
  const at = readSchedule(written, now);
  if (at === null) throw invalid("The `scheduled_at` field must be a date within the next 30 days.");
  return at.toISOString();
}
