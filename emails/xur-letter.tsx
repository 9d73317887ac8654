import { FooterText, GoldButton, GoldLink, LEAD, LetterFrame, Paragraph, TITLE } from "./letter-frame.tsx";
import { slot } from "./letter-slots.ts";
import { CORRECTION_WHY, DIGEST_WHY } from "./letter-words.ts";
import { PALETTE } from "./palette.ts";

/** The weekly digest with slots for all that differs from reader to reader. `siteUrl` has no trailing slash. */
export function XurLetter({ siteUrl }: { siteUrl: string }) {
  return (
    <XurSheet
      heading="Xûr is in the Tower"
      lead=""
      linkWords="See his wares on Ninefold"
      siteUrl={siteUrl}
      why={DIGEST_WHY}
    />
  );
}

/** The one letter that may follow it: what changed since, and only that. */
export function CorrectionLetter({ siteUrl }: { siteUrl: string }) {
  return (
    <XurSheet
      heading="Xûr has changed his wares"
      lead="Only what changed since the last letter."
      linkWords="See all his wares on Ninefold"
      siteUrl={siteUrl}
      why={CORRECTION_WHY}
    />
  );
}

interface XurSheetProps {
  readonly heading: string;
  readonly lead: string;
  readonly linkWords: string;
  readonly siteUrl: string;
  readonly why: string;
}

function XurSheet({ heading, lead, linkWords, siteUrl, why }: XurSheetProps) {
  return (
    <LetterFrame
      action={
        <>
          <GoldButton href={`${siteUrl}/xur`}>{linkWords}</GoldButton>
          {slot("invitation")}
        </>
      }
      band={
        <>
          {slot("test")}
          <h1 style={TITLE}>{heading}</h1>
          <p style={LEAD}>
            {lead ? (
              <>
                {lead}
                <br />
              </>
            ) : null}
            He leaves on {slot("leaves")}.
          </p>
          {slot("hero")}
        </>
      }
      footer={<Footer why={why} />}
      preview={slot("preheader")}
      title={slot("title")}
    >
      {slot("body")}
    </LetterFrame>
  );
}

/** Says in the band that a letter is a test. */
export function TestLine() {
  return (
    <table cellPadding={0} cellSpacing={0} role="presentation" width="100%">
      <tbody>
        <tr>
          <td style={{ borderLeft: `4px solid ${PALETTE.gold}`, padding: "0 0 0 12px" }}>
            <p style={{ ...LEAD, color: PALETTE.text, margin: 0 }}>{slot("words")}</p>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Why a letter is not about its reader, and the way out. */
export function WhyLine() {
  return (
    <Paragraph>
      {slot("words")} <GoldLink href={slot("href")}>{slot("link")}</GoldLink>
    </Paragraph>
  );
}

/** A line to the reader between parts. */
export function SaidLine() {
  return <Paragraph>{slot("words")}</Paragraph>;
}

export function Invitation() {
  return (
    <Paragraph>
      This letter could be about you: what you lack, what beats your best copy, what you can afford.{" "}
      <GoldLink href={slot("settings")}>Link your Bungie.net account</GoldLink>, and the next one is.
    </Paragraph>
  );
}

function Footer({ why }: { why: string }) {
  return (
    <>
      <FooterText>{why}</FooterText>
      <FooterText>
        <GoldLink href={slot("why")}>Why did I get this?</GoldLink>
        &nbsp; &middot; &nbsp;
        <GoldLink href={slot("settings")}>Settings</GoldLink>
        &nbsp; &middot; &nbsp;
        <GoldLink href={slot("unsubscribe")}>Unsubscribe</GoldLink>
      </FooterText>
      <FooterText>Ninefold is made by players and is not affiliated with Bungie.</FooterText>
    </>
  );
}
