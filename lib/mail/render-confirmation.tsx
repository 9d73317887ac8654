import {
  CONFIRM_SUBJECT,
  ConfirmLetter,
  type ConfirmLetterProps,
  confirmLetterText,
} from "#emails/confirm-letter.tsx";
import type { Letter } from "./mail-access.ts";
import { renderSheet } from "./render-markup.tsx";

/** Renders the one letter that may go to an address nobody has confirmed. */
export async function renderConfirmation(
  props: ConfirmLetterProps,
): Promise<Pick<Letter, "subject" | "html" | "text">> {
  return {
    subject: CONFIRM_SUBJECT,
    html: await renderSheet(<ConfirmLetter {...props} />),
    text: confirmLetterText(props),
  };
}
