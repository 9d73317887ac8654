import { render } from "@react-email/render";
import {
  CONFIRM_SUBJECT,
  ConfirmLetter,
  type ConfirmLetterProps,
  confirmLetterText,
} from "#emails/confirm-letter.tsx";
import type { Letter } from "./mail-access.ts";

/** Renders the one letter that may go to an address nobody has confirmed. */
export async function renderConfirmation(
  props: ConfirmLetterProps,
): Promise<Pick<Letter, "subject" | "html" | "text">> {
  return {
    subject: CONFIRM_SUBJECT,
    html: await render(<ConfirmLetter {...props} />),
    text: confirmLetterText(props),
  };
}
