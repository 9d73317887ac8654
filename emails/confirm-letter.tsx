import { Button, Heading, Section, Text } from "@react-email/components";
import { FooterText, LetterFrame } from "./letter-frame.tsx";
import { BUTTON, PALETTE } from "./palette.ts";

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
          <Heading as="h1" style={TITLE}>
            One press, then a letter each Friday
          </Heading>
          <Text style={{ color: PALETTE.quiet, fontSize: 15, lineHeight: "22px", margin: "0 0 24px" }}>
            Somebody, hopefully you, asked for Ninefold&rsquo;s letter about what Xûr sells. Confirm the
            address and it comes once a visit.
          </Text>
          <Button href={confirmUrl} style={BUTTON}>
            Confirm this address
          </Button>
        </>
      }
      footer={<FooterText>Ninefold is made by players and is not affiliated with Bungie.</FooterText>}
      preview="The letter starts only after you confirm."
      title={CONFIRM_SUBJECT}
    >
      <Section style={{ padding: "20px 0 0" }}>
        <FooterText>
          The link opens a page with a button and holds for {validHours} hours. If it was not you, do nothing:
          no letter will come.
        </FooterText>
      </Section>
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

const TITLE = {
  color: PALETTE.text,
  fontSize: 26,
  fontWeight: 600,
  lineHeight: "32px",
  margin: "0 0 8px",
} as const;
