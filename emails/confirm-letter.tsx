import { FooterText, GoldButton, LEAD, LetterFrame, TITLE } from "./letter-frame.tsx";

export interface ConfirmLetterProps {
  readonly confirmUrl: string;
  /** How long the link holds. */
  readonly validHours: number;
}

export const CONFIRM_SUBJECT = "Confirm: Xûr's wares, once a visit";

/** Asks whether the address is really its owner's. Nothing else is mailed before the answer. */
export function ConfirmLetter({ confirmUrl, validHours }: ConfirmLetterProps) {
  return (
    <LetterFrame
      band={
        <>
          <h1 style={TITLE}>One press, then a letter each Friday</h1>
          <p style={LEAD}>
            Somebody, hopefully you, asked for Ninefold&rsquo;s letter about what Xûr sells. Confirm the
            address and it comes once a visit.
          </p>
          <GoldButton href={confirmUrl}>Confirm this address</GoldButton>
        </>
      }
      footer={<FooterText>Ninefold is made by players and is not affiliated with Bungie.</FooterText>}
      preview="The letter starts only after you confirm."
      title={CONFIRM_SUBJECT}
    >
      <FooterText>
        The link opens a page with a button and holds for {validHours} hours. If it was not you, do nothing:
        no letter will come.
      </FooterText>
    </LetterFrame>
  );
}

export function confirmLetterText({ confirmUrl, validHours }: ConfirmLetterProps): string {
  return [
    "ONE PRESS, THEN A LETTER EACH FRIDAY",
    "Somebody, hopefully you, asked for Ninefold's letter about what Xûr sells.\nConfirm the address and it comes once a visit:",
    confirmUrl,
    `The link opens a page with a button and holds for ${validHours} hours.\nIf it was not you, do nothing: no letter will come.\n`,
  ].join("\n\n");
}
