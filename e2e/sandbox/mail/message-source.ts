import { type Letter, messageIdOf } from "./letter.ts";

const LINE_LETTERS = 76;
const CRLF = "\r\n";

/** Header text that is not plain ASCII goes as RFC 2047 says; a line break never gets in. */
function headerText(text: string): string {
  const flat = text.replace(/[\r\n]+/g, " ");
  return /^[\x20-\x7e]*$/.test(flat) ? flat : `=?UTF-8?B?${Buffer.from(flat).toString("base64")}?=`;
}

/** A display name may need that too, the address never. */
function mailboxText(written: string): string {
  const [, name, address] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(written) ?? [];
  return name && address ? `${headerText(name)} <${address}>` : headerText(written);
}

function part(type: string, content: string, boundary: string): string[] {
  const packed = Buffer.from(content).toString("base64");
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    "Content-Transfer-Encoding: base64",
    "",
    ...(packed.match(new RegExp(`.{1,${LINE_LETTERS}}`, "g")) ?? []),
    "",
  ];
}

/** The letter as a message of RFC 5322: what a mail server would have been handed, without its signatures. */
export function messageSource(letter: Letter): string {
  const boundary = `part-${letter.mailId}`;
  const addresses = (name: string, list: readonly string[]) =>
    list.length === 0 ? [] : [`${name}: ${list.map(mailboxText).join(", ")}`];
  return [
    ...addresses("From", [letter.from]),
    ...addresses("To", letter.to),
    ...addresses("Cc", letter.cc),
    ...addresses("Reply-To", letter.replyTo),
    `Subject: ${headerText(letter.subject)}`,
    `Date: ${new Date(letter.at).toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: ${messageIdOf(letter)}`,
    ...Object.entries(letter.headers).map(([name, value]) => `${name}: ${headerText(value)}`),
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    "",
    ...(letter.text === null ? [] : part("text/plain", letter.text, boundary)),
    ...(letter.html === null ? [] : part("text/html", letter.html, boundary)),
    `--${boundary}--`,
    "",
  ].join(CRLF);
}

/** The same with the parts legible, for people: only the packing of the parts is left out. */
export function readableSource(letter: Letter): string {
  const [head = ""] = messageSource(letter).split(`${CRLF}${CRLF}`);
  const boundary = `part-${letter.mailId}`;
  const parts = [
    letter.text === null
      ? ""
      : `--${boundary}\nContent-Type: text/plain; charset=utf-8\n\n${letter.text}\n\n`,
    letter.html === null ? "" : `--${boundary}\nContent-Type: text/html; charset=utf-8\n\n${letter.html}\n\n`,
  ];
  return `${head.replaceAll(CRLF, "\n")}\n\n${parts.join("")}--${boundary}--\n`;
}

/** The JSON that asked for the letter, as the API understands it. */
export function requestJson(letter: Letter): string {
  const { from, to, subject, cc, bcc, replyTo, headers, html, text, tags, scheduledAt } = letter;
  const lists = {
    ...(cc.length > 0 && { cc }),
    ...(bcc.length > 0 && { bcc }),
    ...(replyTo.length > 0 && { reply_to: replyTo }),
  };
  return JSON.stringify(
    {
      from,
      to,
      subject,
      ...lists,
      ...(Object.keys(headers).length > 0 && { headers }),
      ...(tags.length > 0 && { tags }),
      ...(scheduledAt !== null && { scheduled_at: scheduledAt }),
      ...(html !== null && { html }),
      ...(text !== null && { text }),
    },
    null,
    2,
  );
}
