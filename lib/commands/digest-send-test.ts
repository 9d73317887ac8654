import { findLetterByAddress } from "#lib/db/letters.ts";
import { sendTestLetter, type TestEnd } from "#lib/flows/send-test-letter.ts";
import type { DigestCommand } from "./digest.ts";

const EXIT = { done: 0, refused: 1, badInput: 2 } as const;

const WORDS: Readonly<Record<TestEnd, string>> = {
  sent: "Sent.",
  unknown: "Resend did not answer: the letter may or may not come.",
  busy: "Resend is busy. Nothing was sent; try again in a minute.",
  refused:
    "Resend would not take it. Nothing was sent: look at RESEND_API_KEY, MAIL_FROM and Resend's own log.",
  "too-soon": "A test went there in the last ten minutes. Nothing was sent.",
  "too-many": "Five tests went there today. Nothing was sent.",
  "not-subscribed": "That address has not confirmed, has unsubscribed, or is suppressed. Nothing was sent.",
  "no-wares": "Nothing is known of what Xûr sells yet. Nothing was sent.",
  "unknown-letter": "That address is not subscribed: subscribe and confirm it first. Nothing was sent.",
};

/** `npm run digest -- send-test <address>`: one letter now to a confirmed reader, as the next one would be. */
export const digestSendTest: DigestCommand = async (services, words) => {
  const [address, ...rest] = words;
  if (!address?.includes("@") || rest.length > 0) {
    console.error("Usage: npm run digest -- send-test <address>");
    return EXIT.badInput;
  }
  const letter = await findLetterByAddress(services.db, address);
  const asker = { key: { token: letter?.unsubscribeToken ?? "", letterId: "" }, playerId: null };
  const end = await sendTestLetter(services, asker, new Date());
  (end === "sent" ? console.log : console.error)(WORDS[end]);
  return end === "sent" ? EXIT.done : EXIT.refused;
};
